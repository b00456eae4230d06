import type { ActionId } from "../../shared/actions/registry.ts";
import { isFiltering, noFilter } from "../../shared/find/filter.ts";
import { canRedo, canUndo } from "../../shared/history/history.ts";
import { type FoldedPeople, foldPeople, isOpen } from "../../shared/model/fold-people.ts";
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
/** The view of people folds by reporting lines instead. */
const drawsRoles = (data: SessionData): boolean => hasSetup(data) && data.view !== "people";
/** Everybody behind the heads of the tree, or behind their teams where people are shown by team. */
function foldEverybody(session: SessionState, areFolded: boolean): void {
  const teams = shownSetup(session)?.teams.map(({ id }) => id) ?? [];
  if (session.folds.people.openTeams === null) session.showLevels(areFolded ? 1 : null);
  else session.groupPeople(areFolded ? [] : teams);
}
function isFolded(data: SessionData): boolean {
  const setup = shownSetup(data);
  if (setup === null) return false;
  return data.view === "people"
    ? hasHiddenPeople(foldPeople(setup, data.folds.people))
    : hasFolds(data.folds);
}
function leadsSomebody(data: SessionData): boolean {
  const { selection, view, folds } = data;
  const setup = shownSetup(data);
  if (setup === null || view !== "people" || selection.kind !== "person") return false;
  return isOpen(setup, folds.people, selection.person) !== null;
}
const hasPins = (data: SessionData): boolean =>
  data.view === "map" && Object.keys(shownSetup(data)?.pins.map ?? {}).length > 0;

const hasHiddenPeople = ({ behind, teams }: FoldedPeople): boolean => behind.size + teams.size > 0;

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
  "collapse-all": {
    run: (session) =>
      session.view === "people"
        ? foldEverybody(session, true)
        : session.groupRoles(session.folds.by ?? "kind"),
    isEnabled: hasSetup,
  },
  "expand-all": {
    run: (session) =>
      session.view === "people" ? foldEverybody(session, false) : session.unfoldEverything(),
    isEnabled: isFolded,
  },
  "toggle-reports": {
    run: ({ selection, togglePerson }) => selection.kind === "person" && togglePerson(selection.person),
    isEnabled: leadsSomebody,
  },
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
