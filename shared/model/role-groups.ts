import { capitalised } from "../text/phrases.ts";
import type { Role, RoleId, Setup, Team, TeamId } from "./document.ts";
import { categoryKey, type Folds, type Grouping, type GroupKey, kindKey, teamKey } from "./folds.ts";
import { groupBy } from "./group-by.ts";
import { memoise } from "./memoise.ts";
import { peopleIn } from "./queries.ts";
import { roleKind } from "./role-kind.ts";

/** Which roles of a setup belong together under a grouping, and which groups are shown as one. */

/** What a group whose roles are of several categories counts as. */
export const mixedCategory = "team";
const noTeamName = "No team";

/** More roles than this are not shown at once when their group is opened, but grouped in another way. */
export const mostOpenedRoles = 60;

/** How roles are grouped, and how those of a large group that is opened are, and so on. */
const levels: Readonly<Record<Grouping, readonly Grouping[]>> = {
  kind: ["kind", "team"],
  category: ["category", "kind", "team"],
  team: ["team", "kind"],
};

/** Two roles or more. */
export type RoleGroup = {
  readonly key: GroupKey;
  readonly by: Grouping;
  /** "Data engineers", "Technical", or a team's name. */
  readonly name: string;
  readonly category: string;
  readonly roles: readonly Role[];
  /** Whether its roles are shown, by themselves or in groups of their own. */
  readonly isOpen: boolean;
};

/** What is shown in a role's place: itself, or the group it is folded into. */
export type Shown =
  | { readonly kind: "role"; readonly role: Role }
  | { readonly kind: "group"; readonly group: RoleGroup };

export type Grouped = {
  /** Larger groups first, then what is by itself in the order of the document. */
  readonly shown: readonly Shown[];
  /** Open ones and folded ones. */
  readonly groups: readonly RoleGroup[];
};

/** Deals a setup's roles into groups. Linear in roles and people. */
export function groupRoles(setup: Setup, folds: Folds): Grouped {
  const groups: RoleGroup[] = [];
  const deal = (
    roles: readonly Role[],
    [by, ...deeper]: readonly Grouping[],
    within?: RoleGroup,
  ): readonly Shown[] => {
    if (by === undefined) return roles.map(alone);
    const dealt = [...groupBy(roles, (role) => bucketOf(setup, role, by)).values()];
    // Another group of the same roles would be no step on the way in.
    if (within !== undefined && dealt.length === 1) return deal(roles, deeper, within);
    return dealt
      .sort((a, b) => b.length - a.length)
      .flatMap((members): readonly Shown[] => {
        const [first] = members;
        if (first === undefined || members.length === 1) return members.map(alone);
        const group = makeGroup(setup, { first, by, roles: members, within }, folds);
        groups.push(group);
        if (!group.isOpen) return [{ kind: "group", group }];
        return deal(group.roles, group.roles.length > mostOpenedRoles ? deeper : [], group);
      });
  };
  const extra = new Set(folds.by === "category" ? [] : folds.categories);
  const isExtra = ({ category }: Role): boolean => extra.has(category);
  const folded = deal(setup.roles.filter(isExtra), levels.category);
  const rest = setup.roles.filter((role) => !isExtra(role));
  return { shown: [...folded, ...deal(rest, folds.by === null ? [] : levels[folds.by])], groups };
}

type Making = Pick<RoleGroup, "by" | "roles"> & {
  readonly first: Role;
  /** The group that was opened to see this one. */
  readonly within: RoleGroup | undefined;
};

function makeGroup(setup: Setup, { first, by, roles, within }: Making, folds: Folds): RoleGroup {
  const key = keyOf(setup, first, by, within?.key);
  const isAlike = roles.every(({ category }) => category === first.category);
  return {
    key,
    by,
    name: nameWithin(nameOf(setup, first, by), by, within),
    category: isAlike ? first.category : mixedCategory,
    roles,
    isOpen: folds.open.includes(key),
  };
}

/** "Data engineers, Payments", whether the kind or the team was opened to see it. */
function nameWithin(name: string, by: Grouping, within: RoleGroup | undefined): string {
  if (within?.by === "kind") return `${within.name}, ${name}`;
  return within?.by === "team" && by === "kind" ? `${name}, ${within.name}` : name;
}

const alone = (role: Role): Shown => ({ kind: "role", role });

/** Roles of equal buckets are of one group. Cheaper than its key, which is made once a group. */
function bucketOf(setup: Setup, role: Role, by: Grouping): string {
  switch (by) {
    case "kind":
      return `${role.category}\n${roleKind(role).kind}`;
    case "category":
      return role.category;
    case "team":
      return teamOf(setup, role.id)?.id ?? "";
  }
}

function keyOf(setup: Setup, role: Role, by: Grouping, within: GroupKey | undefined): GroupKey {
  switch (by) {
    case "kind":
      return kindKey(roleKind(role).kind, role.category, within);
    case "category":
      return categoryKey(role.category);
    case "team":
      return teamKey(teamOf(setup, role.id)?.id ?? null, within);
  }
}

function nameOf(setup: Setup, role: Role, by: Grouping): string {
  switch (by) {
    case "kind":
      return roleKind(role).name;
    case "category":
      return capitalised(role.category);
    case "team":
      return teamOf(setup, role.id)?.name ?? noTeamName;
  }
}

const teamsById = memoise(
  ({ teams }: Setup) => new Map(teams.map((team, place) => [team.id, { team, place }])),
);

/** The team most of a role's people are in; of equals the one the setup lists first. */
export function teamOf(setup: Setup, role: RoleId): Team | null {
  const known = teamsById(setup);
  const counts = new Map<TeamId, number>();
  for (const { teams } of peopleIn(setup, role)) {
    for (const team of teams) counts.set(team, (counts.get(team) ?? 0) + 1);
  }
  const placeOf = (team: TeamId): number => known.get(team)?.place ?? known.size;
  const [first] = [...counts].sort(([a, most], [b, other]) => other - most || placeOf(a) - placeOf(b));
  return first === undefined ? null : (known.get(first[0])?.team ?? null);
}
