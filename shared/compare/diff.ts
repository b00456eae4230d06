import type {
  Involvement,
  Person,
  PersonId,
  Phase,
  PhaseId,
  Point,
  Role,
  RoleId,
  Setup,
  SetupId,
  Task,
  TaskId,
  Team,
  TeamId,
} from "../model/document.ts";

/**
 * What is different between two documents, or two setups, as plain data. It holds what comes, what goes and what
 * differs; of what stays the same it holds only which two ids are the same thing. `a` is the side one starts from.
 */

/** Why two entities count as one: the same id, the same name, nearly the same work, or being the only setup of each document. */
export type MatchedBy = "id" | "name" | "work" | "only";

/** A field that differs; `from` or `to` is absent where that side does not have the field. */
export type FieldChange = { readonly field: string; readonly from?: unknown; readonly to?: unknown };

export type TaskPlace = { readonly phase: PhaseId; readonly at: number };

/** A new place. Positions count from 0 within the list of that side. */
export type Move =
  | { readonly kind: "order"; readonly from: number; readonly to: number }
  | { readonly kind: "phase"; readonly from: TaskPlace; readonly to: TaskPlace }
  | { readonly kind: "managers"; readonly from: readonly PersonId[]; readonly to: readonly PersonId[] }
  | { readonly kind: "teams"; readonly from: readonly TeamId[]; readonly to: readonly TeamId[] };

/** `changed` where any field differs, moved as well or not; `moved` where only its place does. */
export type KeptState = "unchanged" | "moved" | "changed";

/** One entity that is on both sides, by its key on each. */
export type Kept<Key> = {
  readonly state: KeptState;
  readonly from: Key;
  readonly to: Key;
  readonly by: MatchedBy;
  readonly fields: readonly FieldChange[];
  readonly moves: readonly Move[];
};

/** An entity that is on one side only, and its position there. */
export type Placed<Entity> = { readonly entity: Entity; readonly at: number };

/** `added` in the order of b, `removed` in the order of a, `kept` by their position on both. */
export type ListDiff<Entity, Key, Spot extends Placed<Entity> = Placed<Entity>> = {
  readonly added: readonly Spot[];
  readonly removed: readonly Spot[];
  readonly kept: readonly Kept<Key>[];
};

/** A phase without its tasks, which are compared across phases. */
export type PhaseHead = Omit<Phase, "tasks">;
export type PlacedTask = Placed<Task> & { readonly phase: PhaseId };

export type LifecycleDiff = {
  readonly phases: ListDiff<PhaseHead, PhaseId>;
  readonly tasks: ListDiff<Task, TaskId, PlacedTask>;
};

/** What an involvement is on; without `task` it is the whole phase. */
export type Target = { readonly phase: PhaseId; readonly task?: TaskId | undefined };
export type InvolvementKey = Target & { readonly role: RoleId };

export type Pin = { readonly role: RoleId; readonly point: Point };

/** A part of a role's former work, 0 to 1, and the targets that show it, as the side of the whole role names them. */
export type SplitPart = {
  readonly role: RoleId;
  readonly share: number;
  readonly targets: readonly Target[];
};

/**
 * One role whose work is several roles' on the other side; the role's own part, where it is still there, comes first.
 * `confidence` (0 to 1) is the share of its work that the parts account for, lowered the more one part keeps beyond half.
 */
export type Split = {
  readonly role: RoleId;
  readonly parts: readonly SplitPart[];
  readonly confidence: number;
};

export type SetupDiff = {
  readonly fields: readonly FieldChange[];
  readonly roles: ListDiff<Role, RoleId>;
  readonly involvements: ListDiff<Involvement, InvolvementKey>;
  readonly people: ListDiff<Person, PersonId>;
  readonly teams: ListDiff<Team, TeamId>;
  readonly pins: ListDiff<Pin, RoleId>;
  readonly pinFields: readonly FieldChange[];
  /** Roles of a whose work several roles of b do. */
  readonly splits: readonly Split[];
  /** Roles of b that do the work of several roles of a. */
  readonly merges: readonly Split[];
};

/** Two setups over one lifecycle or two. */
export type SetupComparison = { readonly lifecycle: LifecycleDiff; readonly setup: SetupDiff };

export type KeptSetup = Kept<SetupId> & { readonly inside: SetupDiff };

export type DocumentDiff = {
  readonly fields: readonly FieldChange[];
  readonly lifecycle: LifecycleDiff;
  readonly setups: {
    readonly added: readonly Placed<Setup>[];
    readonly removed: readonly Placed<Setup>[];
    readonly kept: readonly KeptSetup[];
  };
};

type AnyList = {
  readonly added: readonly unknown[];
  readonly removed: readonly unknown[];
  readonly kept: readonly { readonly state: KeptState }[];
};

const isSame = ({ added, removed, kept }: AnyList) =>
  added.length === 0 && removed.length === 0 && kept.every(({ state }) => state === "unchanged");

export const isSameLifecycle = ({ phases, tasks }: LifecycleDiff): boolean => isSame(phases) && isSame(tasks);

export function isSameSetup(diff: SetupDiff): boolean {
  const lists = [diff.roles, diff.involvements, diff.people, diff.teams, diff.pins];
  return diff.fields.length === 0 && diff.pinFields.length === 0 && lists.every(isSame);
}

/** Whether there is nothing to tell: both documents hold the same. */
export const isSameDocument = ({ fields, lifecycle, setups }: DocumentDiff): boolean =>
  fields.length === 0 && isSameLifecycle(lifecycle) && isSame(setups);
