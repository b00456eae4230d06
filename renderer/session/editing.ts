import { applyCommand } from "../../shared/commands/apply.ts";
import { describeCommand } from "../../shared/commands/describe.ts";
import { type History, record, redo, redoLabel, undo, undoLabel } from "../../shared/history/history.ts";
import type { RoleloomDocument } from "../../shared/model/document.ts";
import { describeProblem, summariseProblem } from "../../shared/problems/words.ts";
import { findGroup, findPhase, findRole, shownSetup } from "./selectors.ts";
import type { SessionAccess } from "./session-parts.ts";
import type { EditingActions, Selection, SessionData } from "./session-state.ts";

/** What stays selected in a document that may have lost what was. */
export function keptSelection(
  data: Pick<SessionData, "document" | "setupId" | "folds" | "selection">,
): Selection {
  return isStillThere(data) ? data.selection : { kind: "none" };
}

function isStillThere(data: Parameters<typeof keptSelection>[0]): boolean {
  const { document, selection } = data;
  const setup = shownSetup(data);
  const hasRole = "role" in selection && findRole(setup, selection.role) !== undefined;
  const hasPhase = "phase" in selection && findPhase(document.phases, selection.phase) !== undefined;
  switch (selection.kind) {
    case "none":
      return true;
    case "role":
      return hasRole;
    case "phase":
      return hasPhase;
    case "link":
      return hasRole && hasPhase;
    case "person":
      return setup?.people.some(({ id }) => id === selection.person) === true;
    case "group":
      return findGroup(data, selection.group) !== undefined;
  }
}

/** The state that shows another document of the history. */
export function showing(data: SessionData, history: History<RoleloomDocument>): Partial<SessionData> {
  const document = history.present;
  const setupId = shownSetup({ document, setupId: data.setupId })?.id ?? null;
  return { history, document, setupId, selection: keptSelection({ ...data, document, setupId }) };
}

export function editingActions({ get, set }: SessionAccess): EditingActions {
  const travel = (
    step: typeof undo,
    verb: string,
    labelOf: (history: History<RoleloomDocument>) => string | null,
  ) => {
    const { history, announce } = get();
    const label = labelOf(history);
    if (label === null) return;
    set(showing(get(), step(history)));
    announce(`${verb}: ${label}`);
  };
  return {
    dispatch: (command, options) => {
      const { document, history, notify, file } = get();
      const result = applyCommand(document, command);
      if (!result.ok) {
        const message = describeProblem(result.error, file?.name ?? document.title);
        notify({ tone: "problem", title: summariseProblem(result.error), message });
        return false;
      }
      if (result.value === document) return true;
      const label = describeCommand(document, command);
      set(showing(get(), record(history, result.value, { label, ...options })));
      return true;
    },
    undo: () => travel(undo, "Undone", undoLabel),
    redo: () => travel(redo, "Redone", redoLabel),
  };
}
