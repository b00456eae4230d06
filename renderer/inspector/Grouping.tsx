import { Button, Group } from "@mantine/core";
import type { Setup } from "../../shared/model/document.ts";
import { foldSetup } from "../../shared/model/fold.ts";
import type { Grouping as By } from "../../shared/model/folds.ts";
import type { RoleGroup } from "../../shared/model/role-groups.ts";
import { inFigures } from "../../shared/text/phrases.ts";
import { CategoryIcon } from "../look/CategoryIcon.tsx";
import { useSession } from "../session/SessionContext.tsx";
import classes from "./Grouping.module.css";
import { ListButton } from "./ListButton.tsx";
import listClasses from "./RoleList.module.css";
import { Section } from "./Section.tsx";

const byWords: Readonly<Record<By, string>> = { kind: "kind of role", category: "category", team: "team" };

/** What roles are grouped by, each group, and the way back to every role. Nothing where nothing is grouped. */
export function Grouping({ setup }: { readonly setup: Setup }) {
  const document = useSession((state) => state.document);
  const folds = useSession((state) => state.folds);
  const isAutomatic = useSession((state) => state.isFoldingAutomatic);
  const groupRoles = useSession((state) => state.groupRoles);
  const { groups } = foldSetup(document, setup, folds);
  if (groups.size === 0) return null;
  const words = folds.by === null ? "Some categories are collapsed" : `Grouped by ${byWords[folds.by]}`;
  const why = isAutomatic ? `, since ${inFigures(setup.roles.length)} roles would be too small to read` : "";
  return (
    <Section title="Groups">
      <p className={classes.why}>
        {words}
        {why}.
      </p>
      <Group mb={8}>
        <Button variant="default" onClick={() => groupRoles(null)}>
          Show every role
        </Button>
      </Group>
      <ul className={listClasses.roles}>
        {[...groups.values()].map((group) => (
          <GroupRow key={group.key} group={group} />
        ))}
      </ul>
    </Section>
  );
}

function GroupRow({ group }: { readonly group: RoleGroup }) {
  const select = useSession((state) => state.select);
  const hover = useSession((state) => state.hover);
  const subject = { kind: "group", group: group.key } as const;
  return (
    <li>
      <ListButton
        icon={<CategoryIcon category={group.category} />}
        name={group.name}
        aside={
          <span>
            {group.isOpen ? "open · " : ""}
            {inFigures(group.roles.length)}
          </span>
        }
        onClick={() => select(subject)}
        onHover={(isOver) => hover(isOver ? subject : null)}
      />
    </li>
  );
}
