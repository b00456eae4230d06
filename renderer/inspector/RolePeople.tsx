import { Button, Group, Text } from "@mantine/core";
import { IconUserQuestion } from "@tabler/icons-react";
import type { Role, Setup } from "../../shared/model/document.ts";
import { peopleIn } from "../../shared/model/queries.ts";
import { useSession } from "../session/SessionContext.tsx";
import { AddPerson } from "./AddPerson.tsx";
import { PersonRow } from "./PersonRow.tsx";
import classes from "./RolePeople.module.css";
import { Section } from "./Section.tsx";
import { hireCommand } from "./staffing.ts";

type Props = { readonly setup: Setup; readonly role: Role };

export function RolePeople({ setup, role }: Props) {
  const dispatch = useSession((state) => state.dispatch);
  const people = peopleIn(setup, role.id);
  const filled = people.filter(({ vacant }) => !vacant).length;
  return (
    <Section
      title="People"
      aside={
        <Text fz={12} c="dimmed">
          {filled} of {role.headcount} filled
        </Text>
      }
    >
      {people.length > 0 && (
        <ul className={classes.people}>
          {people.map((person) => (
            <PersonRow key={person.id} setup={setup} role={role} person={person} />
          ))}
        </ul>
      )}
      <Group gap={8} wrap="nowrap">
        <AddPerson setup={setup} role={role} />
        <Button
          variant="default"
          flex="none"
          leftSection={<IconUserQuestion size={15} stroke={1.6} />}
          onClick={() => dispatch(hireCommand(setup, role.id, `${role.name} to hire`, true))}
        >
          Vacancy
        </Button>
      </Group>
    </Section>
  );
}
