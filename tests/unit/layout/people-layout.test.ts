import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossesRect, inflate, overlaps, type Rect, right } from "../../../shared/layout/geometry.ts";
import { layoutPeople } from "../../../shared/layout/people-layout.ts";
import type { PeopleLayout, ReportLine } from "../../../shared/layout/people-places.ts";
import type { PersonId, RoleloomDocument, Setup } from "../../../shared/model/document.ts";
import { personSchema } from "../../../shared/model/document.ts";
import { presetDocument } from "../../../shared/presets/presets.ts";
import { generatePeople } from "../../support/generate-people.ts";
import { germanTeam, japaneseTeam } from "../../support/translated-teams.ts";

const firstSetup = (document: RoleloomDocument): Setup => document.setups[0]!;

/** A setup whose person n reports to the people listed at n. */
function reporting(
  managers: readonly (readonly number[])[],
  teamOf: (index: number) => string[] = () => [],
): Setup {
  const people = managers.map((above, index) =>
    personSchema.parse({
      id: `p${index}`,
      name: `Person ${index}`,
      reportsTo: above.map((each) => `p${each}`),
      teams: teamOf(index),
    }),
  );
  return { ...firstSetup(presetDocument("startup")), people } as Setup;
}

const overlapping = (rects: readonly Rect[]): number => {
  const byLeft = [...rects].sort((a, b) => a.x - b.x);
  let count = 0;
  byLeft.forEach((rect, index) => {
    for (let next = index + 1; next < byLeft.length && byLeft[next]!.x < right(rect); next++)
      if (overlaps(rect, byLeft[next]!)) count += 1;
  });
  return count;
};

/** Cards that a line passes through, its own ends' cards among them; lines touch cards from outside only. */
function cardsCrossed({ points }: ReportLine, cards: readonly Rect[]): number {
  // A hair smaller, so that rounding at the edge where a line ends does not count.
  return points
    .slice(1)
    .reduce(
      (sum, to, index) =>
        sum + cards.filter((card) => crossesRect(points[index]!, to, inflate(card, -0.01))).length,
      0,
    );
}

function faults(layout: PeopleLayout) {
  const cards = layout.people.map(({ rect }) => rect);
  return {
    overlaps: overlapping(cards),
    linesThroughCards: layout.lines.reduce((sum, line) => sum + cardsCrossed(line, cards), 0),
    slanted: layout.lines.filter(({ points }) =>
      points.slice(1).some((to, index) => to.x !== points[index]!.x && to.y !== points[index]!.y),
    ).length,
  };
}

const sound = { overlaps: 0, linesThroughCards: 0, slanted: 0 };

/** Managers and reports as drawn and as the document has them, in one order. */
const drawnPairs = ({ lines }: PeopleLayout): readonly string[] =>
  lines.map(({ manager, report }) => `${report} to ${manager}`).sort();
const wantedPairs = ({ people }: Setup): readonly string[] =>
  people
    .flatMap(({ id, reportsTo }) => [...new Set(reportsTo)].map((manager) => `${id} to ${manager}`))
    .sort();

/** For everybody one to three earlier people or nobody, so that no circle can be. */
const anyReporting = fc
  .array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }), { maxLength: 60 })
  .map((wishes) =>
    wishes.map((some, index) => [
      ...new Set(index === 0 ? [] : some.map((at) => Math.floor(at * (index - 0.001)))),
    ]),
  );

const teams: readonly (readonly [string, Setup])[] = [
  ["the startup preset", firstSetup(presetDocument("startup"))],
  ["the enterprise preset", firstSetup(presetDocument("enterprise"))],
  ["German names", firstSetup(germanTeam())],
  ["Japanese names", firstSetup(japaneseTeam())],
  ["nobody", reporting([])],
  ["one person", reporting([[]])],
  ...[107, 1300].map(
    (people) => [`${people} people`, firstSetup(generatePeople({ people, seed: 7 }))] as const,
  ),
];

describe.each(teams)("the people of %s", (_, setup) => {
  const layout = layoutPeople(setup);

  it("are cards that do not overlap, and no line runs through one", () => {
    expect(faults(layout)).toEqual(sound);
  });

  it("are all drawn, and so is every reporting line", () => {
    expect(layout.people.map(({ person }) => person).sort()).toEqual(setup.people.map(({ id }) => id).sort());
    expect(drawnPairs(layout)).toEqual(wantedPairs(setup));
  });

  it("lie the same when laid out again from equal people", () => {
    expect(layoutPeople(structuredClone(setup))).toEqual(layout);
  });
});

describe("laying out people", () => {
  it("keeps cards apart and lines off cards for any reporting lines, each of which is drawn", () => {
    fc.assert(
      fc.property(anyReporting, (managers) => {
        const setup = reporting(managers);
        const layout = layoutPeople(setup);
        expect(faults(layout)).toEqual(sound);
        expect(layout.people).toHaveLength(managers.length);
        expect(drawnPairs(layout)).toEqual(wantedPairs(setup));
      }),
      { seed: 11, numRuns: 150 },
    );
  });

  it.each([107, 1300, 10_000])("keeps %i people near the proportions of a slide", (people) => {
    for (const seed of [1, 7]) {
      const { bounds } = layoutPeople(firstSetup(generatePeople({ people, seed })));
      expect(bounds.width / bounds.height).toBeGreaterThan(1);
      expect(bounds.width / bounds.height).toBeLessThan(4);
    }
  });

  it("takes room in proportion to the people", () => {
    const areaEach = (people: number): number => {
      const { bounds } = layoutPeople(firstSetup(generatePeople({ people, seed: 7 })));
      return (bounds.width * bounds.height) / people;
    };
    expect(areaEach(10_000) / areaEach(107)).toBeLessThan(4);
  });

  it("has every line end at its report and begin below its manager", () => {
    const layout = layoutPeople(firstSetup(generatePeople({ people: 300, seed: 3, furtherManagers: 0.3 })));
    const rectOf = new Map(layout.people.map(({ person, rect }) => [person, rect]));
    for (const { manager, report, points } of layout.lines) {
      const [above, below] = [rectOf.get(manager)!, rectOf.get(report)!];
      const [start, end] = [points[0]!, points.at(-1)!];
      expect(start.y).toBeCloseTo(above.y + above.height);
      expect(start.x).toBeGreaterThan(above.x);
      expect(start.x).toBeLessThan(right(above));
      expect(overlaps(inflate(below, 0.01), { ...end, width: 0.001, height: 0.001 })).toBe(true);
    }
  });

  it("tells the line to the first manager from those to further ones", () => {
    const { lines } = layoutPeople(reporting([[], [], [1, 0]]));
    expect(lines.map(({ manager, isFirst }) => [manager, isFirst])).toEqual([
      ["p1", true],
      ["p0", false],
    ]);
  });

  it("passes over managers who are not there", () => {
    const setup = reporting([[], [0]]);
    const people = setup.people.map((person) => ({
      ...person,
      reportsTo: ["ghost" as PersonId, ...person.reportsTo],
    }));
    expect(layoutPeople({ ...setup, people })).toEqual(layoutPeople(setup));
  });

  it("groups people who report to nobody by team, without a line", () => {
    const { people, teamHeads, lines } = layoutPeople(
      reporting(
        Array.from({ length: 12 }, () => []),
        (index) => [`t${index % 2}`],
      ),
    );
    expect(lines).toEqual([]);
    expect(teamHeads.map(({ team }) => team)).toEqual(["t0", "t1"]);
    const [first, second] = teamHeads;
    for (const { index, rect } of people) {
      const head = index % 2 === 0 ? first! : second!;
      expect(rect.x).toBeGreaterThanOrEqual(head.at.x);
      expect(rect.x + rect.width).toBeLessThanOrEqual(head.at.x + head.widthPx);
    }
  });

  it("draws whoever leads many larger, and nobody smaller than at rest", () => {
    const { people } = layoutPeople(firstSetup(generatePeople({ people: 1300, seed: 7 })));
    expect(people[0]!.scale).toBeGreaterThan(4);
    expect(Math.min(...people.map(({ scale }) => scale))).toBe(1);
  });

  it("follows a chain of command that is longer than the call stack", () => {
    const chain = Array.from({ length: 10_000 }, (_, index) => (index === 0 ? [] : [index - 1]));
    expect(layoutPeople(reporting(chain)).people).toHaveLength(10_000);
  });

  it("folds a manager's many reports instead of drawing them in one row or column", () => {
    const { bounds } = layoutPeople(
      reporting(Array.from({ length: 2000 }, (_, index) => (index === 0 ? [] : [0]))),
    );
    expect(bounds.width / bounds.height).toBeLessThan(4);
    expect(bounds.width / bounds.height).toBeGreaterThan(0.5);
  });
});
