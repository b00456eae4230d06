import { describe, expect, it } from "vitest";
import { accountability } from "../../../shared/insights/accountable.ts";
import { busFactor } from "../../../shared/insights/bus-factor.ts";
import { coverage, leadGaps } from "../../../shared/insights/coverage.ts";
import { divisionOfLabour } from "../../../shared/insights/division-of-labour.ts";
import { handOffs } from "../../../shared/insights/hand-offs.ts";
import { analyseSetup } from "../../../shared/insights/insights.ts";
import { losses } from "../../../shared/insights/key-people.ts";
import { doubledRoles, overlap } from "../../../shared/insights/overlap.ts";
import { withoutResponsible } from "../../../shared/insights/responsible.ts";
import { breaches } from "../../../shared/insights/segregation.ts";
import { layers, spans } from "../../../shared/insights/span.ts";
import { specialisation } from "../../../shared/insights/specialisation.ts";
import { staffingTable } from "../../../shared/insights/staffing-table.ts";
import { crowding } from "../../../shared/insights/too-many.ts";
import { whatIfLeaves } from "../../../shared/insights/what-if-leaves.ts";
import { load, supply } from "../../../shared/insights/workload.ts";
import type { RoleloomDocument, Setup } from "../../../shared/model/document.ts";
import { buildDocument, involvement, person, phase, role, setup } from "../../support/builders.ts";

/**
 * Four tasks by three roles, A for accountable:
 *
 *            Plan      Train     Validate  Run
 * Owner      lead A    -         consulted informed
 * Scientist  contrib.  lead A    contrib.  -
 * Engineer   -         lead      -         consulted A
 *
 * Ada is Owner; Ben Scientist 0.7 and Engineer 0.5 of his full time; Cy Engineer 0.5 of a half position. Ben and Cy
 * report to Ada.
 */
const document = buildDocument({
  phases: [phase("Work", "Plan", "Train", "Validate", "Run")],
  setups: [
    setup("Team", {
      roles: [role("Owner"), role("Scientist"), role("Engineer", { headcount: 2 })],
      involvements: [
        involvement("owner", "work/plan", "lead", true),
        involvement("owner", "work/validate", "consulted"),
        involvement("owner", "work/run", "informed"),
        involvement("scientist", "work/plan", "contribute"),
        involvement("scientist", "work/train", "lead", true),
        involvement("scientist", "work/validate", "contribute"),
        involvement("engineer", "work/train", "lead"),
        involvement("engineer", "work/run", "consulted", true),
      ],
      people: [
        person("Ada", { roles: [{ role: "owner" }] }),
        person("Ben", {
          roles: [
            { role: "scientist", share: 0.7 },
            { role: "engineer", share: 0.5 },
          ],
          reportsTo: ["ada"],
        }),
        person("Cy", { fte: 0.5, roles: [{ role: "engineer", share: 0.5 }], reportsTo: ["ada"] }),
      ],
    }),
  ],
});

const setupOf = ({ setups: [first] }: RoleloomDocument): Setup => first as Setup;
const table = staffingTable(document, setupOf(document));
const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name);
const [owner, scientist, engineer] = [...table.weightsOf.values()];

describe("formulas, worked by hand", () => {
  it("counts tasks by their number of accountable and responsible roles", () => {
    // Validate has no A; Run is only consulted and informed on, so it has no R.
    expect(names(accountability(table).without)).toEqual(["Validate"]);
    expect(accountability(table).several).toEqual([]);
    expect(names(withoutResponsible(table))).toEqual(["Run"]);
  });

  it("counts coverage by roles that weigh, and finds what is done but not led", () => {
    // Informed weighs 0, so of Run only the engineer counts.
    expect(table.activities.map(coverage)).toEqual([2, 2, 2, 1]);
    expect(names(leadGaps(table))).toEqual(["Validate"]);
  });

  it("counts how many do a task and what part of all roles is asked", () => {
    // Validate: the scientist does it, the owner of three roles is asked. Run: who is accountable is not asked.
    expect(table.activities.map((activity) => crowding(activity, 3))).toEqual([
      { doing: 2, askedShare: 0 },
      { doing: 2, askedShare: 0 },
      { doing: 1, askedShare: 1 / 3 },
      { doing: 0, askedShare: 1 / 3 },
    ]);
  });

  it("knows whose loss stops which task", () => {
    // Plan: Ada, Ben. Train: Ben, Cy. Validate: Ben alone. Run: nobody.
    expect([...losses(table)].map(([{ name }, tasks]) => [name, names(tasks)])).toEqual([
      ["Ben", ["Validate"]],
    ]);
  });

  it("finds the smallest group whose loss stops more than half, leaving out what nobody can do", () => {
    // Three tasks can be done. Ben alone stops one; Ben and Ada stop Validate and Plan, two of three.
    const found = busFactor(table);
    expect(found).toMatchObject({ orphaned: 2, tasks: 3, isExact: true });
    expect(names(found?.people ?? [])).toEqual(["Ada", "Ben"]);
  });

  it("measures overlap by weights", () => {
    // Owner Plan 3, Validate 1; scientist Plan 2, Train 3, Validate 2: (2 + 1) / (3 + 3 + 2) = 3/8.
    expect(overlap(owner!, scientist!)).toBeCloseTo(3 / 8, 12);
    // Engineer Train 3, Run 1: 3 / (2 + 3 + 2 + 1) = 3/8; with the owner nothing in common.
    expect(overlap(scientist!, engineer!)).toBeCloseTo(3 / 8, 12);
    expect(overlap(owner!, engineer!)).toBe(0);
    expect(overlap(new Map(), new Map())).toBe(0);
  });

  it("measures specialisation", () => {
    // q = 3/4, 1/4: H = 0.562335, ln 4 = 1.386294, 1 - 0.405639 = 0.594361.
    expect(specialisation(owner!, 4)).toBeCloseTo(0.594361, 6);
    expect(specialisation(new Map([[0, 3]]), 4)).toBe(1);
    expect(specialisation(new Map([0, 1, 2, 3].map((at) => [at, 2])), 4)).toBe(0);
    expect(specialisation(new Map(), 4)).toBeNull();
  });

  it("measures the division of labour", () => {
    // Weights 3 1 | 2 3 2 | 3 1, 15 in all. Roles 4 7 4: H = 1.060602; tasks 5 6 3 1: H = 1.235145;
    // cells 3 3 3, 2 2, 1 1: H = 1.864044. I = 0.431703 = 34.95 % of the tasks', 40.70 % of the roles'.
    const found = divisionOfLabour(table);
    expect(found?.information).toBeCloseTo(0.431703, 6);
    expect(found?.byTask).toBeCloseTo(0.349516, 6);
    expect(found?.byRole).toBeCloseTo(0.407036, 6);
  });

  it("finds who holds both sides of a conflict", () => {
    // Ben leads Train and contributes to Validate; Cy only trains, Ada only is consulted.
    expect(breaches(table).map(({ person: { name }, one, other }) => [name, one, other])).toEqual([
      ["Ben", "Train", "Validate"],
    ]);
  });

  it("measures hand-offs hard and soft", () => {
    // Plan {O3 S2} to Train {S3 E3}: 2 / (3 + 3 + 3). Train to Validate {O1 S2}: 2 / (1 + 3 + 3), no lead to change to.
    const [first, second, third] = handOffs(table);
    expect(first).toMatchObject({ isLeadChanged: true, softness: 1 - 2 / 9 });
    expect(second).toMatchObject({ isLeadChanged: false, softness: 1 - 2 / 7 });
    expect(third).toMatchObject({ isLeadChanged: false, softness: 1 });
  });

  it("counts span and layers", () => {
    expect(spans(table.setup.people).map(({ person: { name }, reports }) => [name, reports])).toEqual([
      ["Ada", 2],
    ]);
    expect(layers(table.setup.people)).toBe(2);
    expect(layers([])).toBe(0);
  });

  it("adds up load by shares of a person's own time, and supply in full positions", () => {
    // Ben 0.7 + 0.5; Cy gives half of a half position: engineer 0.5 + 0.25.
    expect(table.present.map(load)).toEqual([1, 1.2, 0.5]);
    expect(supply(table).map(({ positions }) => positions)).toEqual([1, 0.7, 0.75]);
  });
});

describe("analyseSetup", () => {
  it("tells the gravest first, each with its subjects, and says nothing twice", () => {
    const { findings } = analyseSetup(document, setupOf(document));
    expect(findings.map(({ severity, insight, subjects }) => [severity, insight, subjects[0]])).toEqual([
      ["error", "responsible", { kind: "task", phase: "work", task: "run" }],
      ["error", "accountable", { kind: "task", phase: "work", task: "validate" }],
      ["warning", "coverage", { kind: "task", phase: "work", task: "validate" }],
      ["warning", "key-people", { kind: "person", person: "ben" }],
      ["warning", "segregation", { kind: "person", person: "ben" }],
      ["warning", "workload", { kind: "person", person: "ben" }],
      ["warning", "workload", { kind: "role", role: "engineer" }],
      ["note", "key-people", { kind: "person", person: "ada" }],
    ]);
    expect(analyseSetup(document, setupOf(document))).toBe(analyseSetup(document, setupOf(document)));
  });

  it("lets coverage alone speak where nobody takes part, and stays calm on nothing at all", () => {
    const empty = buildDocument({ phases: [phase("Work", "Plan")], setups: [setup("Empty")] });
    expect(analyseSetup(empty, setupOf(empty)).findings.map(({ insight }) => insight)).toEqual(["coverage"]);
    const nothing = buildDocument({ setups: [setup("Nothing")] });
    const { findings, figures } = analyseSetup(nothing, setupOf(nothing));
    expect(findings).toEqual([]);
    expect(figures.every(({ value }) => value === null)).toBe(true);
  });

  it("goes by the document's own weights and conflict pairs", () => {
    const ruled: RoleloomDocument = {
      ...document,
      rules: {
        weights: { informed: 1 },
        conflicts: [{ name: "Plans and runs", one: ["plan"], other: ["OWN"] }],
      },
    };
    const own = staffingTable(ruled, setupOf(ruled));
    expect(own.activities.map(coverage)).toEqual([2, 2, 2, 2]);
    expect(names(breaches(own).map((breach) => breach.person))).toEqual(["Ada"]);
  });
});

it("tells of roles alike to four fifths and more, each with its nearest", () => {
  const twins = buildDocument({
    phases: [phase("Work", "Plan", "Train")],
    setups: [
      setup("Team", {
        roles: [role("A"), role("B"), role("C"), role("D")],
        involvements: [
          ...["a", "b"].flatMap((id) => [
            involvement(id, "work/plan"),
            involvement(id, "work/train", "consulted"),
          ]),
          // Against A, 3 / 4 is not enough.
          involvement("c", "work/plan"),
          involvement("d", "work/plan", "lead"),
          involvement("d", "work/train", "contribute"),
        ],
      }),
    ],
  });
  const doubled = doubledRoles(staffingTable(twins, setupOf(twins)));
  expect(doubled.map(({ roles, overlap: alike }) => [names(roles), alike])).toEqual([[["A", "B"], 1]]);
  const [a, b] = [staffingTable(twins, setupOf(twins)).weightsOf].flatMap((all) =>
    [...all.values()].slice(2),
  );
  expect(overlap(a!, b!)).toBe(3 / 5);
});

it("says 'at most' above twenty people, and never less than one needs", () => {
  // 30 people, each the only one for a task of their own, and 2 more tasks for all: 17 of 32 tasks need 17 people.
  const ids = Array.from({ length: 30 }, (_, index) => `R${index}`);
  const large = buildDocument({
    phases: [phase("Work", ...ids.map((id) => `T${id}`), "Both", "All")],
    setups: [
      setup("Team", {
        roles: ids.map((id) => role(id)),
        involvements: ids.flatMap((id) => [
          involvement(id.toLowerCase(), `work/t${id.toLowerCase()}`),
          involvement(id.toLowerCase(), "work/both"),
          involvement(id.toLowerCase(), "work/all"),
        ]),
        people: ids.map((id) => person(`P${id}`, { roles: [{ role: id.toLowerCase() }] })),
      }),
    ],
  });
  const found = busFactor(staffingTable(large, setupOf(large)));
  expect(found).toMatchObject({ isExact: false, orphaned: 17, tasks: 32 });
  expect(found?.people).toHaveLength(17);
});

describe("whatIfLeaves", () => {
  const leave = (id: string) => {
    const [kind, entity] = [
      ...table.setup.people.map((one) => ["person", one] as const),
      ...table.setup.roles.map((one) => ["role", one] as const),
    ].find(([, one]) => one.id === id)!;
    const leaver = kind === "person" ? { kind, person: entity } : { kind, role: entity };
    const orphans = whatIfLeaves(document, table.setup, leaver as Parameters<typeof whatIfLeaves>[2]);
    return Object.fromEntries(Object.entries(orphans).map(([key, list]) => [key, names(list)]));
  };

  it("tells what a person leaves behind", () => {
    // Ada leads and answers for Plan, which Ben can still do; both report to her alone.
    expect(leave("ada")).toEqual({
      undone: [],
      unled: ["Plan"],
      unanswered: ["Plan"],
      emptyRoles: ["Owner"],
      withoutManager: ["Ben", "Cy"],
    });
    // Cy can still lead Train, but nobody answers for it; Run is answered for by Cy too.
    expect(leave("ben")).toEqual({
      undone: ["Validate"],
      unled: [],
      unanswered: ["Train"],
      emptyRoles: ["Scientist"],
      withoutManager: [],
    });
  });

  it("tells what a role leaves behind, whoever fills it", () => {
    expect(leave("engineer")).toMatchObject({ undone: [], unled: [], unanswered: ["Run"] });
    expect(leave("scientist")).toMatchObject({ undone: ["Validate"], unled: [], unanswered: ["Train"] });
  });
});
