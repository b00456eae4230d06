import type {
  Involvement,
  Level,
  Person,
  Phase,
  PhaseId,
  Role,
  RoleId,
  RoleloomDocument,
  Setup,
} from "./document.ts";
import { groupBy } from "./group-by.ts";
import { memoise } from "./memoise.ts";
import { builtInCategories } from "./vocabulary.ts";

/** How much one involvement counts where involvements are added up, after `w(r,p)` of the insights' formulas. */
export const levelWeight: Readonly<Record<Level, number>> = {
  lead: 3,
  contribute: 2,
  consulted: 1,
  informed: 0,
};

/** What joins one role to one phase in a drawing. */
export type PhaseLink = {
  readonly role: RoleId;
  readonly phase: PhaseId;
  /** The strongest over the phase as a whole and its tasks. */
  readonly level: Level;
  /** Whether the role is accountable for the phase or for any of its tasks. */
  readonly isAccountable: boolean;
  /** Sum of `levelWeight` over the role's involvements in the phase; 0 where it is only informed. */
  readonly weight: number;
};

const groupedInvolvements = memoise((setup: Setup) => groupBy(setup.involvements, ({ role }) => role));

/** A role's involvements in the order of the document; empty where it has none. */
export function involvementsOf(setup: Setup, role: RoleId): readonly Involvement[] {
  return groupedInvolvements(setup).get(role) ?? [];
}

function strongest(involvements: readonly Involvement[]): Level {
  return involvements.reduce<Level>(
    (best, { level }) => (levelWeight[level] > levelWeight[best] ? level : best),
    "informed",
  );
}

function linksOfRole(setup: Setup, role: Role): PhaseLink[] {
  const byPhase = groupBy(involvementsOf(setup, role.id), ({ phase }) => phase);
  return [...byPhase].map(([phase, involvements]) => ({
    role: role.id,
    phase,
    level: strongest(involvements),
    isAccountable: involvements.some(({ accountable }) => accountable),
    weight: involvements.reduce((sum, { level }) => sum + levelWeight[level], 0),
  }));
}

const linksByRole = memoise((setup: Setup) => setup.roles.map((role) => linksOfRole(setup, role)));

const linksOfSetup = memoise((setup: Setup) =>
  memoise((phases: readonly Phase[]): readonly PhaseLink[] => {
    const position = new Map(phases.map(({ id }, index) => [id, index]));
    const positionOf = (link: PhaseLink) => position.get(link.phase) ?? phases.length;
    return linksByRole(setup).flatMap((links) => links.toSorted((a, b) => positionOf(a) - positionOf(b)));
  }),
);

/** Every link of a setup, in document order of roles, then phases. The same array for the same setup and phases. */
export function phaseLinks(document: RoleloomDocument, setup: Setup): readonly PhaseLink[] {
  return linksOfSetup(setup)(document.phases);
}

const groupedPeople = memoise((setup: Setup) => {
  const holders = new Map<RoleId, Person[]>();
  for (const person of setup.people) {
    for (const { role } of person.roles) {
      const known = holders.get(role);
      if (!known) holders.set(role, [person]);
      // Several shares of one role follow each other here, whatever lies between them in the person's list.
      else if (known.at(-1) !== person) known.push(person);
    }
  }
  return holders;
});

/** Who fills a role, vacancies included, in the order of the document. */
export function peopleIn(setup: Setup, role: RoleId): readonly Person[] {
  return groupedPeople(setup).get(role) ?? [];
}

const isBuiltIn = (category: string): boolean => builtInCategories.some((each) => each === category);

/** Built-in categories first, then the user's own as they come. */
export function categoriesInUse(roles: readonly Role[]): readonly string[] {
  const used = new Set(roles.map(({ category }) => category));
  return [
    ...builtInCategories.filter((category) => used.has(category)),
    ...[...used].filter((category) => !isBuiltIn(category)),
  ];
}

/** The setup with this id, else the first with this name, letter case aside. */
export function findSetup(document: RoleloomDocument, idOrName: string): Setup | undefined {
  const wanted = idOrName.toLowerCase();
  return (
    document.setups.find(({ id }) => id === idOrName) ??
    document.setups.find(({ name }) => name.toLowerCase() === wanted)
  );
}

/** A setup in numbers. */
export type SetupFigures = {
  readonly roles: number;
  /** Positions planned, filled or not. */
  readonly positions: number;
  /** People who are there, vacancies not counted. */
  readonly people: number;
  readonly vacancies: number;
  /** Mean over the people who are there; 0 where there is nobody. */
  readonly rolesPerPerson: number;
  /** Links from roles to phases, as drawn. */
  readonly linksByLevel: Readonly<Record<Level, number>>;
  /** Part of the links that lead or contribute, 0 to 1; 0 where there is no link. */
  readonly doingShare: number;
};

/** Counts a setup in one pass over its roles, involvements and people. */
export function setupFigures(setup: Setup): SetupFigures {
  const linksByLevel: Record<Level, number> = { lead: 0, contribute: 0, consulted: 0, informed: 0 };
  const links = linksByRole(setup).flat();
  for (const { level } of links) linksByLevel[level] += 1;
  const present = setup.people.filter(({ vacant }) => !vacant);
  const rolesHeld = present.reduce((sum, person) => sum + person.roles.length, 0);
  return {
    roles: setup.roles.length,
    positions: setup.roles.reduce((sum, { headcount }) => sum + headcount, 0),
    people: present.length,
    vacancies: setup.people.length - present.length,
    rolesPerPerson: share(rolesHeld, present.length),
    linksByLevel,
    doingShare: share(linksByLevel.lead + linksByLevel.contribute, links.length),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
