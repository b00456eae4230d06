import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Filter,
  filterParts,
  isFiltering,
  matchesOf,
  noFilter,
  onlyMatching,
} from "../../../shared/find/filter.ts";
import type { PhaseId, RoleId, Setup, TeamId } from "../../../shared/model/document.ts";
import { findContradictionInSetup } from "../../../shared/model/invariants.ts";
import { levels } from "../../../shared/model/vocabulary.ts";
import { arbitraryDocument } from "../../support/arbitraries.ts";
import { buildDocument, id, involvement, person, phase, role, setup, team } from "../../support/builders.ts";

const document = buildDocument({
  phases: [phase("Design", "Scope"), phase("Delivery", "Serve", "Watch")],
  setups: [
    setup("Today", {
      roles: [role("Owner", { category: "business" }), role("Engineer"), role("Tester")],
      involvements: [
        involvement("owner", "design/scope", "lead"),
        involvement("engineer", "delivery/serve", "lead"),
        involvement("engineer", "delivery/watch", "informed"),
        involvement("tester", "delivery/serve", "consulted"),
      ],
      people: [
        person("Ada", { roles: [{ role: "engineer" }, { role: "owner" }], teams: ["core"] }),
        person("Ben", { roles: [{ role: "tester" }], reportsTo: ["ada"] }),
        person("Open", { roles: [{ role: "tester" }], vacant: true, reportsTo: ["ben"], teams: ["core"] }),
      ],
      teams: [team("Core")],
    }),
  ],
});
const today = document.setups[0]!;
const wanting = (more: Partial<Filter>): Filter => ({ ...noFilter, ...more });
const core = id<TeamId>("core");

function passing(filter: Filter) {
  const { roles, people } = matchesOf(today, filter);
  return { roles: [...roles], people: [...people] };
}

/** A setup with a filter over its own categories, levels and teams. */
const filtered = arbitraryDocument
  .filter(({ setups }) => setups.length > 0)
  .chain(({ phases, setups }) => {
    const [shown] = setups as [Setup];
    const filter = fc.record({
      categories: fc.subarray([...new Set(shown.roles.map(({ category }) => category))]),
      levels: fc.subarray([...levels]),
      teams: fc.subarray(shown.teams.map((each) => each.id)),
      vacant: fc.boolean(),
      isOnlyThese: fc.boolean(),
    });
    return fc.record({ phases: fc.constant(phases), shown: fc.constant(shown), filter });
  });

describe("a filter", () => {
  it("lets everything pass when it asks for nothing", () => {
    expect(isFiltering(noFilter)).toBe(false);
    expect(isFiltering(wanting({ isOnlyThese: true }))).toBe(false);
    expect(passing(noFilter)).toEqual({
      roles: ["owner", "engineer", "tester"],
      people: ["ada", "ben", "open"],
    });
  });

  it("asks for a category, and for the people who fill its roles", () => {
    expect(passing(wanting({ categories: ["business"] }))).toEqual({ roles: ["owner"], people: ["ada"] });
  });

  it("asks for a level on any task, and lights only links that have it", () => {
    const filter = wanting({ levels: ["informed"] });
    expect(passing(filter).roles).toEqual(["engineer"]);
    const { hasLink } = matchesOf(today, wanting({ levels: ["lead"] }));
    const [engineer, tester, delivery] = [
      id<RoleId>("engineer"),
      id<RoleId>("tester"),
      id<PhaseId>("delivery"),
    ];
    expect(hasLink(engineer, delivery)).toBe(true);
    expect(hasLink(tester, delivery)).toBe(false);
  });

  it("asks for a team and for vacancies, of roles and of people", () => {
    expect(passing(wanting({ teams: [core] }))).toEqual({
      roles: ["owner", "engineer", "tester"],
      people: ["ada", "open"],
    });
    expect(passing(wanting({ vacant: true }))).toEqual({ roles: ["tester"], people: ["open"] });
  });

  it("takes several of one kind as alternatives and several kinds together", () => {
    expect(passing(wanting({ categories: ["business", "technical"], levels: ["lead"] })).roles).toEqual([
      "owner",
      "engineer",
    ]);
    expect(passing(wanting({ categories: ["business"], vacant: true }))).toEqual({ roles: [], people: [] });
  });

  it("leaves out what does not pass, with its involvements, shares and reporting lines, and says so in the name", () => {
    const left = onlyMatching(
      today,
      wanting({ teams: [core], categories: ["technical"], levels: ["consulted"] }),
    );
    expect(left.name).toBe("Today · Technical · Is consulted · Core");
    expect(left.roles.map((each) => each.id)).toEqual(["tester"]);
    expect(left.involvements).toEqual([today.involvements[3]]);
    expect(left.people).toEqual([{ ...today.people[2], reportsTo: [] }]);
  });

  it("can be taken back part by part", () => {
    let filter = wanting({ categories: ["technical"], levels: ["lead"], teams: [core], vacant: true });
    for (let part = filterParts(today, filter)[0]; part; part = filterParts(today, filter)[0])
      filter = part.rest;
    expect(filter).toEqual(noFilter);
  });

  it("leaves a sound setup of what passes, and nothing else", () => {
    fc.assert(
      fc.property(filtered, ({ phases, shown, filter }) => {
        const left = onlyMatching(shown, filter);
        const { roles, people, hasLink } = matchesOf(shown, filter);
        expect(findContradictionInSetup(left, phases, "setup")).toBeNull();
        expect(left.roles).toEqual(shown.roles.filter((each) => roles.has(each.id)));
        expect(left.people.map((each) => each.id)).toEqual([...people]);
        expect(left.involvements.every((each) => hasLink(each.role, each.phase))).toBe(true);
        for (const { category } of left.roles) {
          expect(filter.categories.length === 0 || filter.categories.includes(category)).toBe(true);
        }
      }),
      { seed: 21, numRuns: 300 },
    );
  });
});
