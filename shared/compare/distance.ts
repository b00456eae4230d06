import type { PhaseId, RoleId, TaskId } from "../model/document.ts";
import { levelWeight } from "../model/queries.ts";
import type { SetupComparison } from "./diff.ts";
import type { SetupSide } from "./diff-setup.ts";
import { pairsOf } from "./list-diff.ts";
import { homesOf } from "./renaming.ts";
import { partsByRole, targetKey } from "./work.ts";

/** A sum of |w1 - w2| over a sum of max(w1, w2); 0 is the same, 1 has nothing in common, and 0 where nobody does anything. */
export type Gap = {
  readonly difference: number;
  readonly greatest: number;
  readonly distance: number;
};

/** `from` and `to` name the role or phase on each side; absent on the side that lacks it. */
export type GapOf<Id> = Gap & { readonly from?: Id; readonly to?: Id };

export type SetupDistance = Gap & {
  /** The greatest differences first. */
  readonly byRole: readonly GapOf<RoleId>[];
  /** In the order of b, then those that only a has. A task that changed its phase counts in that of b. */
  readonly byPhase: readonly GapOf<PhaseId>[];
};

type Sum = { difference: number; greatest: number };

const gapOf = ({ difference, greatest }: Sum): Gap => ({
  difference,
  greatest,
  distance: greatest === 0 ? 0 : difference / greatest,
});

function add(sum: Sum, one: number, other: number): void {
  sum.difference += Math.abs(one - other);
  sum.greatest += Math.max(one, other);
}

type Weight = { readonly weight: number; readonly phase: string };

type Weights = ReadonlyMap<string, Weight>;
const nothing: Weights = new Map();
const weightsIn = (all: ReadonlyMap<RoleId, Weights>, role: RoleId | undefined): Weights =>
  (role === undefined ? undefined : all.get(role)) ?? nothing;

/** Both weights of each target that either side has. */
const sideBySide = (before: Weights, after: Weights) =>
  [...new Set([...before.keys(), ...after.keys()])].map((key) => {
    const [one, other] = [before.get(key), after.get(key)];
    return {
      phase: other?.phase ?? one?.phase ?? "",
      one: one?.weight ?? 0,
      other: other?.weight ?? 0,
    };
  });

const bySide = <Id>(from: Id | undefined, to: Id | undefined) => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

/** A phase as both sides know it: by its key in b, or by that in a where b has none. */
const phaseInB = (id: PhaseId | undefined) => `b ${id}`;

/** What each role of a weighs in each target, targets and phases by their keys in b. */
function weightsOfA(a: SetupSide, b: SetupSide, { lifecycle }: SetupComparison) {
  const [phases, tasks] = [pairsOf(lifecycle.phases), pairsOf(lifecycle.tasks)];
  const homes = homesOf(b.phases);
  const homeOf = (phase: PhaseId, task: TaskId | undefined): string => {
    const to = phases.get(phase);
    const home = task === undefined ? undefined : homes.get(task);
    return home || to ? phaseInB(home ?? to) : `a ${phase}`;
  };
  return weights(a, ({ phase, task }) => {
    const taskInB = task === undefined ? undefined : tasks.get(task);
    const to = phases.get(phase);
    const isThere = task === undefined ? to !== undefined : taskInB !== undefined;
    const key = isThere
      ? targetKey({ phase: to ?? phase, task: taskInB })
      : `gone ${targetKey({ phase, task })}`;
    return { key, phase: homeOf(phase, taskInB) };
  });
}

type TargetOf = { readonly phase: PhaseId; readonly task?: TaskId | undefined };

function weights(
  { phases, setup }: SetupSide,
  place: (target: TargetOf) => { readonly key: string; readonly phase: string },
): ReadonlyMap<RoleId, Weights> {
  return new Map(
    [...partsByRole(setup)(phases)].map(([role, parts]) => {
      const own = parts.map(({ target, level }) => {
        const { key, phase } = place(target);
        return [key, { weight: levelWeight[level], phase }] as const;
      });
      return [role, new Map(own)];
    }),
  );
}

function rolePairs({ setup: { roles } }: SetupComparison): { from?: RoleId; to?: RoleId }[] {
  return [
    ...roles.kept.map(({ from, to }) => ({ from, to })),
    ...roles.added.map(({ entity }) => ({ to: entity.id })),
    ...roles.removed.map(({ entity }) => ({ from: entity.id })),
  ];
}

/**
 * How far apart two setups are, 0 to 1: sum |w1 - w2| / sum max(w1, w2) over all roles and tasks, with a role's weight
 * in a task by its level (`levelWeight`), after the formula table of the project's domain notes. What only one side has
 * weighs 0 on the other. Broken down by role and by phase.
 */
export function distanceOf(a: SetupSide, b: SetupSide, comparison: SetupComparison): SetupDistance {
  const inA = weightsOfA(a, b, comparison);
  const inB = weights(b, (target) => ({ key: targetKey(target), phase: phaseInB(target.phase) }));
  const whole: Sum = { difference: 0, greatest: 0 };
  const phases = new Map<string, Sum>();
  const byRole = rolePairs(comparison).map((pair) => {
    const own: Sum = { difference: 0, greatest: 0 };
    for (const { phase, one, other } of sideBySide(weightsIn(inA, pair.from), weightsIn(inB, pair.to))) {
      const inPhase = phases.get(phase) ?? { difference: 0, greatest: 0 };
      phases.set(phase, inPhase);
      for (const sum of [whole, own, inPhase]) add(sum, one, other);
    }
    return { ...bySide(pair.from, pair.to), ...gapOf(own) };
  });
  const back = new Map(comparison.lifecycle.phases.kept.map(({ from, to }) => [to, from]));
  const gapIn = (key: string) => gapOf(phases.get(key) ?? { difference: 0, greatest: 0 });
  const byPhase = [
    ...b.phases.map(({ id }) => ({ ...bySide(back.get(id), id), ...gapIn(phaseInB(id)) })),
    ...comparison.lifecycle.phases.removed.map(({ entity }) => ({
      ...bySide(entity.id, undefined),
      ...gapIn(`a ${entity.id}`),
    })),
  ];
  return { ...gapOf(whole), byRole: byRole.sort((x, y) => y.difference - x.difference), byPhase };
}
