import { foldText } from "../find/fold-text.ts";
import type { Phase, PhaseId, Setup, Task } from "../model/document.ts";
import { groupBy } from "../model/group-by.ts";
import { memoise } from "../model/memoise.ts";
import { levelWeight } from "../model/queries.ts";
import type { Kept, LifecycleDiff, ListDiff, Move, PhaseHead, PlacedTask } from "./diff.ts";
import { diffFields, diffList, kept, pairsOf } from "./list-diff.ts";
import { type Match, type Matchable, matchLists, type Work } from "./match.ts";
import { steadyOf } from "./steady.ts";
import { partsByTarget, targetKey } from "./work.ts";

/** One side of a comparison: phases, and the setups whose staffing helps to recognise a task. */
export type LifecycleSide = { readonly phases: readonly Phase[]; readonly setups: readonly Setup[] };

const headOf = ({ tasks: _, ...head }: Phase): PhaseHead => head;

function phaseWork({ tasks }: Phase): Work {
  return new Map(tasks.flatMap(({ id, name }) => [[`id ${id}`, 1] as const, [`name ${foldText(name)}`, 1]]));
}

const foldedRoleNames = memoise(
  ({ roles }: Setup): ReadonlyMap<string, string> =>
    new Map(roles.map(({ id, name }) => [id, foldText(name)])),
);

/** Who does a task, by name. Being informed counts too, or a task of which all are only informed would be nothing. */
function taskWork({ phases, setups }: LifecycleSide, { entity, phase }: PlacedTask): Work {
  const work = new Map<string, number>();
  const key = targetKey({ phase, task: entity.id });
  for (const setup of setups) {
    const names = foldedRoleNames(setup);
    for (const { role, level } of partsByTarget(setup)(phases).get(key) ?? []) {
      const name = names.get(role) ?? role;
      work.set(name, (work.get(name) ?? 0) + levelWeight[level] + 1);
    }
  }
  return work;
}

const placedTasks = (phases: readonly Phase[]): PlacedTask[] =>
  phases.flatMap(({ id, tasks }) => tasks.map((entity, at) => ({ entity, at, phase: id })));

function matchPhases(a: readonly Phase[], b: readonly Phase[]): readonly Match[] {
  const items = (phases: readonly Phase[]) =>
    phases.map((phase): Matchable => ({ id: phase.id, name: phase.name, kind: "", work: phaseWork(phase) }));
  return matchLists(items(a), items(b));
}

function matchTasks(a: LifecycleSide, b: LifecycleSide): readonly Match[] {
  const items = (side: LifecycleSide) =>
    placedTasks(side.phases).map((placed): Matchable => {
      const { id, name } = placed.entity;
      return { id, name, kind: "", work: taskWork(side, placed) };
    });
  return matchLists(items(a), items(b));
}

type TaskPair = { readonly from: PlacedTask; readonly to: PlacedTask; readonly match: Match };

/** Within one phase, which tasks kept their order; a task of another phase has moved whatever its position. */
function movesOf(pairs: readonly TaskPair[], phaseInB: ReadonlyMap<PhaseId, PhaseId>): Map<TaskPair, Move> {
  const moves = new Map<TaskPair, Move>();
  const staying = pairs.filter(({ from, to }) => phaseInB.get(from.phase) === to.phase);
  for (const group of groupBy(staying, ({ to }) => to.phase).values()) {
    const steady = steadyOf(group.map(({ to }) => to.at));
    group.forEach((pair, index) => {
      if (!steady.has(index)) moves.set(pair, { kind: "order", from: pair.from.at, to: pair.to.at });
    });
  }
  for (const pair of pairs) {
    const { from, to } = pair;
    if (phaseInB.get(from.phase) === to.phase) continue;
    const [fromPlace, toPlace] = [from, to].map(({ phase, at }) => ({ phase, at }));
    if (fromPlace && toPlace) moves.set(pair, { kind: "phase", from: fromPlace, to: toPlace });
  }
  return moves;
}

function diffTasks(
  a: LifecycleSide,
  b: LifecycleSide,
  phaseInB: ReadonlyMap<PhaseId, PhaseId>,
): ListDiff<Task, Task["id"], PlacedTask> {
  const [tasksA, tasksB] = [placedTasks(a.phases), placedTasks(b.phases)];
  const pairs = matchTasks(a, b).flatMap((match): TaskPair[] => {
    const [from, to] = [tasksA[match.a], tasksB[match.b]];
    return from && to ? [{ from, to, match }] : [];
  });
  const moves = movesOf(pairs, phaseInB);
  const keptTasks = pairs.map((pair): { place: number; kept: Kept<Task["id"]> } => {
    const { from, to, match } = pair;
    const move = moves.get(pair);
    const differences = { fields: diffFields(from.entity, to.entity, []), moves: move ? [move] : [] };
    return { place: match.a + match.b, kept: kept(from.entity.id, to.entity.id, match.by, differences) };
  });
  const [inA, inB] = [new Set(pairs.map(({ from }) => from)), new Set(pairs.map(({ to }) => to))];
  return {
    added: tasksB.filter((task) => !inB.has(task)),
    removed: tasksA.filter((task) => !inA.has(task)),
    kept: keptTasks.sort((x, y) => x.place - y.place).map((one) => one.kept),
  };
}

/** Phases and tasks of two lifecycles. */
export function diffLifecycles(a: LifecycleSide, b: LifecycleSide): LifecycleDiff {
  const phases = diffList(a.phases.map(headOf), b.phases.map(headOf), matchPhases(a.phases, b.phases), {
    keyOf: ({ id }) => id,
    compare: (from, to) => ({ fields: diffFields(from, to, []), moves: [] }),
    isOrdered: true,
  });
  return { phases, tasks: diffTasks(a, b, pairsOf(phases)) };
}
