import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { isOpen } from "../../shared/model/fold-people.ts";
import { categoryKey } from "../../shared/model/folds.ts";
import type { Subject } from "../../shared/scene/scene.ts";
import { useSession } from "../session/SessionContext.tsx";
import { findGroup, shownSetup } from "../session/selectors.ts";
import type { SessionState } from "../session/session-state.ts";
import classes from "./FoldSign.module.css";

/** Whether what a subject stands for is shown as one; null where it cannot be. */
function foldedState(state: SessionState, subject: Subject): boolean | null {
  switch (subject.kind) {
    case "group":
      return true;
    case "band":
      return findGroup(state, categoryKey(subject.category))?.isOpen === false;
    case "phase": {
      const phase = state.document.phases.find(({ id }) => id === subject.phase);
      return (phase?.tasks.length ?? 0) === 0 ? null : state.folds.phases.includes(subject.phase);
    }
    case "person": {
      const setup = shownSetup(state);
      return setup !== null && isOpen(setup, state.folds.people, subject.person) ? false : null;
    }
    case "team-fold":
      return state.folds.people.openTeams?.includes(subject.team) ? false : null;
    default:
      return null;
  }
}

/** A chevron to point at, for what opens and folds. The keyboard has the inspector and the commands for it. */
export function FoldSign({ subject, widthPx }: { readonly subject: Subject; readonly widthPx: number }) {
  const isFolded = useSession((state) => foldedState(state, subject));
  const view = useSession((state) => state.view);
  if (isFolded === null) return null;
  const Icon = isFolded ? IconChevronRight : IconChevronDown;
  return (
    <span
      className={classes.foldSign}
      data-fold={subject.kind}
      data-view={view}
      title={isFolded ? "Expand" : "Collapse"}
      aria-hidden="true"
    >
      <Icon size={Math.max(14, Math.min(48, widthPx / 20))} stroke={2} />
    </span>
  );
}
