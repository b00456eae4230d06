import { Button, Text } from "@mantine/core";
import { IconArrowsMaximize, IconArrowsMinimize } from "@tabler/icons-react";
import { useState } from "react";
import type { Person, Setup } from "../../shared/model/document.ts";
import { behindOf, isOpen } from "../../shared/model/fold-people.ts";
import { plural } from "../../shared/text/phrases.ts";
import { useSession } from "../session/SessionContext.tsx";
import classes from "./PersonInspector.module.css";
import { PersonLink } from "./PersonLink.tsx";
import { Section } from "./Section.tsx";

const mostRows = 30;

/** Who reports to somebody, further managers' reports among them. */
export function PersonReports({ setup, person }: { readonly setup: Setup; readonly person: Person }) {
  const [isWhole, setWhole] = useState(false);
  const view = useSession((state) => state.view);
  const folds = useSession((state) => state.folds.people);
  const togglePerson = useSession((state) => state.togglePerson);
  const isShown = view === "people" ? isOpen(setup, folds, person.id) : null;
  const below = behindOf(setup, person.id).people;
  const Icon = isShown ? IconArrowsMinimize : IconArrowsMaximize;
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
      {isShown !== null && (
        <Button
          variant="default"
          fullWidth
          mt={8}
          leftSection={<Icon size={15} stroke={1.6} />}
          onClick={() => togglePerson(person.id)}
        >
          {isShown ? "Collapse" : "Expand"} {plural(below, "person", "people")} below
        </Button>
      )}
      {!isWhole && reports.length > mostRows && (
        <Button variant="subtle" color="gray" mt={4} onClick={() => setWhole(true)}>
          Show all {reports.length}
        </Button>
      )}
    </Section>
  );
}
