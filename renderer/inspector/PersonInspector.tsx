import { Group, NumberInput, Switch } from "@mantine/core";
import { IconUser, IconUserQuestion } from "@tabler/icons-react";
import type { PersonPatch } from "../../shared/commands/command.ts";
import type { Person, Setup } from "../../shared/model/document.ts";
import { useSession } from "../session/SessionContext.tsx";
import { DeleteButton } from "./DeleteButton.tsx";
import { Heading } from "./Heading.tsx";
import { PersonManagers } from "./PersonManagers.tsx";
import { PersonReports } from "./PersonReports.tsx";
import { PersonRoles } from "./PersonRoles.tsx";
import { PersonTeams } from "./PersonTeams.tsx";
import { Section } from "./Section.tsx";

const largestFte = 10;

/** Somebody, or a vacancy: what they fill, to whom they report, who reports to them, their teams. */
export function PersonInspector({ setup, person }: { readonly setup: Setup; readonly person: Person }) {
  const dispatch = useSession((state) => state.dispatch);
  const update = (patch: PersonPatch) => {
    const mergeKey = `${setup.id} ${person.id} ${Object.keys(patch).join()}`;
    return dispatch({ kind: "update-person", setup: setup.id, person: person.id, patch }, { mergeKey });
  };
  const Icon = person.vacant ? IconUserQuestion : IconUser;
  const kind = (
    <>
      <Icon size={15} stroke={1.6} aria-hidden="true" />
      {person.vacant ? "Vacancy" : "Person"}
    </>
  );
  return (
    <>
      <Heading kind={kind} label="Person name" name={person.name} onRename={(name) => update({ name })} />
      <Section>
        <Group gap={16} align="flex-end">
          <NumberInput
            label="Full-time equivalents"
            w={150}
            min={0}
            max={largestFte}
            step={0.1}
            decimalScale={2}
            clampBehavior="strict"
            value={person.fte}
            onChange={(fte) => typeof fte === "number" && update({ fte })}
          />
          <Switch
            label="Vacant"
            mb={7}
            checked={person.vacant}
            onChange={(event) => update({ vacant: event.currentTarget.checked })}
          />
        </Group>
      </Section>
      <PersonRoles setup={setup} person={person} onChange={update} />
      <PersonManagers setup={setup} person={person} onChange={update} />
      <PersonTeams setup={setup} person={person} />
      <PersonReports setup={setup} person={person} />
      <Section>
        <DeleteButton words={person.vacant ? "Delete vacancy" : "Delete person"} />
      </Section>
    </>
  );
}
