import { Button } from "@mantine/core";
import { useState } from "react";
import type { Role, Setup } from "../../shared/model/document.ts";
import { peopleIn } from "../../shared/model/queries.ts";
import { CategoryIcon } from "../look/CategoryIcon.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { ListButton } from "./ListButton.tsx";
import classes from "./RoleList.module.css";

const mostRows = 60;

/** A long list is cut, since thousands of lines are slow to draw and nobody reads them. */
export function RoleRows({ setup, roles }: { setup: Setup; roles: readonly Role[] }) {
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
