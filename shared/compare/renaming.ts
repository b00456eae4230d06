import type {
  Involvement,
  Person,
  PersonId,
  Phase,
  PhaseId,
  RoleId,
  TaskId,
  TeamId,
} from "../model/document.ts";

/** What the ids of a are called in b; ids that are gone have no entry. */
export type Renaming = {
  readonly phases: ReadonlyMap<PhaseId, PhaseId>;
  readonly tasks: ReadonlyMap<TaskId, TaskId>;
  readonly roles: ReadonlyMap<RoleId, RoleId>;
  readonly people: ReadonlyMap<PersonId, PersonId>;
  readonly teams: ReadonlyMap<TeamId, TeamId>;
  /** The phase in b of each task of b. */
  readonly homes: ReadonlyMap<TaskId, PhaseId>;
};

/** No id is empty, so what is gone is never the same as anything. */
const gone = "";
export const renamed = <Id extends string>(id: Id, names: ReadonlyMap<Id, Id>): Id =>
  names.get(id) ?? (gone as Id);

export const homesOf = (phases: readonly Phase[]): ReadonlyMap<TaskId, PhaseId> =>
  new Map(phases.flatMap(({ id, tasks }) => tasks.map((task) => [task.id, id] as const)));

export function personInB(person: Person, names: Pick<Renaming, "roles" | "people" | "teams">): Person {
  return {
    ...person,
    roles: person.roles.map((assignment) => ({
      ...assignment,
      role: renamed(assignment.role, names.roles),
    })),
    reportsTo: person.reportsTo.map((id) => renamed(id, names.people)),
    teams: person.teams.map((id) => renamed(id, names.teams)),
  };
}

/** A task's involvement follows the task into another phase. */
export function involvementInB(involvement: Involvement, names: Renaming): Involvement {
  const role = renamed(involvement.role, names.roles);
  if (involvement.task === undefined) {
    return { ...involvement, role, phase: renamed(involvement.phase, names.phases) };
  }
  const task = renamed(involvement.task, names.tasks);
  return { ...involvement, role, phase: names.homes.get(task) ?? (gone as PhaseId), task };
}
