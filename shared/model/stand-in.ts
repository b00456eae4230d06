import { inFigures, plural } from "../text/phrases.ts";
import { noBreakSpace } from "../text/wrap.ts";
import type { Person, Role, RoleId, Setup, TeamId } from "./document.ts";
import type { GroupKey } from "./folds.ts";
import { groupBy } from "./group-by.ts";
import type { RoleGroup } from "./role-groups.ts";
import { roleKind } from "./role-kind.ts";

/** A folded group, with the role that stands in for it. */
export type StandIn = {
  readonly group: RoleGroup;
  readonly role: Role;
  /** Who fills at least one of its roles. */
  readonly people: number;
  readonly vacancies: number;
};

const prefix = "group:";
const mostKindsNamed = 4;

/** Makes the stand-ins of folded groups. Counts the setup's people once for all of them. */
export function standInMaker(setup: Setup, folded: readonly RoleGroup[]): (group: RoleGroup) => StandIn {
  const tallies = tallyPeople(setup, folded);
  const taken = new Set<string>(setup.roles.filter(({ id }) => id.startsWith(prefix)).map(({ id }) => id));
  return (group) => {
    const { people, vacancies, teams } = tallies.get(group.key) ?? emptyTally();
    const count = inFigures(group.roles.length);
    const role: Role = {
      id: freeId(group.key, taken),
      name: [group.name, "·", count].join(noBreakSpace),
      category: group.category,
      summary: summaryOf(group, teams.size),
      skills: [],
      headcount: group.roles.reduce((sum, { headcount }) => sum + headcount, 0),
    };
    return { group, role, people, vacancies };
  };
}

type Tally = { people: number; vacancies: number; readonly teams: Set<TeamId> };
const emptyTally = (): Tally => ({ people: 0, vacancies: 0, teams: new Set() });

function tallyPeople({ people }: Setup, folded: readonly RoleGroup[]): ReadonlyMap<GroupKey, Tally> {
  const tallies = new Map<GroupKey, Tally>();
  const tallyOf = new Map<RoleId, Tally>();
  for (const { key, roles } of folded) {
    const tally = emptyTally();
    tallies.set(key, tally);
    for (const { id } of roles) tallyOf.set(id, tally);
  }
  for (const person of people) count(person, tallyOf);
  return tallies;
}

/** Counts somebody once in each group, however many of its roles they fill. */
function count({ roles, vacant, teams }: Person, tallyOf: ReadonlyMap<RoleId, Tally>): void {
  const counted: Tally[] = [];
  for (const { role } of roles) {
    const tally = tallyOf.get(role);
    if (tally === undefined || counted.includes(tally)) continue;
    counted.push(tally);
    if (vacant) tally.vacancies += 1;
    else tally.people += 1;
    for (const team of teams) tally.teams.add(team);
  }
}

/** Ids may hold any character, so that a role of the document may have this one too. */
function freeId(key: GroupKey, taken: ReadonlySet<string>): RoleId {
  let id = `${prefix}${key}`;
  while (taken.has(id)) id = `${id}'`;
  return id as RoleId;
}

/** What the name does not say: in how many teams a kind is, or which kinds the others are of. */
function summaryOf({ by, name, roles }: RoleGroup, teamCount: number): string {
  if (by === "kind") return inTeams(teamCount);
  const kinds = kindsOf(roles);
  return name.startsWith(kinds) ? "" : kinds;
}

const inTeams = (count: number): string => (count === 0 ? "" : `In ${plural(count, "team", "teams")}`);

/** "Data scientists, Data engineers": the most frequent kinds, each once. */
function kindsOf(roles: readonly Role[]): string {
  const kinds = groupBy(roles, (role) => roleKind(role).kind);
  return [...kinds.values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, mostKindsNamed)
    .flatMap(([role]) => (role === undefined ? [] : roleKind(role).name))
    .join(", ");
}
