import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { Role, Setup } from "../../shared/model/document.ts";
import { peopleIn } from "../../shared/model/queries.ts";
import { CategoryIcon, categoryWords } from "../look/CategoryIcon.tsx";
import { addRole, borrowableRoles } from "../session/add-role.ts";
import { useSession, useSessionStore } from "../session/SessionContext.tsx";
import { ListButton } from "./ListButton.tsx";
import classes from "./RoleList.module.css";
import { Section } from "./Section.tsx";

const mostRows = 60;
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
          <Rows setup={setup} roles={setup.roles.filter((role) => role.category === category)} />
        </div>
      ))}
    </Section>
  );
}

/** A long list is cut, since thousands of lines are slow to draw and nobody reads them. */
function Rows({ setup, roles }: { setup: Setup; roles: readonly Role[] }) {
  const [isWhole, setWhole] = useState(roles.length <= mostRows);
  return (
    <>
      <ul className={classes.roles}>
        {(isWhole ? roles : roles.slice(0, mostRows)).map((role) => (
          <RoleRow key={role.id} setup={setup} role={role} />
        ))}
      </ul>
      {!isWhole && (
        <Button variant="subtle" color="gray" mt={4} onClick={() => setWhole(true)}>
          Show all {roles.length}
        </Button>
      )}
    </>
  );
}

function RoleRow({ setup, role }: { setup: Setup; role: Role }) {
  const select = useSession((state) => state.select);
  const hover = useSession((state) => state.hover);
  const reveal = useSession((state) => state.reveal);
  const subject = { kind: "role", role: role.id } as const;
  return (
    <li>
      <ListButton
        icon={<CategoryIcon category={role.category} />}
        name={role.name}
        aside={<Staffing setup={setup} role={role} />}
        onClick={() => {
          select(subject);
          reveal(subject);
        }}
        onHover={(isOver) => hover(isOver ? subject : null)}
      />
    </li>
  );
}

function Staffing({ setup, role }: { setup: Setup; role: Role }) {
  const names = peopleIn(setup, role.id).map(({ name, vacant }) => (vacant ? "vacant" : name));
  if (names.length === 0) return <span>{role.headcount}</span>;
  return <span>{names.length === 1 ? names[0] : `${names.length} people`}</span>;
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
