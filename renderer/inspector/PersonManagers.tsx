import { ActionIcon, Select, Tooltip } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useMemo } from "react";
import type { PersonPatch } from "../../shared/commands/command.ts";
import type { Person, PersonId, Setup } from "../../shared/model/document.ts";
import { findPerson } from "../session/selectors.ts";
import classes from "./PersonInspector.module.css";
import { PersonLink } from "./PersonLink.tsx";
import { Section } from "./Section.tsx";

type Props = {
  readonly setup: Setup;
  readonly person: Person;
  readonly onChange: (patch: PersonPatch) => void;
};

const mostOffered = 40;

/** To whom somebody reports; the first is the line of the tree. */
export function PersonManagers({ setup, person, onChange }: Props) {
  const { reportsTo } = person;
  const everybody = useMemo(
    () => setup.people.map(({ id, name }) => ({ value: id as string, label: name })),
    [setup],
  );
  const offered = everybody.filter(
    ({ value }) => value !== person.id && !reportsTo.some((manager) => manager === value),
  );
  const managers = reportsTo.flatMap((id) => findPerson(setup, id) ?? []);
  return (
    <Section title="Reports to">
      <ul className={classes.rows}>
        {managers.map((manager) => (
          <li key={manager.id} className={classes.row}>
            <PersonLink setup={setup} person={manager} />
            <Tooltip label={`No longer report to ${manager.name}`}>
              <ActionIcon
                size={26}
                aria-label={`No longer report to ${manager.name}`}
                onClick={() => onChange({ reportsTo: reportsTo.filter((id) => id !== manager.id) })}
              >
                <IconX size={15} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
          </li>
        ))}
      </ul>
      <Select
        key={reportsTo.length}
        aria-label="Add a manager"
        placeholder={reportsTo.length === 0 ? "Nobody; add a manager" : "Add another manager"}
        searchable
        limit={mostOffered}
        nothingFoundMessage="Nobody of that name"
        data={offered}
        value={null}
        onChange={(id) => id !== null && onChange({ reportsTo: [...reportsTo, id as PersonId] })}
      />
    </Section>
  );
}
