import type { ActionId } from "../../shared/actions/registry.ts";
import type { Command } from "../../shared/commands/command.ts";
import type { Filter } from "../../shared/find/filter.ts";
import type { Target } from "../../shared/find/find-index.ts";
import type { History } from "../../shared/history/history.ts";
import type { Failure, FileHandle, RecentFile } from "../../shared/ipc/contract.ts";
import type {
  PersonId,
  PhaseId,
  RoleId,
  RoleloomDocument,
  SetupId,
  TaskId,
  TeamId,
} from "../../shared/model/document.ts";
import type { Folds, Grouping, GroupKey } from "../../shared/model/folds.ts";
import type { Result } from "../../shared/model/result.ts";
import type { Subject, ThemeName } from "../../shared/scene/scene.ts";
import type { ViewName } from "../../shared/scene/view.ts";
import type { GivenFile } from "../host/host.ts";

export type Selection =
  | { readonly kind: "none" }
  | { readonly kind: "role"; readonly role: RoleId }
  /** A task is shown with its phase. */
  | { readonly kind: "phase"; readonly phase: PhaseId; readonly task?: TaskId }
  | { readonly kind: "link"; readonly role: RoleId; readonly phase: PhaseId }
  | { readonly kind: "person"; readonly person: PersonId }
  /** Open or folded. */
  | { readonly kind: "group"; readonly group: GroupKey };

/** What the light can be on: a part of the drawing, one task of a phase, or a team. */
export type Spot =
  | Subject
  | { readonly kind: "phase"; readonly phase: PhaseId; readonly task?: TaskId }
  | { readonly kind: "team"; readonly team: TeamId };

/** `handle` is null for a document that came without a place to write it back to. */
export type CurrentFile = {
  readonly handle: FileHandle | null;
  readonly name: string;
  readonly hash: string;
};

/** What the canvas lends to the rest of the window. */
export type CanvasControls = {
  fit(): void;
  zoomIn(): void;
  zoomOut(): void;
};

export type ThemeChoice = ThemeName | "system";

export type UnsavedAnswer = "save" | "discard" | "cancel";
export type ConflictAnswer = "overwrite" | "copy" | "cancel";

/** The one dialog that is open. Questions carry the function that takes their answer. */
export type Dialog =
  | { readonly kind: "new" }
  | { readonly kind: "export" }
  | { readonly kind: "palette" }
  | { readonly kind: "unsaved"; readonly answer: (answer: UnsavedAnswer) => void }
  | {
      readonly kind: "conflict";
      readonly fileName: string;
      readonly answer: (answer: ConflictAnswer) => void;
    };

/** A field that is to take the keyboard as soon as it is on the screen. */
export type FocusTarget = "name" | "search" | "filter" | "title";

/** Spoken by the live region. `count` tells two equal texts apart. */
export type Announcement = { readonly text: string; readonly count: number };

export type Notice = {
  readonly tone: "success" | "problem";
  readonly title: string;
  readonly message: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};

export type SessionData = {
  readonly history: History<RoleloomDocument>;
  /** The history's present. */
  readonly document: RoleloomDocument;
  /** Unsaved changes are `document !== savedDocument`. */
  readonly savedDocument: RoleloomDocument;
  readonly file: CurrentFile | null;
  readonly isSaving: boolean;
  /** Whether each save makes another copy in the downloads, because nothing can be written in place. */
  readonly savesToDownloads: boolean;
  readonly recents: readonly RecentFile[];
  readonly setupId: SetupId | null;
  readonly view: ViewName;
  /** Whether the view is the one a document of this size opens in; one that the user chose stays for the session. */
  readonly isViewAutomatic: boolean;
  /** What is shown as one. Not a part of the document, so that undo leaves it alone. */
  readonly folds: Folds;
  /** Whether the size of the setup decides what is shown as one, because the user has not. */
  readonly isFoldingAutomatic: boolean;
  readonly themeChoice: ThemeChoice;
  readonly systemTheme: ThemeName;
  /** What is shown: the choice, or the system's theme where the choice is to follow it. */
  readonly theme: ThemeName;
  readonly selection: Selection;
  readonly hovered: Spot | null;
  /** What is to be brought into view as soon as a drawing that has it is there. */
  readonly revealed: Subject | null;
  /** What of the setup is wanted. Not a part of the document, so that undo leaves it alone. */
  readonly filter: Filter;
  /** Words typed into the search. */
  readonly query: string;
  readonly dialog: Dialog | null;
  readonly focusTarget: FocusTarget | null;
  readonly announcement: Announcement;
  readonly canvas: CanvasControls | null;
};

export type EditingActions = {
  /** Applies and records a command, or shows why it cannot be applied. Equal merge keys in a row are one undo step. */
  dispatch(command: Command, options?: { readonly mergeKey?: string }): boolean;
  undo(): void;
  redo(): void;
};

export type FileActions = {
  /** Each answers whether it was carried out; false where the user cancelled or it failed. */
  openFile(): Promise<boolean>;
  openRecent(handle: FileHandle): Promise<boolean>;
  openGiven(given: Result<GivenFile | null, Failure>): Promise<boolean>;
  startDocument(document: RoleloomDocument): Promise<boolean>;
  save(): Promise<boolean>;
  saveAs(): Promise<boolean>;
  /** Asks about unsaved changes; true when it is fine to go on without the present document. */
  confirmLeaving(): Promise<boolean>;
  closeWindow(): Promise<void>;
};

export type ViewActions = {
  showSetup(setup: SetupId): void;
  showView(view: ViewName): void;
  select(selection: Selection): void;
  /** What pointing at a part of the drawing and choosing it does. */
  choose(subject: Subject): void;
  hover(spot: Spot | null): void;
  /** Brings something into view, opening the group that hides it. */
  reveal(subject: Subject | null): void;
  /** Shows what was found, whatever setup or view it takes. */
  goTo(target: Target): void;
  /** Tells how many pass, too. */
  chooseFilter(filter: Filter): void;
  search(query: string): void;
  chooseTheme(choice: ThemeChoice): void;
  followSystemTheme(theme: ThemeName): void;
  showDialog(dialog: Dialog | null): void;
  focus(target: FocusTarget | null): void;
  announce(text: string): void;
  notify(notice: Notice): void;
  showRecents(recents: readonly RecentFile[]): void;
  registerCanvas(canvas: CanvasControls | null): void;
};

export type FoldingActions = {
  /** Groups roles anew, with every group closed; `null` shows each by itself. */
  groupRoles(by: Grouping | null): void;
  openGroup(group: GroupKey): void;
  closeGroup(group: GroupKey): void;
  toggleCategory(category: string): void;
  togglePhase(phase: PhaseId): void;
  /** Every phase. */
  foldPhases(areFolded: boolean): void;
  unfoldEverything(): void;
  /** Shows somebody's reports, or hides them. */
  togglePerson(person: PersonId): void;
  /** Shows people by their teams, these open, or by reporting lines. */
  groupPeople(openTeams: readonly TeamId[] | null): void;
  /** Shows a team's members, or hides them. */
  toggleTeam(team: TeamId): void;
  /** Shows so many levels of the reporting lines; `null` everybody. */
  showLevels(levels: number | null): void;
  /** Opens whatever hides a role, a link of it, the tasks of a phase, or somebody. */
  unfold(subject: Subject): void;
};

export type SessionActions = EditingActions &
  FileActions &
  FoldingActions &
  ViewActions & {
    runAction(action: ActionId): void;
  };

export type SessionState = SessionData & SessionActions;
