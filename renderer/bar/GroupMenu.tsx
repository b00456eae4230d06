import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { IconStack2 } from "@tabler/icons-react";
import { useState } from "react";
import { type Grouping, groupings } from "../../shared/model/folds.ts";
import { useSession } from "../session/SessionContext.tsx";
import { shownSetup } from "../session/selectors.ts";
import classes from "./GroupMenu.module.css";

const choices = [
  { by: "none", label: "Every role by itself" },
  { by: "kind", label: "Kind of role" },
  { by: "category", label: "Category" },
  { by: "team", label: "Team" },
] as const satisfies readonly { readonly by: Grouping | "none"; readonly label: string }[];

/** What roles are grouped by, and whether phases show their tasks. The view of people has its own way. */
export function GroupMenu() {
  const folds = useSession((state) => state.folds);
  const isOffered = useSession((state) => state.view !== "people");
  const hasTeams = useSession((state) => (shownSetup(state)?.teams.length ?? 0) > 0);
  const groupRoles = useSession((state) => state.groupRoles);
  const [isOpen, setOpen] = useState(false);
  if (!isOffered) return null;
  const isGrouped = folds.by !== null;
  return (
    <Menu position="bottom" width={220} opened={isOpen} onChange={setOpen}>
      <Tooltip label="Group by" disabled={isOpen}>
        <Menu.Target>
          <ActionIcon size={34} aria-label="Group by" data-grouped={isGrouped} className={classes.button}>
            <IconStack2 size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
      </Tooltip>
      <Menu.Dropdown>
        <Menu.Label>Group by</Menu.Label>
        <Menu.RadioGroup
          value={folds.by ?? "none"}
          onChange={(value) => groupRoles(groupings.find((by) => by === value) ?? null)}
        >
          {choices.map(({ by, label }) => (
            <Menu.RadioItem key={by} value={by} closeMenuOnClick disabled={by === "team" && !hasTeams}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <PhasesItem />
      </Menu.Dropdown>
    </Menu>
  );
}

function PhasesItem() {
  const phases = useSession((state) => state.document.phases);
  const folded = useSession((state) => state.folds.phases);
  const foldPhases = useSession((state) => state.foldPhases);
  const isFolded = phases.every(({ id }) => folded.includes(id));
  return (
    <Menu.Item onClick={() => foldPhases(!isFolded)}>
      {isFolded ? "Show the tasks of phases" : "Hide the tasks of phases"}
    </Menu.Item>
  );
}
