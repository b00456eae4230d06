import fc from "fast-check";
import { documentSchema, type RoleloomDocument } from "../../shared/model/document.ts";
import { levels } from "../../shared/model/vocabulary.ts";
import { arbitraryText } from "./arbitrary-text.ts";

/** Sound documents of every shape: any script, ids that are words of JavaScript, unknown fields at every level. */

const hostileIds = [
  "constructor",
  "toString",
  "hasOwnProperty",
  "prototype",
  "0",
  "42",
  "データ",
  "👩‍💻",
  '"',
  "a.b[0]",
  " ",
];
const arbitraryId = fc.oneof(
  fc.constantFrom(...hostileIds),
  fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text !== "__proto__"),
);
const arbitraryWords = fc.oneof(
  arbitraryText({ maxLength: 8 }),
  // Halves of surrogate pairs, which JSON can carry although UTF-8 cannot.
  fc.constantFrom("\ud800", "a\udc00b", "</script>", "\u2028", "\u0000", "=1+1", "\ufeff"),
);
const arbitraryName = fc
  .oneof(fc.constantFrom("Data scientist", "データ"), arbitraryWords)
  .filter((text) => /\S/.test(text));

/** Any JSON value that survives JSON itself: no negative zero, no reserved key. */
const arbitraryJson = fc
  .jsonValue({ maxDepth: 3 })
  .map((value) => JSON.stringify(value))
  .filter((text) => !text.includes('"__proto__"'))
  .map((text): unknown => JSON.parse(text));
const arbitraryUnknown = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.constantFrom("$schema", "x-note", "constructor", "toString", "7", "メモ"),
      arbitraryJson,
      {
        maxKeys: 3,
      },
    ),
  },
);

const arbitraryNumber = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((number) => number + 0);
const arbitraryShare = fc.double({ min: 0, max: 1, noNaN: true }).map((number) => number + 0);
const pick = fc.nat({ max: 50 });

const arbitraryNamed = fc.record({ id: arbitraryId, name: arbitraryName, unknown: arbitraryUnknown });
const listOf = <Item>(item: fc.Arbitrary<Item>, maxLength: number) => fc.array(item, { maxLength });

/** Numbers stand for "one of those that are there", so that shrinking keeps a document sound. */
const arbitraryInvolvement = fc.record({
  role: pick,
  phase: pick,
  task: fc.option(pick),
  level: fc.constantFrom(...levels),
  accountable: fc.boolean(),
  unknown: arbitraryUnknown,
});
const arbitraryPerson = fc.record({
  base: arbitraryNamed,
  vacant: fc.boolean(),
  fte: arbitraryShare,
  roles: listOf(fc.record({ role: pick, share: arbitraryShare, unknown: arbitraryUnknown }), 3),
  reportsTo: listOf(pick, 2),
  teams: listOf(pick, 2),
});
const arbitrarySetup = fc.record({
  base: arbitraryNamed,
  summary: arbitraryWords,
  roles: listOf(
    fc.record({
      base: arbitraryNamed,
      category: fc.constantFrom("business", "technical", "additional", "法務"),
      summary: arbitraryWords,
      skills: listOf(arbitraryWords, 2),
      headcount: fc.nat({ max: 9 }),
    }),
    5,
  ),
  involvements: listOf(arbitraryInvolvement, 8),
  people: listOf(arbitraryPerson, 4),
  teams: listOf(arbitraryNamed, 2),
  pins: fc.dictionary(
    arbitraryId,
    fc.record({ x: arbitraryNumber, y: arbitraryNumber, unknown: arbitraryUnknown }),
    {
      maxKeys: 3,
    },
  ),
  unknown: arbitraryUnknown,
});
const arbitraryBlueprint = fc.record({
  title: arbitraryName,
  phases: listOf(fc.record({ base: arbitraryNamed, tasks: listOf(arbitraryNamed, 3) }), 4),
  setups: listOf(arbitrarySetup, 3),
  unknown: arbitraryUnknown,
});

type Blueprint = typeof arbitraryBlueprint extends fc.Arbitrary<infer Value> ? Value : never;
type SetupBlueprint = Blueprint["setups"][number];
type Named = { readonly id: string; readonly name: string; readonly unknown: object };
type BuiltPhase = ReturnType<typeof buildPhases>[number];

const bare = ({ id, name, unknown }: Named) => ({ id, name, ...unknown });

/** The first of every id. */
function distinct<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  seen = new Set<string>(),
): Item[] {
  return items.filter((item) => !seen.has(idOf(item)) && seen.add(idOf(item)));
}

/** One of what is there, as a list, since nothing may be. */
const chosen = <Item>(items: readonly Item[], number: number): Item[] => {
  const item = items[number % items.length];
  return item === undefined ? [] : [item];
};

function buildPhases(phases: Blueprint["phases"]) {
  const taken = new Set<string>();
  return distinct(phases, ({ base }) => base.id).map(({ base, tasks }) => ({
    ...bare(base),
    id: base.id,
    tasks: distinct(tasks, ({ id }) => id, taken).map(bare),
  }));
}

function buildInvolvements(
  blueprints: SetupBlueprint["involvements"],
  roles: { id: string }[],
  phases: BuiltPhase[],
) {
  const involvements = blueprints.flatMap(({ role, phase, task, level, accountable, unknown }) =>
    chosen(roles, role).flatMap(({ id: roleId }) =>
      chosen(phases, phase).map((target) => {
        const [chosenTask] = task === null ? [] : chosen(target.tasks, task);
        return {
          role: roleId,
          phase: target.id,
          ...(chosenTask === undefined ? {} : { task: chosenTask.id }),
          level,
          accountable,
          ...unknown,
        };
      }),
    ),
  );
  return distinct(involvements, ({ role, phase, task }) => JSON.stringify([role, phase, task]));
}

function buildPeople(blueprints: SetupBlueprint["people"], roles: { id: string }[], teams: { id: string }[]) {
  const people = distinct(blueprints, ({ base }) => base.id);
  return people.map(({ base, vacant, fte, ...ties }, index) => ({
    ...bare(base),
    vacant,
    fte,
    roles: ties.roles.flatMap(({ role, share, unknown }) =>
      chosen(roles, role).map(({ id }) => ({ role: id, share, ...unknown })),
    ),
    // Only to those who come later, which cannot make a circle.
    reportsTo: ties.reportsTo.flatMap((number) =>
      chosen(people.slice(index + 1), number).map((manager) => manager.base.id),
    ),
    teams: ties.teams.flatMap((number) => chosen(teams, number).map(({ id }) => id)),
  }));
}

function buildSetup(blueprint: SetupBlueprint, phases: BuiltPhase[]) {
  const roles = distinct(blueprint.roles, ({ base }) => base.id).map(({ base, ...more }) => ({
    ...bare(base),
    id: base.id,
    ...more,
  }));
  const teams = distinct(blueprint.teams, ({ id }) => id).map((team) => ({ ...bare(team), id: team.id }));
  return {
    ...bare(blueprint.base),
    summary: blueprint.summary,
    roles,
    involvements: buildInvolvements(blueprint.involvements, roles, phases),
    people: buildPeople(blueprint.people, roles, teams),
    teams,
    pins: {
      map: Object.fromEntries(
        Object.entries(blueprint.pins).map(([id, { x, y, unknown }]) => [id, { x, y, ...unknown }]),
      ),
      ...blueprint.unknown,
    },
  };
}

export const arbitraryDocument: fc.Arbitrary<RoleloomDocument> = arbitraryBlueprint.map(
  ({ title, phases: phaseBlueprints, setups, unknown }) => {
    const phases = buildPhases(phaseBlueprints);
    return documentSchema.parse({
      format: "roleloom",
      version: 1,
      title,
      phases,
      setups: distinct(setups, ({ base }) => base.id).map((one) => buildSetup(one, phases)),
      ...unknown,
    });
  },
);
