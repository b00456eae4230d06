import { plain, quoted } from "../compare/report/phrases.ts";
import type { ConflictPair, Person, RoleId } from "../model/document.ts";
import { inFigures } from "../text/phrases.ts";
import type { Finding } from "./finding.ts";
import { isDoing, type StaffingTable } from "./staffing-table.ts";
import { called, personSubjects } from "./wording.ts";

export type Breach = {
  readonly pair: ConflictPair;
  readonly person: Person;
  /** The names of a role or task that show each side. */
  readonly one: string;
  readonly other: string;
};

/** Whether a word of the name begins with one of the beginnings, letter case aside. */
const matches = (name: string, beginnings: readonly string[]): boolean => {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return beginnings.some((beginning) => words.some((word) => word.startsWith(beginning.toLowerCase())));
};

/** No person holds both sides of a conflict pair: by the names of their roles, and of the tasks those lead or contribute to. */
export function breaches(table: StaffingTable): readonly Breach[] {
  const { rules, present, setup } = table;
  const duties = dutiesByRole(table);
  return rules.conflicts.flatMap((pair) => {
    const sides = new Map(
      setup.roles.map(({ id }) => {
        const names = duties.get(id) ?? [];
        return [id, [firstMatch(names, pair.one), firstMatch(names, pair.other)] as const];
      }),
    );
    return present.flatMap((person): Breach[] => {
      const held = person.roles.map(({ role }) => sides.get(role));
      const one = held.find((side) => side?.[0])?.[0];
      const other = held.find((side) => side?.[1])?.[1];
      return one && other && one !== other ? [{ pair, person, one, other }] : [];
    });
  });
}

const firstMatch = (names: readonly string[], beginnings: readonly string[]): string | undefined =>
  names.find((name) => matches(name, beginnings));

function dutiesByRole({ setup, activities }: StaffingTable): ReadonlyMap<RoleId, readonly string[]> {
  const duties = new Map(setup.roles.map(({ id, name }) => [id, [name]]));
  for (const { parts, name } of activities) {
    for (const { role } of parts.filter(isDoing)) duties.get(role.id)?.push(name);
  }
  return duties;
}

export function find(table: StaffingTable): Finding[] {
  const found = breaches(table);
  return table.rules.conflicts.flatMap((pair): Finding[] => {
    const own = found.filter((breach) => breach.pair === pair);
    const [first] = own;
    if (!first) return [];
    const people = own.map(({ person }) => person);
    return [
      {
        severity: "warning",
        subjects: personSubjects(people),
        says: `${called(people)} ${people.length === 1 ? "holds" : "hold"} duties that should lie in different hands: ${plain(pair.name).toLowerCase()}.`,
        evidence: `${plain(first.person.name)} has a hand in ${quoted(first.one)} and in ${quoted(first.other)}${own.length > 1 ? `, and ${inFigures(own.length - 1)} more ${own.length === 2 ? "does" : "do"} alike` : ""}.`,
        mend: `Give ${quoted(first.other)} to somebody who has no part in ${quoted(first.one)}.`,
      },
    ];
  });
}
