import { foldText } from "../find/fold-text.ts";
import type { Involvement, Person, PersonId, Phase, Role, RoleId, Setup } from "../model/document.ts";
import { groupBy } from "../model/group-by.ts";
import { levelWeight } from "../model/queries.ts";
import type { InvolvementKey, LifecycleDiff, ListDiff, Move, Pin, SetupDiff } from "./diff.ts";
import { type Differences, diffFields, diffList, pairsOf } from "./list-diff.ts";
import { type Match, type Matchable, matchLists, type Work } from "./match.ts";
import { homesOf, involvementInB, personInB, type Renaming, renamed } from "./renaming.ts";
import { isSameJson } from "./same-json.ts";
import { findSplits } from "./splits.ts";
import { partsByRole, targetKey } from "./work.ts";

/** A setup and the lifecycle it staffs. */
export type SetupSide = { readonly phases: readonly Phase[]; readonly setup: Setup };

export const involvementKey = ({ role, phase, task }: Involvement): InvolvementKey => ({
  role,
  phase,
  ...(task === undefined ? {} : { task }),
});
/** Different for every involvement of a setup. */
export const keyText = ({ role, phase, task }: InvolvementKey): string => JSON.stringify([role, phase, task]);

export const pinsOf = ({ pins }: Setup): Pin[] =>
  Object.entries(pins.map).map(([role, point]) => ({ role: role as RoleId, point }));

/** Pairs of equal keys; none where either side lacks the key. */
function matchKeys(a: readonly string[], b: readonly string[]): Match[] {
  const places = new Map(b.map((key, index) => [key, index]));
  return a.flatMap((key, index): Match[] => {
    const place = places.get(key);
    return place === undefined ? [] : [{ a: index, b: place, by: "id" }];
  });
}

/** Being informed counts too, or roles that are only informed would be nothing. */
function roleItems({ phases, setup }: SetupSide, keyInB: (key: string) => string): Matchable[] {
  const parts = partsByRole(setup)(phases);
  return setup.roles.map(({ id, name, category }) => {
    const work = new Map(
      (parts.get(id) ?? []).map(({ target, level }) => [keyInB(targetKey(target)), levelWeight[level] + 1]),
    );
    return { id, name, kind: category, work };
  });
}

/** Targets of a by the key of b. */
function targetsInB({ phases, tasks }: LifecycleDiff): (key: string) => string {
  const keys = new Map<string, string>();
  for (const { from, to } of phases.kept) keys.set(targetKey({ phase: from }), targetKey({ phase: to }));
  for (const { from, to } of tasks.kept) keys.set(`task ${from}`, `task ${to}`);
  return (key) => keys.get(key) ?? `gone ${key}`;
}

function personItems({ people, teams }: Setup, roleInB: (id: RoleId) => string): Matchable[] {
  const names = new Map<string, string>([...people, ...teams].map(({ id, name }) => [id, foldText(name)]));
  return people.map((person) => {
    const work = new Map<string, number>();
    const add = (feature: string, weight: number) => work.set(feature, (work.get(feature) ?? 0) + weight);
    for (const { role, share } of person.roles) add(`role ${roleInB(role)}`, 3 * share);
    for (const team of person.teams) add(`team ${names.get(team)}`, 1);
    for (const manager of person.reportsTo) add(`manager ${names.get(manager)}`, 1);
    return { id: person.id, name: person.name, kind: "", work };
  });
}

function teamItems({ people, teams }: Setup, personInOther: (id: PersonId) => string): Matchable[] {
  const members = groupBy(
    people.flatMap(({ id, teams: own }) => own.map((team) => ({ id, team }))),
    ({ team }) => team,
  );
  return teams.map(({ id, name }) => {
    const work: Work = new Map((members.get(id) ?? []).map((member) => [personInOther(member.id), 1]));
    return { id, name, kind: "", work };
  });
}

function diffRoles(a: SetupSide, b: SetupSide, lifecycle: LifecycleDiff): ListDiff<Role, RoleId> {
  const itemsA = roleItems(a, targetsInB(lifecycle));
  const itemsB = roleItems(b, (key) => key);
  return diffList(a.setup.roles, b.setup.roles, matchLists(itemsA, itemsB), {
    keyOf: ({ id }) => id,
    compare: (from, to) => ({ fields: diffFields(from, to, []), moves: [] }),
    isOrdered: true,
  });
}

function matchPeople(a: Setup, b: Setup, roles: ReadonlyMap<RoleId, RoleId>): readonly Match[] {
  const itemsA = personItems(a, (id) => renamed(id, roles));
  const itemsB = personItems(b, (id) => id);
  // Two people who do the same are two people; but a vacancy is filled, or a place falls vacant.
  return matchLists(
    itemsA,
    itemsB,
    (one, other) => a.people[one]?.vacant === true || b.people[other]?.vacant === true,
  );
}

function comparePeople(
  from: Person,
  to: Person,
  names: Pick<Renaming, "roles" | "people" | "teams">,
): Differences {
  const asInB = personInB(from, names);
  const moves: Move[] = [];
  if (!isSameJson(asInB.reportsTo, to.reportsTo)) {
    moves.push({ kind: "managers", from: from.reportsTo, to: to.reportsTo });
  }
  if (!isSameJson(asInB.teams, to.teams)) moves.push({ kind: "teams", from: from.teams, to: to.teams });
  return { fields: diffFields(from, to, ["reportsTo", "teams"], asInB), moves };
}

function diffPeopleAndTeams(a: Setup, b: Setup, roles: ReadonlyMap<RoleId, RoleId>) {
  const matches = matchPeople(a, b, roles);
  const people = new Map(
    matches.flatMap((match) => {
      const [from, to] = [a.people[match.a], b.people[match.b]];
      return from && to ? [[from.id, to.id] as const] : [];
    }),
  );
  const teamMatches = matchLists(
    teamItems(a, (id) => renamed(id, people)),
    teamItems(b, (id) => id),
  );
  const teams = diffList(a.teams, b.teams, teamMatches, {
    keyOf: ({ id }) => id,
    compare: (from, to) => ({ fields: diffFields(from, to, []), moves: [] }),
    isOrdered: true,
  });
  const names = { roles, people, teams: pairsOf(teams) };
  return {
    teams,
    people: diffList(a.people, b.people, matches, {
      keyOf: ({ id }) => id,
      compare: (from, to) => comparePeople(from, to, names),
      isOrdered: true,
    }),
  };
}

function diffInvolvements(a: Setup, b: Setup, names: Renaming) {
  const inB = a.involvements.map((involvement) => involvementInB(involvement, names));
  const matches = matchKeys(inB.map(keyText), b.involvements.map(keyText));
  return diffList(a.involvements, b.involvements, matches, {
    keyOf: involvementKey,
    compare: (from, to) => ({ fields: diffFields(from, to, ["role", "phase", "task"]), moves: [] }),
    isOrdered: true,
  });
}

/** A pin of a role that is nowhere stays with its key; all other pins follow their role. */
function pinKeys(setup: Setup, other: Setup, roleInB: (id: RoleId) => string): string[] {
  const [own, others] = [setup, other].map(({ roles }) => new Set<string>(roles.map(({ id }) => id)));
  return pinsOf(setup).map(({ role }) => {
    if (own?.has(role)) return `role ${roleInB(role)}`;
    return others?.has(role) ? `stray ${role}` : `nobody ${role}`;
  });
}

function diffPins(a: Setup, b: Setup, roles: ReadonlyMap<RoleId, RoleId>): ListDiff<Pin, RoleId> {
  const keysA = pinKeys(a, b, (id) => renamed(id, roles));
  const keysB = pinKeys(b, a, (id) => id).map((key) => key.replace(/^stray /, "lost "));
  return diffList(pinsOf(a), pinsOf(b), matchKeys(keysA, keysB), {
    keyOf: ({ role }) => role,
    compare: (from, to) => ({ fields: diffFields(from, to, ["role"]), moves: [] }),
    isOrdered: false,
  });
}

const inside = ["roles", "involvements", "people", "teams", "pins"] as const;

/** Two setups over lifecycles that are compared already. */
export function diffSetupsOver(a: SetupSide, b: SetupSide, lifecycle: LifecycleDiff): SetupDiff {
  const roles = diffRoles(a, b, lifecycle);
  const rolesInB = pairsOf(roles);
  const { people, teams } = diffPeopleAndTeams(a.setup, b.setup, rolesInB);
  const names: Renaming = {
    phases: pairsOf(lifecycle.phases),
    tasks: pairsOf(lifecycle.tasks),
    roles: rolesInB,
    people: pairsOf(people),
    teams: pairsOf(teams),
    homes: homesOf(b.phases),
  };
  return {
    fields: diffFields(a.setup, b.setup, inside),
    roles,
    involvements: diffInvolvements(a.setup, b.setup, names),
    people,
    teams,
    pins: diffPins(a.setup, b.setup, rolesInB),
    pinFields: diffFields(a.setup.pins, b.setup.pins, ["map"]),
    ...findSplits(a.setup, b.setup, names),
  };
}
