import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type {
  Involvement,
  PhaseId,
  RoleId,
  RoleloomDocument,
  Setup,
} from "../../../shared/model/document.ts";
import { type Folded, foldSetup, revealRole } from "../../../shared/model/fold.ts";
import {
  closeGroup,
  type Folds,
  groupedBy,
  groupings,
  noFolds,
  openGroup,
} from "../../../shared/model/folds.ts";
import { findContradictionInSetup } from "../../../shared/model/invariants.ts";
import { toLevel } from "../../../shared/model/people-folds.ts";
import { levelWeight, peopleIn, phaseLinks } from "../../../shared/model/queries.ts";
import { arbitraryDocument } from "../../support/arbitraries.ts";
import {
  buildDocument,
  id,
  involvement,
  person,
  phase,
  role,
  setup,
  smallDocument,
  team,
} from "../../support/builders.ts";
import { generateTeam } from "../../support/generate-team.ts";

/** Roles of a few kinds, so that groups form. */
const arbitraryTeam = fc
  .record({ roles: fc.integer({ min: 0, max: 140 }), seed: fc.nat({ max: 1e6 }) })
  .map(generateTeam);
const arbitraryFolds: fc.Arbitrary<(document: RoleloomDocument) => Folds> = fc
  .record({
    by: fc.constantFrom(null, ...groupings),
    phases: fc.array(fc.nat({ max: 3 }), { maxLength: 3 }),
    category: fc.option(fc.constantFrom("business", "technical", "additional")),
    opened: fc.array(fc.nat({ max: 20 }), { maxLength: 4 }),
  })
  .map(({ by, phases, category, opened }) => (document) => {
    let folds: Folds = {
      ...noFolds,
      by,
      categories: category === null ? [] : [category],
      phases: document.phases.filter((_, index) => phases.includes(index)).map((each) => each.id),
    };
    for (const number of opened) {
      const groups = [...foldSetup(document, document.setups[0]!, folds).groups.values()];
      const group = groups[number % Math.max(1, groups.length)];
      if (group) folds = openGroup(folds, group);
    }
    return folds;
  });
const folding = fc.tuple(fc.oneof(arbitraryTeam, arbitraryDocument), arbitraryFolds);

function checkFolding(
  check: (folded: Folded, original: { document: RoleloomDocument; setup: Setup; folds: Folds }) => void,
): void {
  fc.assert(
    fc.property(folding, ([document, foldsFor]) => {
      const [first] = document.setups;
      if (first === undefined) return;
      const folds = foldsFor(document);
      check(foldSetup(document, first, folds), { document, setup: first, folds });
    }),
    { seed: 7, numRuns: 60 },
  );
}

const shownFor = ({ hiddenIn }: Folded, role: RoleId): RoleId => hiddenIn.get(role) ?? role;
const targetOf = ({ hiddenTasks }: Folded, { phase, task }: Involvement) =>
  JSON.stringify([phase, hiddenTasks.has(phase) ? undefined : task]);

describe("folding any setup", () => {
  it("makes a setup that does not contradict itself", () => {
    checkFolding(({ document, setup: folded }) => {
      const people = folded.people.map((each) => ({ ...each, reportsTo: [] }));
      expect(findContradictionInSetup({ ...folded, people }, document.phases, "setup")).toBeNull();
    });
  });

  it("shows every role once: by itself or in one group", () => {
    checkFolding(({ setup: folded, standIns, hiddenIn }, original) => {
      const shown = folded.roles.flatMap(({ id: shownId }) => {
        const standIn = standIns.get(shownId);
        return standIn ? standIn.group.roles.map(({ id: member }) => member) : [shownId];
      });
      expect([...shown].sort()).toEqual(original.setup.roles.map((each) => each.id).sort());
      expect(hiddenIn.size).toBe(shown.length - folded.roles.length + standIns.size);
    });
  });

  it("gives stand-ins ids that no role has, and positions that add up", () => {
    checkFolding(({ setup: folded, standIns }, original) => {
      const positions = (of: Setup) => of.roles.reduce((sum, { headcount }) => sum + headcount, 0);
      expect(positions(folded)).toBe(positions(original.setup));
      for (const standIn of standIns.keys())
        expect(original.setup.roles.map((each) => each.id)).not.toContain(standIn);
    });
  });

  it("loses no involvement and adds none, and keeps the strongest level and who is accountable", () => {
    checkFolding((folded, original) => {
      const strongest = new Map<string, { weight: number; accountable: boolean }>();
      for (const each of original.setup.involvements) {
        const key = JSON.stringify([shownFor(folded, each.role), targetOf(folded, each)]);
        const known = strongest.get(key) ?? { weight: -1, accountable: false };
        strongest.set(key, {
          weight: Math.max(known.weight, levelWeight[each.level]),
          accountable: known.accountable || each.accountable,
        });
      }
      const drawn = folded.setup.involvements.map((each) => [
        JSON.stringify([each.role, targetOf(folded, each)]),
        { weight: levelWeight[each.level], accountable: each.accountable },
      ]);
      expect(new Map(drawn as [string, never][])).toEqual(strongest);
    });
  });

  it("keeps whoever fills a role that is shown, with as many shares as before, and counts the others", () => {
    checkFolding((folded, original) => {
      const isShown = ({ role: held }: { role: RoleId }) => !folded.hiddenIn.has(held);
      const shown = original.setup.people.filter(
        ({ roles }) => folded.standIns.size === 0 || roles.some(isShown),
      );
      expect(folded.setup.people.map(({ id: one, roles }) => [one, roles.map((held) => held.role)])).toEqual(
        shown.map(({ id: one, roles }) => [one, roles.map((held) => shownFor(folded, held.role))]),
      );
      for (const { group, people, vacancies } of folded.standIns.values()) {
        const members = new Set(group.roles.flatMap((each) => peopleIn(original.setup, each.id)));
        const open = [...members].filter(({ vacant }) => vacant).length;
        expect([people, vacancies]).toEqual([members.size - open, open]);
      }
    });
  });

  it("is undone by opening: every role can be revealed, and nothing folded is the setup itself", () => {
    checkFolding((folded, { document, setup: original, folds }) => {
      for (const { id: hidden } of original.roles.slice(0, 5)) {
        const revealed = foldSetup(document, original, revealRole(document, original, folds, hidden));
        expect(revealed.setup.roles.map((each) => each.id)).toContain(hidden);
      }
      const open = foldSetup(document, original, { ...folds, by: null, categories: [], phases: [] });
      expect(open.setup).toBe(original);
      expect(open.document).toBe(document);
      expect(foldSetup(document, original, folds)).toBe(folded);
    });
  });

  it("can be sent to a worker and gives the same there", () => {
    checkFolding((folded, { document, setup: original, folds }) => {
      expect(foldSetup(document, structuredClone(original), structuredClone(folds))).toEqual(folded);
    });
  });
});

const named = (...names: readonly string[]) => names.map((name) => role(name));

type Input = NonNullable<Parameters<typeof setup>[1]>;

function fold(parts: Input, folds: Partial<Folds>): Folded {
  const document = buildDocument({
    phases: [phase("Design", "Requirements", "Sketch"), phase("Development", "Train")],
    setups: [setup("One", parts)],
  });
  return foldSetup(document, document.setups[0]!, { ...noFolds, ...folds });
}

const namesOf = ({ setup: { roles } }: Folded) => roles.map(({ name }) => name.replaceAll(/\s/gu, " "));

describe("grouping by kind", () => {
  it("puts the largest groups first and leaves what is alone by itself", () => {
    const roles = named(
      "Owner",
      "Data analyst 1",
      "Data analyst 2",
      "Tester a",
      "Coder",
      "Coder (b)",
      "Senior coder",
    );
    expect(namesOf(fold({ roles }, { by: "kind" }))).toEqual([
      "Coder · 3",
      "Data analysts · 2",
      "Owner",
      "Tester a",
    ]);
  });

  it("keeps kinds of different categories apart", () => {
    const roles = [
      ...named("Owner 1", "Owner 2"),
      role("Owner 3", { category: "business" }),
      role("Owner 4", { category: "business" }),
    ];
    expect(fold({ roles }, { by: "kind" }).setup.roles.map(({ category }) => category)).toEqual([
      "technical",
      "business",
    ]);
  });
});

describe("grouping by team", () => {
  const roles = [...named("A", "B", "C"), role("D", { category: "business" }), ...named("E", "F", "G")];
  const holding = (name: string, teams: readonly string[], ...held: readonly string[]) =>
    person(name, { teams: [...teams], roles: held.map((each) => ({ role: each })) });
  const people = [
    holding("P1", ["red"], "a"),
    holding("P2", ["blue"], "a", "b"),
    holding("P3", ["blue"], "a", "e"),
    holding("P4", ["red", "blue"], "c"),
    holding("P5", ["red"], "d"),
  ];
  const teams = [team("Red"), team("Blue")];

  it("puts a role where most of its people are, a tie where the setup lists first, and the rest in no team", () => {
    const folded = fold({ roles, people, teams }, { by: "team" });
    const members = [...folded.groups.values()].map(({ name, roles: each }) => [
      name,
      each.map(({ name: one }) => one),
    ]);
    expect(members).toEqual([
      ["Blue", ["A", "B", "E"]],
      ["Red", ["C", "D"]],
      ["No team", ["F", "G"]],
    ]);
  });

  it("gives a team of several categories one of its own", () => {
    const { setup: folded } = fold({ roles, people, teams }, { by: "team" });
    expect(folded.roles.map(({ category }) => category)).toEqual(["technical", "team", "technical"]);
  });
});

describe("grouping by category", () => {
  it("says which kinds are most frequent", () => {
    const roles = named("Coder", "Data analyst 1", "Data analyst 2");
    const [standIn] = fold({ roles }, { by: "category" }).setup.roles;
    expect(standIn).toMatchObject({ summary: "Data analysts, Coder", headcount: 3 });
  });

  it("shows the kinds of a large category that is opened, and the roles of a small one", () => {
    const many = Array.from({ length: 61 }, (_, index) => role(`Coder ${index}`));
    const others = [role("Judge"), role("X", { category: "business" }), role("Y", { category: "business" })];
    const roles = [...many, ...others];
    const folds = { ...noFolds, by: "category" as const };
    const open = [...fold({ roles }, folds).groups.values()].reduce<Folds>(openGroup, folds);
    expect(namesOf(fold({ roles }, open))).toEqual(["Coder · 61", "Judge", "X", "Y"]);
  });

  it("shows the teams of a large kind that is opened, and at once its roles where all are in one", () => {
    const roles = Array.from({ length: 61 }, (_, index) => role(`Coder ${index}`));
    const teams = [team("Red"), team("Blue")];
    const opened = (people: Input["people"]): readonly string[] => {
      const folds = { ...noFolds, by: "kind" as const };
      const open = [...fold({ roles, people, teams }, folds).groups.values()].reduce<Folds>(openGroup, folds);
      return namesOf(fold({ roles, people, teams }, open));
    };
    const inRed = roles.map(({ id: held }) =>
      person(`P ${held}`, { roles: [{ role: held }], teams: [held.endsWith("0") ? "blue" : "red"] }),
    );
    expect(opened(inRed)).toEqual(["Coder, Red · 54", "Coder, Blue · 7"]);
    expect(opened([])).toHaveLength(61);
  });
});

describe("folding one thing at a time", () => {
  it("folds a category whatever the grouping, and opens it again", () => {
    const document = smallDocument();
    const [startup] = document.setups;
    const name = { key: id<never>("any"), by: "category", category: "technical" } as const;
    const closed = closeGroup(noFolds, name);
    expect(foldSetup(document, startup!, closed).setup.roles).toHaveLength(2);
    expect(openGroup(closed, name)).toEqual(noFolds);
  });

  it("forgets which groups were open when the grouping changes, but not which phases and people are folded", () => {
    const kept = { phases: [id<PhaseId>("design")], people: toLevel(2) };
    const folds: Folds = { by: "kind", open: [id("x")], categories: ["technical"], ...kept };
    expect(groupedBy(folds, "team")).toEqual({ ...noFolds, by: "team", ...kept });
  });

  it("makes one involvement of those in a folded phase, and tells how many tasks it hides", () => {
    const roles = named("A", "B");
    const involvements = [
      involvement("a", "design/requirements", "consulted"),
      involvement("a", "design/sketch", "contribute", true),
      involvement("a", "development/train", "lead"),
      involvement("b", "design", "informed"),
    ];
    const folded = fold({ roles, involvements }, { phases: [id("design")] });
    expect(folded.setup.involvements).toEqual([
      { role: "a", phase: "design", level: "contribute", accountable: true },
      { role: "a", phase: "development", task: "train", level: "lead", accountable: false },
      { role: "b", phase: "design", level: "informed", accountable: false },
    ]);
    expect(folded.hiddenTasks).toEqual(new Map([["design", 2]]));
    expect(phaseLinks(folded.document, folded.setup).map(({ level }) => level)).toEqual([
      "contribute",
      "lead",
      "informed",
    ]);
  });

  it("does not take a role for a group whose stand-in would have its id", () => {
    const roles = [
      ...named("A", "B"),
      { ...role("C", { category: "business" }), id: 'group:["category","technical"]' },
    ];
    const { setup: folded, standIns } = fold({ roles }, { by: "category" });
    expect(folded.roles.map((each) => standIns.has(each.id))).toEqual([true, false]);
  });
});
