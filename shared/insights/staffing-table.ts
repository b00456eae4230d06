import { partsByTarget, targetKey } from "../compare/work.ts";
import type {
  Level,
  Person,
  PhaseId,
  Role,
  RoleId,
  RoleloomDocument,
  Setup,
  TaskId,
} from "../model/document.ts";
import { groupBy } from "../model/group-by.ts";
import { type InsightRules, rulesOf } from "./rules.ts";

/** A task, or a whole phase that has none: what the formulas call p. */
export type Activity = {
  readonly phase: PhaseId;
  readonly task: TaskId | null;
  readonly name: string;
  /** Who takes part, in the order of roles. */
  readonly parts: readonly RolePart[];
  /** Those who are there and fill a role that leads or contributes: they can do it. */
  readonly doers: readonly Person[];
};

/** A role's part in an activity. */
export type RolePart = {
  readonly role: Role;
  readonly level: Level;
  readonly isAccountable: boolean;
  /** w(r,p) by the rules. */
  readonly weight: number;
};

/** Weights above 0 by the activity's index, in rising order of it. */
export type Weights = ReadonlyMap<number, number>;

/** A setup as the insights read it: roles by activities, and who can do what. */
export type StaffingTable = {
  readonly setup: Setup;
  readonly rules: InsightRules;
  /** In the order of the lifecycle. */
  readonly activities: readonly Activity[];
  /** By role; every role has an entry. */
  readonly weightsOf: ReadonlyMap<Role, Weights>;
  /** By role, those who are there and fill it. */
  readonly peopleIn: ReadonlyMap<RoleId, readonly Person[]>;
  /** Everybody who is there; vacancies are nobody. */
  readonly present: readonly Person[];
};

export const isDoing = ({ level }: Pick<RolePart, "level">): boolean =>
  level === "lead" || level === "contribute";
export const isLead = ({ level }: Pick<RolePart, "level">): boolean => level === "lead";

/** The table of one setup; an involvement in a whole phase counts for each task without one of its own. */
export function staffingTable(document: RoleloomDocument, setup: Setup): StaffingTable {
  const rules = rulesOf(document);
  const present = setup.people.filter(({ vacant }) => !vacant);
  const peopleIn = byRole(present);
  const activities = activitiesOf(document, setup, rules).map((activity) => ({
    ...activity,
    doers: peopleFilling(activity.parts.filter(isDoing), peopleIn),
  }));
  return { setup, rules, activities, weightsOf: weightsByRole(setup, activities), peopleIn, present };
}

function activitiesOf({ phases }: RoleloomDocument, setup: Setup, { weights }: InsightRules) {
  const roles = new Map(setup.roles.map((role) => [role.id, role]));
  const parts = partsByTarget(setup)(phases);
  const partsOf = (key: string): RolePart[] =>
    (parts.get(key) ?? []).flatMap(({ role: id, level, isAccountable }) => {
      const role = roles.get(id);
      return role ? [{ role, level, isAccountable, weight: weights[level] }] : [];
    });
  return phases.flatMap(({ id: phase, name, tasks }): Omit<Activity, "doers">[] =>
    tasks.length === 0
      ? [{ phase, task: null, name, parts: partsOf(targetKey({ phase })) }]
      : tasks.map((task) => ({
          phase,
          task: task.id,
          name: task.name,
          parts: partsOf(targetKey({ phase, task: task.id })),
        })),
  );
}

function weightsByRole({ roles }: Setup, activities: readonly Activity[]): StaffingTable["weightsOf"] {
  const table = new Map(roles.map((role) => [role, new Map<number, number>()]));
  for (const [index, { parts }] of activities.entries()) {
    for (const { role, weight } of parts) if (weight > 0) table.get(role)?.set(index, weight);
  }
  return table;
}

function byRole(present: readonly Person[]): StaffingTable["peopleIn"] {
  const held = present.flatMap((person) =>
    [...new Set(person.roles.map(({ role }) => role))].map((role) => ({ role, person })),
  );
  const groups = groupBy(held, ({ role }) => role);
  return new Map([...groups].map(([role, list]) => [role, list.map(({ person }) => person)]));
}

/** Everybody who fills one of the roles, once each. */
export const peopleFilling = (
  parts: readonly Pick<RolePart, "role">[],
  peopleIn: StaffingTable["peopleIn"],
): readonly Person[] => [...new Set(parts.flatMap(({ role }) => peopleIn.get(role.id) ?? []))];
