import { ActionIcon, Tooltip } from "@mantine/core";
import { IconLayoutSidebarRightCollapse, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useSession } from "../session/SessionContext.tsx";
import { findGroup, findPerson, findPhase, findRole, shownSetup } from "../session/selectors.ts";
import { GroupInspector } from "./GroupInspector.tsx";
import classes from "./Inspector.module.css";
import { LinkInspector } from "./LinkInspector.tsx";
import { Overview } from "./Overview.tsx";
import { PersonInspector } from "./PersonInspector.tsx";
import { PhaseInspector } from "./PhaseInspector.tsx";
import { RoleInspector } from "./RoleInspector.tsx";

/** Shows and edits what is selected; with nothing selected, the setup as a whole. */
export function Inspector({ onCollapse }: { onCollapse: () => void }) {
  const hasSelection = useSession((state) => state.selection.kind !== "none");
  const select = useSession((state) => state.select);
  const label = hasSelection ? "Close" : "Hide the overview";
  const Icon = hasSelection ? IconX : IconLayoutSidebarRightCollapse;
  return (
    <aside className={classes.inspector} aria-label="Inspector">
      <Tooltip label={label} position="left">
        <ActionIcon
          className={classes.close}
          aria-label={label}
          onClick={() => (hasSelection ? select({ kind: "none" }) : onCollapse())}
        >
          <Icon size={17} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <div className={classes.scroll}>
        <Selected />
      </div>
    </aside>
  );
}

function Selected(): ReactNode {
  const selection = useSession((state) => state.selection);
  const phases = useSession((state) => state.document.phases);
  const setup = useSession(shownSetup);
  const group = useSession((state) =>
    state.selection.kind === "group" ? findGroup(state, state.selection.group) : undefined,
  );
  if (setup === null) return null;
  const role = "role" in selection ? findRole(setup, selection.role) : undefined;
  const phase = "phase" in selection ? findPhase(phases, selection.phase) : undefined;
  const person = "person" in selection ? findPerson(setup, selection.person) : undefined;
  if (person) return <PersonInspector key={`${setup.id} ${person.id}`} setup={setup} person={person} />;
  if (group) return <GroupInspector key={group.key} setup={setup} group={group} />;
  if (role && phase)
    return <LinkInspector key={`${role.id} ${phase.id}`} setup={setup} role={role} phase={phase} />;
  if (role) return <RoleInspector key={`${setup.id} ${role.id}`} setup={setup} role={role} />;
  if (phase) return <PhaseInspector key={phase.id} setup={setup} phase={phase} />;
  return <Overview key={setup.id} setup={setup} />;
}
