import type { Cell } from "../formats/csv.ts";
import type { Phase, RoleloomDocument, Setup } from "../model/document.ts";
import type { EntityKind } from "../problems/problem.ts";
import type {
  DocumentDiff,
  FieldChange,
  Kept,
  LifecycleDiff,
  Move,
  Placed,
  SetupDiff,
  Target,
} from "./diff.ts";
import type { SetupSide } from "./diff-setup.ts";

/** Every difference as one row of a table. Ids are empty on the side where the thing is not. */
export type ChangeRow = {
  /** The setup's name; empty for what all setups share. */
  readonly setup: string;
  readonly what: EntityKind | "document";
  readonly state: "added" | "removed" | "changed" | "moved" | "split" | "merged";
  readonly name: string;
  readonly field: string;
  readonly from: Cell;
  readonly to: Cell;
  readonly fromId: string;
  readonly toId: string;
};

const cellOf = (value: unknown): Cell => {
  if (typeof value === "string" || typeof value === "number") return value;
  return value === undefined ? "" : JSON.stringify(value);
};

type Thing = Pick<ChangeRow, "setup" | "what" | "name" | "fromId" | "toId">;

const rowOf = (
  thing: Thing,
  state: ChangeRow["state"],
  field = "",
  from: Cell = "",
  to: Cell = "",
): ChangeRow => ({
  setup: thing.setup,
  what: thing.what,
  state,
  name: thing.name,
  field,
  from,
  to,
  fromId: thing.fromId,
  toId: thing.toId,
});

const fieldRows = (thing: Thing, fields: readonly FieldChange[]): ChangeRow[] =>
  fields.map(({ field, from, to }) => rowOf(thing, "changed", field, cellOf(from), cellOf(to)));

function moveCells(move: Move): readonly [string, Cell, Cell] {
  switch (move.kind) {
    case "order":
      // People count from 1.
      return ["position", move.from + 1, move.to + 1];
    case "phase":
      return ["phase", move.from.phase, move.to.phase];
    case "managers":
      return ["reportsTo", move.from.join(", "), move.to.join(", ")];
    case "teams":
      return ["teams", move.from.join(", "), move.to.join(", ")];
  }
}

const moveRows = (thing: Thing, moves: readonly Move[]): ChangeRow[] =>
  moves.map((move) => rowOf(thing, "moved", ...moveCells(move)));

type Entity = { readonly id: string; readonly name: string };
type EntityList = {
  readonly added: readonly Placed<Entity>[];
  readonly removed: readonly Placed<Entity>[];
  readonly kept: readonly Kept<string>[];
};

function entityRows(
  setup: string,
  what: EntityKind,
  list: EntityList,
  nameInB: (id: string) => string,
): ChangeRow[] {
  const thing = (name: string, fromId: string, toId: string): Thing => ({ setup, what, name, fromId, toId });
  return [
    ...list.removed.map(({ entity }) => rowOf(thing(entity.name, entity.id, ""), "removed")),
    ...list.added.map(({ entity }) => rowOf(thing(entity.name, "", entity.id), "added")),
    ...list.kept.flatMap(({ from, to, fields, moves }) => {
      const own = thing(nameInB(to), from, to);
      return [...fieldRows(own, fields), ...moveRows(own, moves)];
    }),
  ];
}

const namesIn = (items: readonly Entity[]): ((id: string) => string) => {
  const names = new Map(items.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
};

const tasksIn = (phases: readonly Phase[]) => phases.flatMap(({ tasks }) => tasks);

function lifecycleRows({ phases, tasks }: LifecycleDiff, b: readonly Phase[]): ChangeRow[] {
  return [
    ...entityRows("", "phase", phases, namesIn(b)),
    ...entityRows("", "task", tasks, namesIn(tasksIn(b))),
  ];
}

/** "Data scientist: Train the model". */
function involvementNames({ phases, setup }: SetupSide): (key: Target & { readonly role: string }) => string {
  const [role, phase, task] = [namesIn(setup.roles), namesIn(phases), namesIn(tasksIn(phases))];
  return (key) => `${role(key.role)}: ${key.task === undefined ? phase(key.phase) : task(key.task)}`;
}

function involvementRows(setup: string, a: SetupSide, b: SetupSide, diff: SetupDiff): ChangeRow[] {
  const [nameA, nameB] = [involvementNames(a), involvementNames(b)];
  const idOf = ({ role, phase, task }: Target & { readonly role: string }) => `${role} / ${task ?? phase}`;
  const thing = (name: string, fromId: string, toId: string): Thing => ({
    setup,
    what: "involvement",
    name,
    fromId,
    toId,
  });
  const { added, removed, kept } = diff.involvements;
  return [
    ...removed.map(({ entity }) =>
      rowOf(thing(nameA(entity), idOf(entity), ""), "removed", "level", entity.level),
    ),
    ...added.map(({ entity }) =>
      rowOf(thing(nameB(entity), "", idOf(entity)), "added", "level", "", entity.level),
    ),
    ...kept.flatMap(({ from, to, fields, moves }) => {
      const own = thing(nameB(to), idOf(from), idOf(to));
      return [...fieldRows(own, fields), ...moveRows(own, moves)];
    }),
  ];
}

/** A row for each part; `field` names it, `to` is its share of the work of the whole, 0 to 1. */
function splitRows(setup: string, a: SetupSide, b: SetupSide, { splits, merges }: SetupDiff): ChangeRow[] {
  const [nameA, nameB] = [namesIn(a.setup.roles), namesIn(b.setup.roles)];
  const share = (part: number) => Math.round(part * 1_000) / 1_000;
  const row = (thing: Thing, state: "split" | "merged", part: string, size: number): ChangeRow =>
    rowOf(thing, state, `share of ${part}`, "", share(size));
  const thing = (name: string, fromId: string, toId: string): Thing => ({
    setup,
    what: "role",
    name,
    fromId,
    toId,
  });
  return [
    ...splits.flatMap(({ role, parts }) =>
      parts.map((part) => row(thing(nameA(role), role, part.role), "split", nameB(part.role), part.share)),
    ),
    ...merges.flatMap(({ role, parts }) =>
      parts.map((part) => row(thing(nameB(role), part.role, role), "merged", nameA(part.role), part.share)),
    ),
  ];
}

/** Every difference between two setups; the lifecycle's first where `lifecycle` is given. */
export function setupRows(
  a: SetupSide,
  b: SetupSide,
  diff: SetupDiff,
  lifecycle?: LifecycleDiff,
): ChangeRow[] {
  const { name, id } = b.setup;
  const own: Thing = { setup: name, what: "setup", name, fromId: a.setup.id, toId: id };
  return [
    ...(lifecycle ? lifecycleRows(lifecycle, b.phases) : []),
    ...fieldRows(own, diff.fields),
    ...splitRows(name, a, b, diff),
    ...entityRows(name, "role", diff.roles, namesIn(b.setup.roles)),
    ...involvementRows(name, a, b, diff),
    ...entityRows(name, "person", diff.people, namesIn(b.setup.people)),
    ...entityRows(name, "team", diff.teams, namesIn(b.setup.teams)),
  ];
}

/** Every difference between two documents. */
export function documentRows(a: RoleloomDocument, b: RoleloomDocument, diff: DocumentDiff): ChangeRow[] {
  const own: Thing = { setup: "", what: "document", name: b.title, fromId: "", toId: "" };
  const setupsA = new Map<string, Setup>(a.setups.map((setup) => [setup.id, setup]));
  const setupsB = new Map<string, Setup>(b.setups.map((setup) => [setup.id, setup]));
  const bare = { ...diff.setups, kept: diff.setups.kept.map((kept) => ({ ...kept, fields: [] })) };
  return [
    ...fieldRows(own, diff.fields),
    ...lifecycleRows(diff.lifecycle, b.phases),
    ...entityRows("", "setup", bare, namesIn(b.setups)),
    ...diff.setups.kept.flatMap(({ from, to, inside }) => {
      const [setupA, setupB] = [setupsA.get(from), setupsB.get(to)];
      if (!setupA || !setupB) return [];
      const sideA = { phases: a.phases, setup: setupA };
      return setupRows(sideA, { phases: b.phases, setup: setupB }, inside);
    }),
  ];
}

const columns = ["setup", "what", "state", "name", "field", "from", "to", "fromId", "toId"] as const;

/** The rows as cells, under their headings. */
export const rowsAsCells = (rows: readonly ChangeRow[]): readonly (readonly Cell[])[] => [
  columns,
  ...rows.map((row) => columns.map((column) => row[column])),
];
