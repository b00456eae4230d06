import { describe, expect, it } from "vitest";
import type { KeptState, ListDiff } from "../../../shared/compare/diff.ts";
import { diffDocuments, diffSetups } from "../../../shared/compare/diff-documents.ts";
import { distanceOf } from "../../../shared/compare/distance.ts";
import type { RoleloomDocument } from "../../../shared/model/document.ts";
import { presetDocument } from "../../../shared/presets/presets.ts";
import { done } from "../../support/apply.ts";
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

const first = (document: RoleloomDocument) => document.setups[0]!;
const compare = (a: RoleloomDocument, b: RoleloomDocument) => diffSetups(a, first(a), b, first(b));
const states = (list: ListDiff<unknown, unknown>, state: KeptState) =>
  list.kept.filter((kept) => kept.state === state).map(({ to }) => to);

describe("a diff of two setups", () => {
  it("tells a renamed and a moved role as that, and never as removed and added", () => {
    const startup = id<never>("startup");
    const renamed = done({
      kind: "update-role",
      setup: startup,
      role: id("ml-engineer"),
      patch: { name: "Platform engineer" },
    });
    const both = done({ kind: "move-role", setup: startup, role: id("product-owner"), to: 0 }, renamed);
    const { setup: diff } = compare(smallDocument(), both);
    expect(diff.roles).toMatchObject({ added: [], removed: [] });
    expect(states(diff.roles, "changed")).toEqual(["ml-engineer"]);
    expect(states(diff.roles, "moved")).toEqual(["product-owner"]);
    expect(diff.involvements.kept.every(({ state }) => state === "unchanged")).toBe(true);
  });

  it("lets involvements follow a task into another phase", () => {
    const moved = done({ kind: "move-task", task: id("train"), phase: id("design"), to: 0 });
    const { lifecycle, setup: diff } = compare(smallDocument(), moved);
    expect(lifecycle.tasks.kept.find(({ to }) => to === "train")?.moves).toEqual([
      { kind: "phase", from: { phase: "development", at: 0 }, to: { phase: "design", at: 0 } },
    ]);
    expect(diff.involvements.kept).toHaveLength(4);
    expect(diff.involvements.kept.every(({ state }) => state === "unchanged")).toBe(true);
  });

  it("tells a new manager, a new team and a filled vacancy", () => {
    const people = (...own: ReturnType<typeof person>[]) =>
      buildDocument({
        setups: [setup("Now", { roles: [role("Analyst")], people: own, teams: [team("Core"), team("Lab")] })],
      });
    const held = { roles: [{ role: "analyst", share: 1 }] };
    const a = people(person("Ada"), person("Ben", { reportsTo: ["ada"], teams: ["core"] }), {
      ...person("Open position", held),
      vacant: true,
    });
    const b = people(person("Ada"), person("Ben", { teams: ["lab"] }), person("Cy", held));
    const [, ben, cy] = compare(a, b).setup.people.kept;
    expect(ben).toMatchObject({
      state: "moved",
      moves: [
        { kind: "managers", from: ["ada"], to: [] },
        { kind: "teams", from: ["core"], to: ["lab"] },
      ],
    });
    expect(cy).toMatchObject({ from: "open-position", to: "cy", by: "work", state: "changed" });
  });

  it("never takes one person for another who does the same", () => {
    const one = (name: string) =>
      buildDocument({
        setups: [
          setup("Now", {
            roles: [role("Analyst")],
            people: [person(name, { roles: [{ role: "analyst" }] })],
          }),
        ],
      });
    expect(compare(one("Ada"), one("Ben")).setup.people).toMatchObject({
      added: [{ entity: { name: "Ben" } }],
      removed: [{ entity: { name: "Ada" } }],
    });
  });

  it("finds nothing in common between lifecycles and roles of different worlds", () => {
    const other = buildDocument({
      phases: [phase("Tilling", "Plough")],
      setups: [
        setup("Farm", { roles: [role("Farmer")], involvements: [involvement("farmer", "tilling/plough")] }),
      ],
    });
    const { lifecycle, setup: diff } = compare(smallDocument(), other);
    expect([lifecycle.phases.kept, lifecycle.tasks.kept, diff.roles.kept]).toEqual([[], [], []]);
    expect(
      distanceOf(
        { ...smallDocument(), setup: first(smallDocument()) },
        { ...other, setup: first(other) },
        { lifecycle, setup: diff },
      ).distance,
    ).toBe(1);
  });

  it("compares one empty setup, and setups of 10,000 roles without one in common", () => {
    const small = smallDocument();
    const { setup: emptied } = diffSetups(small, first(small), small, {
      ...first(small),
      roles: [],
      involvements: [],
      people: [],
    });
    expect(emptied.roles.removed).toHaveLength(3);
    const a = generateTeam({ roles: 10_000, seed: 1 });
    const b = generateTeam({ roles: 10_000, seed: 2 });
    const strangers = {
      ...first(b),
      roles: first(b).roles.map((one) => ({ ...one, name: `Other ${one.name}` })),
    };
    const { roles } = diffSetups(a, first(a), b, strangers).setup;
    expect(roles.added.length + roles.kept.length).toBe(10_000);
    expect(roles.kept.length).toBeLessThan(1_000);
  }, 30_000);

  it("pairs the only setups of two documents, whatever they are called", () => {
    const diff = diffDocuments(presetDocument("startup"), presetDocument("enterprise"));
    expect(diff.setups.kept).toMatchObject([{ from: "startup", to: "enterprise", state: "changed" }]);
  });
});

describe("splits and merges", () => {
  const phases = [phase("Build", "Collect", "Train", "Deploy", "Monitor")];
  const alone = buildDocument({
    phases,
    setups: [
      setup("Now", {
        roles: [role("Full-stack engineer")],
        involvements: ["collect", "train", "deploy", "monitor"].map((task) =>
          involvement("full-stack-engineer", `build/${task}`),
        ),
      }),
    ],
  });
  const three = buildDocument({
    phases,
    setups: [
      setup("Later", {
        roles: [role("Data engineer"), role("Modeller"), role("Platform engineer"), role("Lawyer")],
        involvements: [
          involvement("data-engineer", "build/collect"),
          involvement("modeller", "build/train"),
          involvement("platform-engineer", "build/deploy"),
          involvement("platform-engineer", "build/monitor"),
        ],
      }),
    ],
  });

  it("shows who does what one role did, with its share and tasks", () => {
    const { splits, merges } = compare(alone, three).setup;
    expect(merges).toEqual([]);
    expect(splits).toMatchObject([
      {
        role: "full-stack-engineer",
        confidence: 1,
        parts: [
          { role: "platform-engineer", share: 0.5, targets: [{ task: "deploy" }, { task: "monitor" }] },
          { role: "data-engineer", share: 0.25, targets: [{ task: "collect" }] },
          { role: "modeller", share: 0.25, targets: [{ task: "train" }] },
        ],
      },
    ]);
  });

  it("are each other's reverse", () => {
    const { splits, merges } = compare(three, alone).setup;
    expect(splits).toEqual([]);
    expect(merges).toEqual(compare(alone, three).setup.splits);
  });

  it("are not claimed where a role hands over a little of what it does", () => {
    const helped = buildDocument({
      phases,
      setups: [
        setup("Later", {
          roles: [role("Full-stack engineer"), role("Helper")],
          involvements: [
            ...["collect", "train", "deploy"].map((task) =>
              involvement("full-stack-engineer", `build/${task}`),
            ),
            involvement("full-stack-engineer", "build/monitor", "contribute"),
            involvement("helper", "build/monitor", "contribute"),
          ],
        }),
      ],
    });
    expect(compare(alone, helped).setup.splits).toEqual([]);
  });

  it("are not claimed for a new role that is mostly about something else", () => {
    const tasks = ["Audit", "Report", "Train staff"];
    const later = (own: readonly string[]) =>
      buildDocument({
        phases: [...phases, phase("Govern", ...tasks)],
        setups: [
          setup("Later", {
            roles: [role("Full-stack engineer"), role("Governor")],
            involvements: [
              ...["collect", "train"].map((task) => involvement("full-stack-engineer", `build/${task}`)),
              ...["deploy", "monitor"].map((task) => involvement("governor", `build/${task}`, "consulted")),
              ...own.map((task) => involvement("governor", `govern/${task}`)),
            ],
          }),
        ],
      });
    expect(compare(alone, later([])).setup.splits).toHaveLength(1);
    expect(compare(alone, later(["audit", "report", "train-staff"])).setup.splits).toEqual([]);
  });

  it("name the roles of the startup that the enterprise splits", () => {
    const { splits } = compare(presetDocument("startup"), presetDocument("enterprise")).setup;
    expect(splits.map(({ role: whole }) => whole)).toEqual(["ml-engineer", "data-engineer"]);
  });
});

describe("the distance of two setups", () => {
  it("is the sum of differences over the sum of maxima, and told by role and phase", () => {
    const weighted = (...involvements: ReturnType<typeof involvement>[]) =>
      buildDocument({
        phases: [phase("Design", "Ask"), phase("Build", "Make", "Test")],
        setups: [setup("Now", { roles: [role("A"), role("B")], involvements })],
      });
    const a = weighted(involvement("a", "design/ask", "lead"), involvement("b", "build", "contribute"));
    const b = weighted(
      involvement("a", "design/ask", "consulted"),
      involvement("b", "build/make", "contribute"),
      involvement("b", "build/test", "lead"),
    );
    // a: ask 3 to 1; b: make 2 to 2, test 2 to 3.
    const distance = distanceOf({ ...a, setup: first(a) }, { ...b, setup: first(b) }, compare(a, b));
    expect(distance).toMatchObject({ difference: 3, greatest: 8, distance: 3 / 8 });
    expect(distance.byRole).toMatchObject([
      { from: "a", to: "a", difference: 2, greatest: 3 },
      { from: "b", to: "b", difference: 1, greatest: 5 },
    ]);
    expect(distance.byPhase).toMatchObject([
      { to: "design", distance: 2 / 3 },
      { to: "build", distance: 1 / 5 },
    ]);
  });

  it("is 0 to itself and the same in both directions", () => {
    const [a, b] = [presetDocument("startup"), presetDocument("enterprise")];
    const sides = [a, b].map((document) => ({ ...document, setup: first(document) }));
    const there = distanceOf(sides[0]!, sides[1]!, compare(a, b));
    const back = distanceOf(sides[1]!, sides[0]!, compare(b, a));
    expect(there.distance).toBe(back.distance);
    expect(distanceOf(sides[0]!, sides[0]!, compare(a, a)).distance).toBe(0);
  });
});
