import type { Level, Phase, Role, RoleId, Setup, TaskId } from "../model/document.ts";
import { groupBy } from "../model/group-by.ts";
import { memoise } from "../model/memoise.ts";
import { involvementsOf } from "../model/queries.ts";
import type { Target } from "./diff.ts";

/** One role's part in one target. */
export type Part = { readonly target: Target; readonly level: Level; readonly isAccountable: boolean };

/** A target as a key of maps; tasks and phases cannot collide. */
export const targetKey = ({ phase, task }: Target): string =>
  task === undefined ? `phase ${phase}` : `task ${task}`;

function partsOfRole(setup: Setup, role: Role, tasksByPhase: ReadonlyMap<string, readonly TaskId[]>): Part[] {
  const involvements = involvementsOf(setup, role.id);
  const own = new Set(involvements.map(({ task }) => task));
  return involvements.flatMap(({ phase, task, level, accountable: isAccountable }): Part[] => {
    const tasks = tasksByPhase.get(phase) ?? [];
    if (task !== undefined) return [{ target: { phase, task }, level, isAccountable }];
    if (tasks.length === 0) return [{ target: { phase }, level, isAccountable }];
    const others = tasks.filter((one) => !own.has(one));
    return others.map((one) => ({ target: { phase, task: one }, level, isAccountable }));
  });
}

/**
 * What each role does, task by task: an involvement in a whole phase counts for each of its tasks for which the role
 * has none of its own, and for the phase itself where that has no tasks. Every role has an entry.
 */
export const partsByRole = memoise((setup: Setup) =>
  memoise((phases: readonly Phase[]): ReadonlyMap<RoleId, readonly Part[]> => {
    const tasksByPhase = new Map<string, readonly TaskId[]>(
      phases.map(({ id, tasks }) => [id, tasks.map((task) => task.id)]),
    );
    return new Map(setup.roles.map((role) => [role.id, partsOfRole(setup, role, tasksByPhase)]));
  }),
);

export type TargetPart = Part & { readonly role: RoleId };

/** The same by target, roles in the order of the setup. */
export const partsByTarget = memoise((setup: Setup) =>
  memoise((phases: readonly Phase[]): ReadonlyMap<string, readonly TargetPart[]> => {
    const parts = [...partsByRole(setup)(phases)].flatMap(([role, own]) =>
      own.map((part) => ({ role, ...part })),
    );
    return groupBy(parts, ({ target }) => targetKey(target));
  }),
);
