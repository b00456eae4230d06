import { isFiltering, matchesOf, noFilter } from "../../shared/find/filter.ts";
import type { FoundKind, Target } from "../../shared/find/find-index.ts";
import type { Subject } from "../../shared/scene/scene.ts";
import type { ViewName } from "../../shared/scene/view.ts";
import { shownSetup } from "./selectors.ts";
import type { Selection, SessionData, SessionState } from "./session-state.ts";

/** Shows what was found: in its setup, in a view that has it, selected and brought into sight. */
export function goTo(get: () => SessionState, target: Target): void {
  if ("setup" in target && target.setup !== shownSetup(get())?.id) get().showSetup(target.setup);
  const view = viewFor(target.kind, get().view);
  if (view !== get().view) get().showView(view);
  if (target.kind === "team") get().chooseFilter({ ...noFilter, teams: [target.team] });
  const selection = selectionOf(target);
  if (selection === null) return;
  if (isFilteredOut(get(), selection)) get().chooseFilter(noFilter);
  get().select(selection);
  if (target.kind === "task") get().unfold({ kind: "phase", phase: target.phase });
  get().reveal(subjectOf(selection));
}

/** Whether a filter would dim or leave out what is to be shown. */
function isFilteredOut(data: SessionData, selection: Selection): boolean {
  const setup = shownSetup(data);
  if (setup === null || !isFiltering(data.filter)) return false;
  const { roles, people } = matchesOf(setup, data.filter);
  return (
    ("role" in selection && !roles.has(selection.role)) ||
    ("person" in selection && !people.has(selection.person))
  );
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
