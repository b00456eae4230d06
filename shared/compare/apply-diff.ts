import type { Person, Phase, RoleId, RoleloomDocument, Setup, SetupId, Task } from "../model/document.ts";
import { groupBy } from "../model/group-by.ts";
import type {
  DocumentDiff,
  FieldChange,
  Kept,
  LifecycleDiff,
  ListDiff,
  Move,
  PhaseHead,
  Pin,
  Placed,
  SetupComparison,
  SetupDiff,
} from "./diff.ts";
import { involvementKey, keyText, pinsOf } from "./diff-setup.ts";
import { pairsOf } from "./list-diff.ts";
import { homesOf, involvementInB, personInB, type Renaming } from "./renaming.ts";

function withFields<Value extends object>(value: Value, changes: readonly FieldChange[]): Value {
  const next = { ...value } as Record<string, unknown>;
  for (const change of changes) {
    if ("to" in change) next[change.field] = change.to;
    else delete next[change.field];
  }
  return next as Value;
}

/** `steady` in its own order, with each of `placed` at its position in the whole. */
function interleave<Entity>(steady: readonly Entity[], placed: readonly Placed<Entity>[]): Entity[] {
  const byPlace = placed.toSorted((x, y) => x.at - y.at);
  const whole: Entity[] = [];
  let next = 0;
  const fill = () => {
    for (let spot = byPlace[next]; spot?.at === whole.length; spot = byPlace[next]) {
      whole.push(spot.entity);
      next += 1;
    }
  };
  fill();
  for (const entity of steady) {
    whole.push(entity);
    fill();
  }
  return whole;
}

const newOrder = (moves: readonly Move[]): number | undefined =>
  moves.flatMap((move) => (move.kind === "order" ? [move.to] : []))[0];

/** What a kept entity is in b, given what its id and references become. */
type Rewrite<Entity, Key> = (entity: Entity, kept: Kept<Key>) => Entity;

function applyList<Entity, Key>(
  list: readonly Entity[],
  diff: ListDiff<Entity, Key>,
  keyOf: (entity: Entity) => string,
  textOf: (key: Key) => string,
  rewrite: Rewrite<Entity, Key>,
): Entity[] {
  const keptByKey = new Map(diff.kept.map((kept) => [textOf(kept.from), kept]));
  const steady: Entity[] = [];
  const placed: Placed<Entity>[] = [...diff.added];
  for (const entity of list) {
    const kept = keptByKey.get(keyOf(entity));
    if (!kept) continue;
    const next = withFields(rewrite(entity, kept) as Entity & object, kept.fields);
    const at = newOrder(kept.moves);
    if (at === undefined) steady.push(next);
    else placed.push({ entity: next, at });
  }
  return interleave(steady, placed);
}

const asItIs = <Value>(value: Value): Value => value;
const idOf = ({ id }: { readonly id: string }): string => id;

const applyEntities = <Entity extends { readonly id: string }>(
  list: readonly Entity[],
  diff: ListDiff<Entity, Entity["id"]>,
): Entity[] => applyList(list, diff, idOf, asItIs, asItIs);

type TaskInB = { readonly task: Task; readonly phase: string; readonly at?: number };

/** Every task of b that is in a as well, the phase of b it is in, and its position where that is new. */
function keptTasks(phases: readonly Phase[], diff: LifecycleDiff): TaskInB[] {
  const kept = new Map(diff.tasks.kept.map((one) => [one.from, one]));
  const phaseInB = pairsOf(diff.phases);
  return phases.flatMap(({ id, tasks }) =>
    tasks.flatMap((task): TaskInB[] => {
      const one = kept.get(task.id);
      if (!one) return [];
      const next = withFields(task, one.fields);
      const [move] = one.moves;
      if (move?.kind === "phase") return [{ task: next, ...move.to }];
      const at = newOrder(one.moves);
      return [{ task: next, phase: phaseInB.get(id) ?? id, ...(at === undefined ? {} : { at }) }];
    }),
  );
}

/** The phases of b from those of a. */
function phasesAfter(phases: readonly Phase[], diff: LifecycleDiff): readonly Phase[] {
  const kept = groupBy(keptTasks(phases, diff), ({ phase }) => phase);
  const added = groupBy(diff.tasks.added, ({ phase }) => phase);
  const heads: readonly PhaseHead[] = applyEntities<PhaseHead>(phases, diff.phases);
  return heads.map((head) => {
    const own = kept.get(head.id) ?? [];
    const steady = own.flatMap(({ task, at }) => (at === undefined ? [task] : []));
    const moved = own.flatMap(({ task, at }) => (at === undefined ? [] : [{ entity: task, at }]));
    return { ...head, tasks: interleave(steady, [...moved, ...(added.get(head.id) ?? [])]) };
  });
}

function applyPeople(people: readonly Person[], diff: SetupDiff["people"], names: Renaming): Person[] {
  return applyList(people, diff, idOf, asItIs, (person, { moves }) => {
    let next = personInB(person, names);
    for (const move of moves) {
      if (move.kind === "managers") next = { ...next, reportsTo: move.to };
      if (move.kind === "teams") next = { ...next, teams: move.to };
    }
    return next;
  });
}

/** The setup of b from that of a; `phases` are those of b. */
function setupInB(setup: Setup, diff: SetupDiff, lifecycle: LifecycleDiff, phases: readonly Phase[]): Setup {
  const names: Renaming = {
    phases: pairsOf(lifecycle.phases),
    tasks: pairsOf(lifecycle.tasks),
    roles: pairsOf(diff.roles),
    people: pairsOf(diff.people),
    teams: pairsOf(diff.teams),
    homes: homesOf(phases),
  };
  const pins = applyList<Pin, RoleId>(
    pinsOf(setup),
    diff.pins,
    ({ role }) => role,
    asItIs,
    (pin, { to }) => ({
      ...pin,
      role: to,
    }),
  );
  return {
    ...withFields(setup, diff.fields),
    roles: applyEntities(setup.roles, diff.roles),
    involvements: applyList(
      setup.involvements,
      diff.involvements,
      (involvement) => keyText(involvementKey(involvement)),
      keyText,
      (involvement) => involvementInB(involvement, names),
    ),
    people: applyPeople(setup.people, diff.people, names),
    teams: applyEntities(setup.teams, diff.teams),
    pins: {
      ...withFields(setup.pins, diff.pinFields),
      map: Object.fromEntries(pins.map(({ role, point }) => [role, point])),
    },
  };
}

/** The setup of b, from that of a and what `diffSetups` said of the two; `phases` are those of a. */
export function applySetupComparison(
  phases: readonly Phase[],
  setup: Setup,
  { lifecycle, setup: diff }: SetupComparison,
): { readonly phases: readonly Phase[]; readonly setup: Setup } {
  const phasesInB = phasesAfter(phases, lifecycle);
  return { phases: phasesInB, setup: setupInB(setup, diff, lifecycle, phasesInB) };
}

/** Document b, from document a and what `diffDocuments` said of the two. */
export function applyDiff(a: RoleloomDocument, diff: DocumentDiff): RoleloomDocument {
  const phases = phasesAfter(a.phases, diff.lifecycle);
  const kept = new Map(diff.setups.kept.map((one) => [one.from, one]));
  const bare = diff.setups.kept.map((one) => ({ ...one, fields: [] }));
  const setups = applyList<Setup, SetupId>(
    a.setups,
    { ...diff.setups, kept: bare },
    idOf,
    asItIs,
    (setup) => {
      const one = kept.get(setup.id);
      return one ? setupInB(setup, one.inside, diff.lifecycle, phases) : setup;
    },
  );
  return { ...withFields(a, diff.fields), phases, setups };
}
