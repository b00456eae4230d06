import type { FoundKind, Target } from "../../shared/find/find-index.ts";
import type { Subject } from "../../shared/scene/scene.ts";
import type { ViewName } from "../../shared/scene/view.ts";
import { shownSetup } from "./selectors.ts";
import type { Selection, SessionState } from "./session-state.ts";

/** Shows what was found: in its setup, in a view that has it, selected and brought into sight. */
export function goTo(session: SessionState, target: Target): void {
  if ("setup" in target && target.setup !== shownSetup(session)?.id) session.showSetup(target.setup);
  const view = viewFor(target.kind, session.view);
  if (view !== session.view) session.showView(view);
  const selection = selectionOf(target);
  if (selection === null) return;
  session.select(selection);
  if (target.kind === "task") session.unfold({ kind: "phase", phase: target.phase });
  session.reveal(subjectOf(selection));
}

/** The present view, unless it leaves such things out. */
function viewFor(kind: FoundKind, present: ViewName): ViewName {
  switch (kind) {
    case "person":
    case "vacancy":
    case "team":
      return "people";
    case "role":
    case "phase":
    case "task":
      return present === "people" ? "map" : present;
    case "setup":
      return present;
  }
}

/** Null for what no single place of a drawing stands for. */
function selectionOf(target: Target): Exclude<Selection, { kind: "none" }> | null {
  switch (target.kind) {
    case "role":
      return { kind: "role", role: target.role };
    case "phase":
      return { kind: "phase", phase: target.phase };
    case "task":
      return { kind: "phase", phase: target.phase, task: target.task };
    case "person":
    case "vacancy":
      return { kind: "person", person: target.person };
    case "team":
    case "setup":
      return null;
  }
}

const subjectOf = (selection: Exclude<Selection, { kind: "none" }>): Subject =>
  selection.kind === "phase" ? { kind: "phase", phase: selection.phase } : selection;
