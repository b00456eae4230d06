import { ActionIcon, Menu } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { Setup } from "../../shared/model/document.ts";
import { CategoryIcon, categoryWords } from "../look/CategoryIcon.tsx";
import { addRole, borrowableRoles } from "../session/add-role.ts";
import { useSession, useSessionStore } from "../session/SessionContext.tsx";
import classes from "./RoleList.module.css";
import { RoleRows } from "./RoleRows.tsx";
import { Section } from "./Section.tsx";

const order = ["business", "technical", "additional"];

function categoriesOf({ roles }: Setup): readonly string[] {
  const used = [...new Set(roles.map(({ category }) => category))];
  const rank = (category: string) => (order.indexOf(category) + order.length + 1) % (order.length + 1);
  return used.sort((a, b) => rank(a) - rank(b));
}

export function RoleList({ setup }: { setup: Setup }) {
  return (
    <Section title="Roles" aside={<AddRoleMenu setup={setup} />}>
      {categoriesOf(setup).map((category) => (
        <div key={category} className={classes.group}>
          <h4 className={classes.category}>{categoryWords(category)}</h4>
          <RoleRows setup={setup} roles={setup.roles.filter((role) => role.category === category)} />
        </div>
      ))}
    </Section>
  );
}

/** A new role, or one that another setup of the document already has. */
function AddRoleMenu({ setup }: { setup: Setup }) {
  const session = useSessionStore();
  const document = useSession((state) => state.document);
  const known = borrowableRoles(document, setup.id);
  const button = { size: 26, "aria-label": "Add a role to the list" } as const;
  const plus = <IconPlus size={16} stroke={1.6} />;
  if (known.length === 0) {
    return (
      <ActionIcon {...button} onClick={() => addRole(session.getState())}>
        {plus}
      </ActionIcon>
    );
  }
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon {...button}>{plus}</ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        <Menu.Item
          leftSection={<IconPlus size={15} stroke={1.6} />}
          onClick={() => addRole(session.getState())}
        >
          New role
        </Menu.Item>
        <Menu.Label>From the other setups</Menu.Label>
        {known.map((role) => (
          <Menu.Item
            key={role.id}
            leftSection={<CategoryIcon category={role.category} />}
            onClick={() => addRole(session.getState(), role)}
          >
            {role.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
