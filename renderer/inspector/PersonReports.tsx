import { Button, Text } from "@mantine/core";
import { useState } from "react";
import type { Person, Setup } from "../../shared/model/document.ts";
import classes from "./PersonInspector.module.css";
import { PersonLink } from "./PersonLink.tsx";
import { Section } from "./Section.tsx";

const mostRows = 30;

/** Who reports to somebody, further managers' reports among them. */
export function PersonReports({ setup, person }: { readonly setup: Setup; readonly person: Person }) {
  const [isWhole, setWhole] = useState(false);
  const reports = setup.people.filter(({ reportsTo }) => reportsTo.includes(person.id));
  if (reports.length === 0) return null;
  return (
    <Section
      title="Direct reports"
      aside={
        <Text fz={12} c="dimmed">
          {reports.length}
        </Text>
      }
    >
      <ul className={classes.rows}>
        {(isWhole ? reports : reports.slice(0, mostRows)).map((report) => (
          <li key={report.id} className={classes.row}>
            <PersonLink setup={setup} person={report} />
          </li>
        ))}
      </ul>
      {!isWhole && reports.length > mostRows && (
        <Button variant="subtle" color="gray" mt={4} onClick={() => setWhole(true)}>
          Show all {reports.length}
        </Button>
      )}
    </Section>
  );
}
