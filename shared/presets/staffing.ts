import type { Level } from "../model/document.ts";
import { levels } from "../model/vocabulary.ts";
import { type LifecycleTask, lifecycle } from "./lifecycle.ts";
import { type RoleName, roleBook } from "./roles.ts";

/** Who does one task; the accountable role is named at one of the levels too. */
export type TaskStaffing = { readonly accountable: RoleName } & {
  readonly [level in Level]?: readonly RoleName[];
};

/** How one setup staffs the lifecycle. */
export type Staffing = {
  /** Positions by role, in drawing order. */
  readonly headcount: { readonly [role in RoleName]?: number };
  /** Roles that take the same part in every step of every phase. */
  readonly throughout: { readonly [role in RoleName]?: Level };
  readonly tasks: { readonly [task in LifecycleTask]: TaskStaffing };
};

function entries<Key extends string, Value>(table: { readonly [key in Key]?: Value }): [Key, Value][] {
  return Object.entries(table) as [Key, Value][];
}

/** Roles as a document's setup holds them, before validation. */
export function rolesFrom({ headcount }: Staffing) {
  return entries(headcount).map(([id, count]) => ({ id, ...roleBook[id], headcount: count }));
}

/** Involvements phase by phase, those in the whole phase first, then task by task from the strongest level down. */
export function involvementsFrom({ throughout, tasks }: Staffing) {
  return lifecycle.flatMap((phase) => [
    ...entries(throughout).map(([role, level]) => ({ role, phase: phase.id, level })),
    ...phase.tasks.flatMap((task) => taskInvolvements(phase.id, task.id, tasks[task.id])),
  ]);
}

function taskInvolvements(phase: string, task: LifecycleTask, staffing: TaskStaffing) {
  return levels.flatMap((level) =>
    (staffing[level] ?? []).map((role) => ({
      role,
      phase,
      task,
      level,
      accountable: role === staffing.accountable,
    })),
  );
}
