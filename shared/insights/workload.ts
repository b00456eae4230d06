import { listed, percent, plain } from "../compare/report/phrases.ts";
import type { Person, Role } from "../model/document.ts";
import { plural } from "../text/phrases.ts";
import type { Figure, Finding } from "./finding.ts";
import type { StaffingTable } from "./staffing-table.ts";
import { called, decimal, personSubjects, roleSubjects } from "./wording.ts";

/** Shares are written with two digits at most; sums of them are no more exact. */
const tolerance = 0.005;

/** Sum of shares over roles. A share is a part of the person's own working time, so above 1 is overload. */
export const load = ({ roles }: Person): number => roles.reduce((sum, { share }) => sum + share, 0);

export type Supply = { readonly role: Role; readonly positions: number };

/** Full positions that those who are there give each role: sum of share times full-time equivalents. */
export function supply({ setup, present }: Pick<StaffingTable, "setup" | "present">): readonly Supply[] {
  const given = new Map<string, number>();
  for (const { fte, roles } of present) {
    for (const { role, share } of roles) given.set(role, (given.get(role) ?? 0) + share * fte);
  }
  return setup.roles.map((role) => ({ role, positions: given.get(role.id) ?? 0 }));
}

export function find(table: StaffingTable): Finding[] {
  return [...findOverload(table), ...findShortage(table), ...findIdle(table)];
}

function findOverload({ present }: StaffingTable): Finding[] {
  const over = present.filter((person) => load(person) > 1 + tolerance).sort((a, b) => load(b) - load(a));
  if (over.length === 0) return [];
  return [
    {
      severity: "warning",
      subjects: personSubjects(over),
      says: `${called(over)} ${over.length === 1 ? "is" : "are"} planned for more than all of their time.`,
      evidence: `Shares add up to ${listed(over.map((person) => `${percent(load(person))} for ${plain(person.name)}`))}.`,
      mend: "Lower a share, or hand one of the roles to somebody with time left.",
    },
  ];
}

function findShortage(table: StaffingTable): Finding[] {
  // Without people, a setup is a plan of roles, and nothing is short.
  if (table.present.length === 0) return [];
  const lack = ({ role, positions }: Supply) => role.headcount - positions;
  const short = supply(table)
    .filter((each) => lack(each) > tolerance)
    .sort((a, b) => lack(b) - lack(a));
  if (short.length === 0) return [];
  const told = short.map(
    ({ role, positions }) => `${plain(role.name)} ${decimal(positions)} of ${decimal(role.headcount)}`,
  );
  const total = short.reduce((sum, each) => sum + lack(each), 0);
  return [
    {
      severity: "warning",
      subjects: roleSubjects(short.map(({ role }) => role)),
      says: `${called(short.map(({ role }) => role))} ${short.length === 1 ? "is" : "are"} short of people.`,
      evidence: `Filled positions: ${listed(told)}.`,
      mend: `Hire or free time for ${decimal(total)} full ${total === 1 ? "position" : "positions"}, or plan for fewer.`,
    },
  ];
}

function findIdle({ present }: StaffingTable): Finding[] {
  const idle = present.filter(({ roles }) => roles.length === 0);
  if (idle.length === 0) return [];
  return [
    {
      severity: "note",
      subjects: personSubjects(idle),
      says: `${called(idle)} ${idle.length === 1 ? "fills" : "fill"} no role.`,
      evidence: `${plural(idle.length, "person has", "people have")} no share of any role.`,
      mend: "Say which role they fill.",
    },
  ];
}

export function figures(table: StaffingTable): Figure[] {
  const { present, setup } = table;
  const perPerson = (value: number) => (present.length === 0 ? null : value / present.length);
  const held = present.reduce((sum, { roles }) => sum + new Set(roles.map(({ role }) => role)).size, 0);
  const planned = setup.roles.reduce((sum, { headcount }) => sum + headcount, 0);
  const given = supply(table).reduce((sum, { positions }) => sum + positions, 0);
  return [
    {
      name: "Roles per person",
      value: perPerson(held),
      unit: "count",
      reading: "1: one job each; more: several hats",
    },
    {
      name: "Workload, mean",
      value: perPerson(present.reduce((sum, person) => sum + load(person), 0)),
      unit: "share",
      reading: "below 100%: time left; above: overload",
    },
    {
      name: "Planned positions filled",
      value: planned === 0 ? null : given / planned,
      unit: "share",
      reading: "below 100%: still to hire",
    },
  ];
}
