import { ActionIcon, Select, Text, Tooltip } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { PersonPatch } from "../../shared/commands/command.ts";
import type { Person, RoleId, Setup } from "../../shared/model/document.ts";
import { CategoryIcon } from "../look/CategoryIcon.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { findRole } from "../session/selectors.ts";
import { ListButton } from "./ListButton.tsx";
import classes from "./PersonInspector.module.css";
import { Section } from "./Section.tsx";
import { ShareField } from "./ShareField.tsx";
import { assignCommand } from "./staffing.ts";

type Props = {
  readonly setup: Setup;
  readonly person: Person;
  readonly onChange: (patch: PersonPatch) => void;
};

const mostOffered = 40;

/** What somebody fills, with which part of their time. */
export function PersonRoles({ setup, person, onChange }: Props) {
  const dispatch = useSession((state) => state.dispatch);
  const held = new Set(person.roles.map(({ role }) => role));
  const taken = Math.round(person.roles.reduce((sum, { share }) => sum + share, 0) * 100);
  return (
    <Section
      title="Roles"
      aside={
        <Text fz={12} c={taken > 100 ? "var(--mantine-color-error)" : "dimmed"}>
          {taken} % of the time
        </Text>
      }
    >
      <ul className={classes.rows}>
        {[...held].map((role) => (
          <RoleRow key={role} setup={setup} person={person} role={role} onChange={onChange} />
        ))}
      </ul>
      <Select
        key={person.roles.length}
        aria-label="Add a role to the person"
        placeholder="Add a role"
        searchable
        limit={mostOffered}
        nothingFoundMessage="No such role"
        data={setup.roles
          .filter(({ id }) => !held.has(id))
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={null}
        onChange={(role) => role !== null && dispatch(assignCommand(setup, role as RoleId, person))}
      />
    </Section>
  );
}

function RoleRow({ setup, person, role: id, onChange }: Props & { readonly role: RoleId }) {
  const select = useSession((state) => state.select);
  const reveal = useSession((state) => state.reveal);
  const role = findRole(setup, id);
  if (role === undefined) return null;
  const words = `Take ${person.name} out of ${role.name}`;
  return (
    <li className={classes.row}>
      <ListButton
        icon={<CategoryIcon category={role.category} />}
        name={role.name}
        onClick={() => {
          select({ kind: "role", role: id });
          reveal({ kind: "role", role: id });
        }}
      />
      <ShareField
        setup={setup}
        role={id}
        person={person}
        label={`Share of the time for ${role.name} in percent`}
      />
      <Tooltip label={words}>
        <ActionIcon
          size={26}
          aria-label={words}
          onClick={() => onChange({ roles: person.roles.filter((held) => held.role !== id) })}
        >
          <IconX size={15} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
