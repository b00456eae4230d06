import type { ActionId } from "../../shared/actions/registry.ts";
import { isFiltering, noFilter } from "../../shared/find/filter.ts";
import { canRedo, canUndo } from "../../shared/history/history.ts";
import { hasFolds } from "../../shared/model/folds.ts";
import { addRole } from "./add-role.ts";
import { deleteSelection } from "./delete-selection.ts";
import { isDirty, shownSetup } from "./selectors.ts";
import type { SessionData, SessionState } from "./session-state.ts";

type Handler = {
  readonly run: (session: SessionState) => unknown;
  /** Absent: always. */
  readonly isEnabled?: (data: SessionData) => boolean;
};

const hasSetup = (data: SessionData): boolean => shownSetup(data) !== null;
/** A group is no part of the document. */
const hasSelection = ({ selection: { kind } }: SessionData): boolean => kind !== "none" && kind !== "group";
const namedKinds: readonly SessionData["selection"]["kind"][] = ["role", "phase", "person"];
/** The view of people folds by itself. */
const drawsRoles = (data: SessionData): boolean => hasSetup(data) && data.view !== "people";
const isFolded = (data: SessionData): boolean => drawsRoles(data) && hasFolds(data.folds);
const hasPins = (data: SessionData): boolean =>
  data.view === "map" && Object.keys(shownSetup(data)?.pins.map ?? {}).length > 0;

const handlers: Readonly<Record<ActionId, Handler>> = {
  "new-document": { run: ({ showDialog }) => showDialog({ kind: "new" }) },
  open: { run: ({ openFile }) => openFile() },
  save: { run: ({ save }) => save(), isEnabled: (data) => isDirty(data) || data.file === null },
  "save-as": { run: ({ saveAs }) => saveAs() },
  export: { run: ({ showDialog }) => showDialog({ kind: "export" }), isEnabled: hasSetup },
  "close-window": { run: ({ closeWindow }) => closeWindow() },
  undo: { run: ({ undo }) => undo(), isEnabled: ({ history }) => canUndo(history) },
  redo: { run: ({ redo }) => redo(), isEnabled: ({ history }) => canRedo(history) },
  "add-role": { run: (session) => addRole(session), isEnabled: hasSetup },
  "rename-selection": {
    run: ({ focus }) => focus("name"),
    isEnabled: ({ selection }) => namedKinds.includes(selection.kind),
  },
  "delete-selection": { run: deleteSelection, isEnabled: hasSelection },
  "reset-layout": {
    run: (session) => {
      const setup = shownSetup(session);
      if (setup !== null) session.dispatch({ kind: "unpin-all", setup: setup.id });
    },
    isEnabled: hasPins,
  },
  "show-map": { run: ({ showView }) => showView("map") },
  "show-lanes": { run: ({ showView }) => showView("lanes") },
  "show-people": { run: ({ showView }) => showView("people") },
  "collapse-all": { run: ({ folds, groupRoles }) => groupRoles(folds.by ?? "kind"), isEnabled: drawsRoles },
  "expand-all": { run: ({ unfoldEverything }) => unfoldEverything(), isEnabled: isFolded },
  "group-by-kind": { run: ({ groupRoles }) => groupRoles("kind"), isEnabled: drawsRoles },
  "group-by-category": { run: ({ groupRoles }) => groupRoles("category"), isEnabled: drawsRoles },
  "group-by-team": {
    run: ({ groupRoles }) => groupRoles("team"),
    isEnabled: (data) => drawsRoles(data) && (shownSetup(data)?.teams.length ?? 0) > 0,
  },
  "collapse-phases": { run: ({ foldPhases }) => foldPhases(true), isEnabled: drawsRoles },
  "fit-view": { run: ({ canvas }) => canvas?.fit() },
  "zoom-in": { run: ({ canvas }) => canvas?.zoomIn() },
  "zoom-out": { run: ({ canvas }) => canvas?.zoomOut() },
  "toggle-theme": {
    run: ({ theme, systemTheme, chooseTheme }) => {
      const other = theme === "light" ? "dark" : "light";
      chooseTheme(other === systemTheme ? "system" : other);
    },
  },
  search: { run: ({ focus }) => focus("search") },
  filter: { run: ({ focus }) => focus("filter"), isEnabled: hasSetup },
  "clear-filter": {
    run: ({ chooseFilter }) => chooseFilter(noFilter),
    isEnabled: ({ filter }) => isFiltering(filter),
  },
  palette: { run: ({ showDialog }) => showDialog({ kind: "palette" }) },
};

export function isActionEnabled(data: SessionData, action: ActionId): boolean {
  return handlers[action].isEnabled?.(data) ?? true;
}

/** Does nothing where the action makes no sense at the moment, whichever way it was asked for. */
export function runAction(session: SessionState, action: ActionId): void {
  if (session.dialog === null && isActionEnabled(session, action)) handlers[action].run(session);
}
