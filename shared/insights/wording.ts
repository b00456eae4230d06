import { listed, plain, quoted } from "../compare/report/phrases.ts";
import type { Person, Role } from "../model/document.ts";
import type { FindingSubject } from "./finding.ts";
import type { Activity } from "./staffing-table.ts";

/** Names and subjects of what findings are about. */

type Place = Pick<Activity, "phase" | "task">;

export const named = (activities: readonly Pick<Activity, "name">[]): string =>
  listed(activities.map(({ name }) => quoted(name)));

export const called = (items: readonly { readonly name: string }[]): string =>
  listed(items.map(({ name }) => plain(name)));

export const activitySubjects = (activities: readonly Place[]): readonly FindingSubject[] =>
  activities.map(({ phase, task }) =>
    task === null ? { kind: "phase", phase } : { kind: "task", phase, task },
  );

export const roleSubjects = (roles: readonly Pick<Role, "id">[]): readonly FindingSubject[] =>
  roles.map(({ id }) => ({ kind: "role", role: id }));

export const personSubjects = (people: readonly Pick<Person, "id">[]): readonly FindingSubject[] =>
  people.map(({ id }) => ({ kind: "person", person: id }));

/** "it" or "them". */
export const pronoun = (items: readonly unknown[]): string => (items.length === 1 ? "it" : "them");

/** Two digits at most: 0.6, 1, 2.35. */
export const decimal = (value: number): string => String(Math.round(value * 100) / 100);
