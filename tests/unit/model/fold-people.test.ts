import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PersonId, Setup, TeamId } from "../../../shared/model/document.ts";
import {
  behindOf,
  foldPeople,
  isOpen,
  revealPerson,
  toggleTeam,
  turn,
} from "../../../shared/model/fold-people.ts";
import { byTeam, everybody, fittingPeople, toLevel } from "../../../shared/model/people-folds.ts";
import { buildDocument, id, person, role, setup } from "../../support/builders.ts";
import { generatePeople } from "../../support/generate-people.ts";

/** Ada leads Ben and Cleo, Ben leads Dan, who is to be found, and Eve; Cleo also leads Dan; Finn stands alone. */
const team: Setup = buildDocument({
  setups: [
    setup("Team", {
      people: [
        person("Ada"),
        person("Ben", { reportsTo: ["ada"] }),
        person("Cleo", { reportsTo: ["ada"] }),
        person("Dan", { reportsTo: ["ben", "cleo"], vacant: true }),
        person("Eve", { reportsTo: ["ben"] }),
        person("Finn"),
      ],
    }),
  ],
}).setups[0]!;
const namesIn = ({ people }: Setup) => people.map(({ name }) => name);
const p = (text: string) => id<PersonId>(text);

const generated = (people: number, seed = 7): Setup => generatePeople({ people, seed }).setups[0]!;

describe("folding people", () => {
  it("leaves a setup as it is where nobody is collapsed", () => {
    expect(foldPeople(team, everybody).setup).toBe(team);
    expect(foldPeople(team, everybody)).toMatchObject({ levels: null, depth: 3 });
  });

  it("shows so many levels, and tells how many are behind each collapsed manager", () => {
    const folded = foldPeople(team, toLevel(2));
    expect(namesIn(folded.setup)).toEqual(["Ada", "Ben", "Cleo", "Finn"]);
    expect([...folded.behind]).toEqual([["ben", { people: 2, vacancies: 1 }]]);
    expect(namesIn(foldPeople(team, toLevel(1)).setup)).toEqual(["Ada", "Finn"]);
  });

  it("turns one manager the other way round, and back", () => {
    const closed = turn(team, everybody, p("ben"));
    expect(namesIn(foldPeople(team, closed).setup)).toEqual(["Ada", "Ben", "Cleo", "Finn"]);
    expect(isOpen(team, closed, p("ben"))).toBe(false);
    expect(turn(team, closed, p("ben"))).toEqual(everybody);
    const opened = turn(team, toLevel(1), p("ada"));
    expect(namesIn(foldPeople(team, opened).setup)).toEqual(["Ada", "Ben", "Cleo", "Finn"]);
  });

  it("knows who leads nobody in the tree", () => {
    expect(isOpen(team, everybody, p("cleo"))).toBeNull();
    expect(isOpen(team, everybody, p("nobody"))).toBeNull();
    expect(isOpen(team, everybody, p("ada"))).toBe(true);
    expect(behindOf(team, p("ada"))).toEqual({ people: 4, vacancies: 1 });
  });

  it("opens everybody above somebody, and nobody else", () => {
    const folds = revealPerson(team, toLevel(1), p("dan"));
    expect(namesIn(foldPeople(team, folds).setup)).toEqual(namesIn(team));
    expect(revealPerson(team, everybody, p("dan"))).toBe(everybody);
  });

  it("shows up to 150 people whole, and of more the levels that can be read", () => {
    expect(foldPeople(generated(150), fittingPeople).setup.people).toHaveLength(150);
    for (const people of [151, 1300, 10_000]) {
      const folded = foldPeople(generated(people), fittingPeople);
      expect(folded.setup.people.length).toBeLessThanOrEqual(60);
      expect(folded.levels).toBeGreaterThanOrEqual(2);
    }
  });

  it("shows two levels at least, however many report to one head", () => {
    const flat = {
      ...team,
      people: Array.from({ length: 300 }, (_, index) => ({
        ...team.people[index === 0 ? 0 : 1]!,
        id: p(index === 0 ? "ada" : `p${index}`),
      })),
    };
    expect(foldPeople(flat, fittingPeople).setup.people).toHaveLength(300);
  });

  it("counts everybody once, as shown or behind one who is shown, and reveals whomever is asked for", () => {
    const anyFolds = fc.record({
      size: fc.integer({ min: 1, max: 200 }),
      seed: fc.nat({ max: 99 }),
      levels: fc.option(fc.integer({ min: 1, max: 5 })),
      turned: fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 12 }),
      wanted: fc.nat(),
    });
    fc.assert(
      fc.property(anyFolds, ({ size, seed, levels, turned, wanted }) => {
        const whole = generated(size, seed);
        const folds = { ...everybody, levels, turned: turned.map((each) => p(`person-${each}`)) };
        const { setup: shown, behind } = foldPeople(whole, folds);
        const hidden = [...behind.values()].reduce((sum, { people }) => sum + people, 0);
        expect(shown.people.length + hidden).toBe(size);
        const open = [...behind.values()].reduce((sum, { vacancies }) => sum + vacancies, 0);
        const vacant = ({ people }: Setup) => people.filter((each) => each.vacant).length;
        expect(vacant(shown) + open).toBe(vacant(whole));
        const somebody = whole.people[wanted % size]!;
        const revealed = foldPeople(whole, revealPerson(whole, folds, somebody.id)).setup;
        expect(revealed.people).toContain(somebody);
        for (const each of shown.people) expect(revealed.people).toContain(each);
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});

describe("people by team", () => {
  const [core, data, empty] = ["core", "data", "empty"].map((text) => id<TeamId>(text));
  const teams = buildDocument({
    setups: [
      setup("Teams", {
        roles: [role("Data scientist"), role("ML engineer"), role("Product owner", { category: "business" })],
        teams: [
          { id: "core", name: "Core" },
          { id: "data", name: "Data" },
          { id: "empty", name: "Empty" },
        ],
        people: [
          person("Ada", { teams: ["core"], roles: [{ role: "data-scientist", share: 1 }] }),
          person("Ben", {
            teams: ["core", "data"],
            reportsTo: ["ada"],
            vacant: true,
            roles: [
              { role: "ml-engineer", share: 0.5 },
              { role: "product-owner", share: 0.5 },
            ],
          }),
          person("Cleo", { teams: ["data"], reportsTo: ["ada"] }),
          person("Dan"),
        ],
      }),
    ],
  }).setups[0]!;

  it("stand behind one card a team, which counts each of them in the first of their teams", () => {
    const folded = foldPeople(teams, byTeam([]));
    expect(namesIn(folded.setup)).toEqual(["Core", "Data", "Empty", "Dan"]);
    expect([...folded.teams.values()].map(({ id: team, members }) => [team, members])).toEqual([
      [core, { people: 2, vacancies: 1 }],
      [data, { people: 1, vacancies: 0 }],
      [empty, { people: 0, vacancies: 0 }],
    ]);
    expect(folded.setup.people[0]!.roles).toEqual([
      { role: "data-scientist", share: 0.75 },
      { role: "product-owner", share: 0.25 },
    ]);
  });

  it("are shown under their open team, without reporting lines", () => {
    const folds = toggleTeam(byTeam([]), core!);
    const { setup: shown } = foldPeople(teams, folds);
    expect(namesIn(shown)).toEqual(["Ada", "Ben", "Data", "Empty", "Dan"]);
    expect(shown.people.every(({ reportsTo }) => reportsTo.length === 0)).toBe(true);
    expect(toggleTeam(folds, core!)).toEqual(byTeam([]));
  });

  it("are revealed by opening their team, and have nobody to collapse", () => {
    expect(revealPerson(teams, byTeam([]), p("cleo")).openTeams).toEqual([data]);
    expect(revealPerson(teams, byTeam([]), p("dan")).openTeams).toEqual([]);
    expect(isOpen(teams, byTeam([]), p("ada"))).toBeNull();
  });

  it("are never mistaken for a person whose id looks like a team's", () => {
    const [first, ...others] = teams.people;
    const odd = { ...teams, people: [{ ...first!, id: p("team:core") }, ...others] };
    const ids = foldPeople(odd, byTeam([data!])).setup.people.map((each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain("team:core'");
  });
});
