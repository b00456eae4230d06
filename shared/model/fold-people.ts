import type { Person, PersonId, Setup, Team, TeamId } from "./document.ts";
import { groupBy } from "./group-by.ts";
import { memoise } from "./memoise.ts";
import { byTeam, mostAtFirst, mostFittingPeople, type PeopleFolds } from "./people-folds.ts";
import { type ReportingForest, reportingForest } from "./reporting-forest.ts";

/** Who is not shown because somebody above them is collapsed. */
export type Behind = { readonly people: number; readonly vacancies: number };

export type FoldedPeople = {
  /** The setup with those who are shown; the very same where that is everybody. */
  readonly setup: Setup;
  /** By each collapsed manager who is shown. */
  readonly behind: ReadonlyMap<PersonId, Behind>;
  /** By each person who stands in for a collapsed team. */
  readonly teams: ReadonlyMap<PersonId, Team & { readonly members: Behind }>;
  /** The levels that are shown, `null` for all. */
  readonly levels: number | null;
  /** How many levels the deepest branch has; 0 where there is nobody. */
  readonly depth: number;
};

/** Leaves out whoever is behind a collapsed manager, by the tree of first managers. Same arguments, same answer; linear. */
export const foldPeople = (setup: Setup, folds: PeopleFolds): FoldedPeople => foldedPeople(setup)(folds);

const foldedPeople = memoise((setup: Setup) => memoise((folds: PeopleFolds) => fold(setup, folds)));

/** By node its level, 1 for heads; 0 for the node above everybody. */
const standing = memoise((setup: Setup) => {
  const forest = reportingForest(setup.people);
  const levels = new Int32Array(forest.top + 1);
  for (const node of forest.order) {
    if (node !== forest.top) levels[node] = (levels[forest.parent[node] ?? forest.top] ?? 0) + 1;
  }
  const indices = new Map(setup.people.map(({ id }, index) => [id, index]));
  return { forest, levels, indices };
});

const noTeams: FoldedPeople["teams"] = new Map();

function fold(setup: Setup, folds: PeopleFolds): FoldedPeople {
  const { forest, levels } = standing(setup);
  if (folds.openTeams !== null) return foldTeams(setup, folds.openTeams);
  const depth = levels.reduce((most, level) => Math.max(most, level), 0);
  const shownLevels = folds.levels === "fitting" ? fittingLevels(levels, depth) : folds.levels;
  const turned = new Set(folds.turned);
  const isFolded = (node: number): boolean => {
    const person = forest.people[node];
    if (person === undefined || !leads(forest, node)) return false;
    return (shownLevels !== null && (levels[node] ?? 0) >= shownLevels) !== turned.has(person.id);
  };
  const isHidden = new Uint8Array(forest.top + 1);
  const behind = new Map<PersonId, Behind>();
  const counts = countsBelow(forest);
  for (const node of forest.order) {
    const above = forest.parent[node] ?? forest.top;
    if (node !== above && (isHidden[above] === 1 || isFolded(above))) isHidden[node] = 1;
    else if (isFolded(node)) behind.set(forest.people[node]?.id ?? ("" as PersonId), counts(node));
  }
  const shown =
    behind.size === 0
      ? setup
      : { ...setup, people: setup.people.filter((_, index) => isHidden[index] === 0) };
  return { setup: shown, behind, teams: noTeams, levels: shownLevels, depth };
}

/** Everybody under the first of their teams and without reporting lines; who is in no team comes last. */
function foldTeams(setup: Setup, openTeams: readonly TeamId[]): FoldedPeople {
  const known = new Set(setup.teams.map(({ id }) => id));
  const alone = setup.people.map((person) => ({ ...person, reportsTo: [] }));
  const members = groupBy(alone, ({ teams }) => teams.find((team) => known.has(team)) ?? null);
  const taken = new Set<string>(setup.people.map(({ id }) => id));
  const teams = new Map<PersonId, Team & { readonly members: Behind }>();
  const people = setup.teams.flatMap((team) => {
    const inTeam = members.get(team.id) ?? [];
    if (openTeams.includes(team.id) && inTeam.length > 0) return inTeam;
    const person = teamStandIn(team, inTeam, setup, taken);
    const vacancies = inTeam.filter(({ vacant }) => vacant).length;
    teams.set(person.id, { ...team, members: { people: inTeam.length, vacancies } });
    return [person];
  });
  const shown = { ...setup, people: [...people, ...(members.get(null) ?? [])] };
  return { setup: shown, behind: new Map(), teams, levels: null, depth: 1 };
}

/** Somebody who does what a whole team does: one role a category, with its part of the team's time. */
function teamStandIn(
  { id, name }: Team,
  members: readonly Person[],
  { roles }: Setup,
  taken: ReadonlySet<string>,
): Person {
  let free = `team:${id}`;
  while (taken.has(free)) free += "'";
  const categoryOf = new Map(roles.map((role) => [role.id, role.category]));
  const held = [
    ...groupBy(
      members.flatMap((each) => each.roles),
      ({ role }) => categoryOf.get(role),
    ),
  ];
  const sums = held.flatMap(([, some]) => {
    const [first] = some;
    return first ? [{ role: first.role, sum: some.reduce((all, { share }) => all + share, 0) }] : [];
  });
  const whole = sums.reduce((all, { sum }) => all + sum, 0);
  const parts = sums
    .sort((a, b) => b.sum - a.sum)
    .map(({ role, sum }) => ({ role, share: whole > 0 ? sum / whole : 0 }));
  return {
    id: free as PersonId,
    name,
    vacant: false,
    fte: members.length,
    roles: parts,
    reportsTo: [],
    teams: [],
  };
}

const leads = ({ children }: ReportingForest, node: number): boolean => (children[node]?.length ?? 0) > 0;

/** As many levels as keep the people within what reads well, at least two, for a head alone says nothing. */
function fittingLevels(levels: Int32Array, depth: number): number | null {
  if (levels.length - 1 <= mostFittingPeople) return null;
  const perLevel = new Array<number>(depth + 1).fill(0);
  for (const level of levels) perLevel[level] = (perLevel[level] ?? 0) + 1;
  let people = 0;
  for (let level = 1; level <= depth; level++) {
    people += perLevel[level] ?? 0;
    if (people > mostAtFirst) return Math.max(2, level - 1);
  }
  return null;
}

function countsBelow({ people, order, parent, sizes, top }: ReportingForest): (node: number) => Behind {
  const vacant = new Int32Array(top + 1);
  for (let at = order.length - 1; at > 0; at--) {
    const node = order[at] ?? top;
    const above = parent[node] ?? top;
    vacant[above] = (vacant[above] ?? 0) + (vacant[node] ?? 0) + (people[node]?.vacant ? 1 : 0);
  }
  return (node) => ({ people: (sizes[node] ?? 1) - 1, vacancies: vacant[node] ?? 0 });
}

/** Whether somebody's reports are shown; null for whoever leads nobody. */
export function isOpen(setup: Setup, folds: PeopleFolds, person: PersonId): boolean | null {
  const { forest, levels, indices } = standing(setup);
  const node = indices.get(person);
  if (node === undefined || !leads(forest, node) || folds.openTeams !== null) return null;
  const shownLevels = foldPeople(setup, folds).levels;
  const isBelow = shownLevels !== null && (levels[node] ?? 0) >= shownLevels;
  return isBelow === folds.turned.includes(person);
}

/** How many people are below somebody in the tree. */
export function behindOf(setup: Setup, person: PersonId): Behind {
  const { forest, indices } = standing(setup);
  return countsBelow(forest)(indices.get(person) ?? forest.top);
}

/** The folds with somebody's reports shown, or not. */
export function turn(setup: Setup, folds: PeopleFolds, person: PersonId): PeopleFolds {
  const turned = folds.turned.includes(person)
    ? folds.turned.filter((each) => each !== person)
    : [...folds.turned, person];
  // What is chosen by hand does not change with the number of people.
  return { ...folds, levels: foldPeople(setup, folds).levels, turned };
}

/** The folds with everybody above somebody opened. */
export function revealPerson(setup: Setup, folds: PeopleFolds, person: PersonId): PeopleFolds {
  const { forest, indices } = standing(setup);
  if (folds.openTeams !== null) return revealMember(setup, folds, person);
  let shown = folds;
  let node = forest.parent[indices.get(person) ?? forest.top] ?? forest.top;
  for (; node !== forest.top; node = forest.parent[node] ?? forest.top) {
    const id = forest.people[node]?.id;
    if (id !== undefined && isOpen(setup, shown, id) === false) shown = turn(setup, shown, id);
  }
  return shown;
}

function revealMember(setup: Setup, folds: PeopleFolds, person: PersonId): PeopleFolds {
  const own = setup.people.find(({ id }) => id === person)?.teams ?? [];
  const team = own.find((each) => setup.teams.some(({ id }) => id === each));
  return team === undefined || folds.openTeams?.includes(team) !== false ? folds : toggleTeam(folds, team);
}

/** The folds with a team's members shown, or not. */
export function toggleTeam(folds: PeopleFolds, team: TeamId): PeopleFolds {
  const open = folds.openTeams ?? [];
  return byTeam(open.includes(team) ? open.filter((each) => each !== team) : [...open, team]);
}
