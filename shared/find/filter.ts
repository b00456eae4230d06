import type {
  Involvement,
  Level,
  Person,
  PersonId,
  PhaseId,
  Role,
  RoleId,
  Setup,
  TeamId,
} from "../model/document.ts";
import { memoise } from "../model/memoise.ts";
import { involvementsOf, peopleIn } from "../model/queries.ts";
import { levelNames } from "../scene/words.ts";
import { capitalised } from "../text/phrases.ts";

/**
 * Which part of a setup a person wants to see. A way of looking, not a part of the document; plain data, which a worker
 * can be sent. What is empty leaves nothing out; several of one kind are alternatives; all kinds must hold.
 */
export type Filter = {
  readonly categories: readonly string[];
  readonly levels: readonly Level[];
  readonly teams: readonly TeamId[];
  /** Only what has an unfilled place. */
  readonly vacant: boolean;
  /** Whether the rest is left out rather than dimmed. */
  readonly isOnlyThese: boolean;
};

export const noFilter: Filter = { categories: [], levels: [], teams: [], vacant: false, isOnlyThese: false };

export const isFiltering = ({ categories, levels, teams, vacant }: Filter): boolean =>
  categories.length > 0 || levels.length > 0 || teams.length > 0 || vacant;

/** What of a setup passes a filter. */
export type Matches = {
  readonly roles: ReadonlySet<RoleId>;
  readonly people: ReadonlySet<PersonId>;
  /** Whether a role that passes is linked to a phase at a wanted level. */
  readonly hasLink: (role: RoleId, phase: PhaseId) => boolean;
};

/**
 * A role passes by its category, by taking part somewhere at a wanted level, and by being filled by somebody of a
 * wanted team or by a vacancy; a person by their team, or by being a vacancy, and by filling a role that passes. The
 * same answer for the same setup and filter.
 */
export const matchesOf = (setup: Setup, filter: Filter): Matches => matchesIn(setup)(filter);

const matchesIn = memoise((setup: Setup) =>
  memoise((filter: Filter): Matches => {
    const roles = new Set(setup.roles.filter((role) => passes(setup, filter, role)).map(({ id }) => id));
    const people = setup.people.filter(
      (person) =>
        isWantedPerson(filter, person) &&
        (!isAboutRoles(filter) || person.roles.some(({ role }) => roles.has(role))),
    );
    return {
      roles,
      people: new Set(people.map(({ id }) => id)),
      hasLink: (role, phase) =>
        roles.has(role) &&
        involvementsOf(setup, role).some((each) => each.phase === phase && isWantedLevel(filter, each)),
    };
  }),
);

const allows = <Item>(wanted: readonly Item[], item: Item): boolean =>
  wanted.length === 0 || wanted.includes(item);
const isWantedLevel = ({ levels }: Filter, { level }: Involvement): boolean => allows(levels, level);
const isAboutRoles = ({ categories, levels }: Filter): boolean => categories.length > 0 || levels.length > 0;
const isAboutPeople = ({ teams, vacant }: Filter): boolean => teams.length > 0 || vacant;

function isWantedPerson({ teams, vacant }: Filter, person: Person): boolean {
  const isInTeam = teams.length === 0 || person.teams.some((team) => teams.includes(team));
  return isInTeam && (!vacant || person.vacant);
}

function passes(setup: Setup, filter: Filter, { id, category }: Role): boolean {
  return (
    allows(filter.categories, category) &&
    (filter.levels.length === 0 || involvementsOf(setup, id).some((each) => isWantedLevel(filter, each))) &&
    (!isAboutPeople(filter) || peopleIn(setup, id).some((person) => isWantedPerson(filter, person)))
  );
}

/**
 * A setup of nothing but what passes: roles, their involvements at wanted levels, people and what they fill; reporting
 * lines to people who are left out go too. The same setup for the same arguments.
 */
export const onlyMatching = (setup: Setup, filter: Filter): Setup => matchingIn(setup)(filter);

const matchingIn = memoise((setup: Setup) =>
  memoise((filter: Filter): Setup => {
    const { roles, people } = matchesOf(setup, filter);
    return {
      ...setup,
      name: [setup.name, ...filterParts(setup, filter).map(({ words }) => words)].join(" · "),
      roles: setup.roles.filter(({ id }) => roles.has(id)),
      involvements: setup.involvements.filter((each) => roles.has(each.role) && isWantedLevel(filter, each)),
      people: setup.people
        .filter(({ id }) => people.has(id))
        .map((person) => ({
          ...person,
          roles: person.roles.filter(({ role }) => roles.has(role)),
          reportsTo: person.reportsTo.filter((manager) => people.has(manager)),
        })),
    };
  }),
);

export type FilterPart = {
  readonly words: string;
  /** The filter without this part. */
  readonly rest: Filter;
};

/** What a filter asks for, one by one, in words: "Technical", "Leads", "Payments", "With a vacancy". */
export function filterParts({ teams }: Setup, filter: Filter): readonly FilterPart[] {
  const without = <Item>(items: readonly Item[], item: Item) => items.filter((each) => each !== item);
  return [
    ...filter.categories.map((each) => ({
      words: capitalised(each),
      rest: { ...filter, categories: without(filter.categories, each) },
    })),
    ...filter.levels.map((each) => ({
      words: levelNames[each],
      rest: { ...filter, levels: without(filter.levels, each) },
    })),
    ...filter.teams.map((each) => ({
      words: teams.find(({ id }) => id === each)?.name ?? each,
      rest: { ...filter, teams: without(filter.teams, each) },
    })),
    ...(filter.vacant ? [{ words: "With a vacancy", rest: { ...filter, vacant: false } }] : []),
  ];
}
