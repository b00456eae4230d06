import { describe, expect, it } from "vitest";
import { documentSchema, type RoleloomDocument } from "../../../shared/model/document.ts";
import { findContradiction, findReportingCycle } from "../../../shared/model/invariants.ts";
import { presetDocument } from "../../../shared/presets/presets.ts";
import { involvement, person, phase, role, setup, smallDocument, team } from "../../support/builders.ts";

type Parts = Parameters<typeof setup>[1];

/** A document as files may hold it, sound or not. */
const loose = (more: object): RoleloomDocument =>
  documentSchema.parse({ format: "roleloom", version: 1, title: "T", ...more });
const phases = [phase("Design", "Requirements"), phase("Development", "Train")];
const roles = [role("Data scientist")];
const inSetup = (parts: Parts) =>
  findContradiction(loose({ phases, setups: [setup("Startup"), setup("Other", { roles, ...parts })] }));

describe("a sound document", () => {
  it("has no contradiction", () => {
    expect(findContradiction(smallDocument())).toBeNull();
    expect(findContradiction(presetDocument("both"))).toBeNull();
    expect(findContradiction(loose({}))).toBeNull();
  });

  it("may use the same ids in different setups, and for different kinds of thing", () => {
    const same = { roles: [role("X")], people: [person("X")], teams: [team("X")] };
    expect(
      findContradiction(loose({ phases: [phase("X", "X")], setups: [setup("X", same), setup("Y", same)] })),
    ).toBeNull();
  });

  it("may keep the pin of a role that is gone", () => {
    expect(inSetup({ pins: { map: { gone: { x: 0, y: 0 } } } })).toBeNull();
  });

  it("may involve a role in a phase as a whole and in its tasks", () => {
    const involvements = [
      involvement("data-scientist", "development"),
      involvement("data-scientist", "development/train"),
    ];
    expect(inSetup({ involvements })).toBeNull();
  });
});

describe("an id", () => {
  it("names one phase, and one task of the whole document", () => {
    expect(findContradiction(loose({ phases: [phase("A"), phase("B"), phase("A")] }))).toEqual({
      kind: "duplicate-id",
      path: "phases[2].id",
      id: "a",
    });
    expect(findContradiction(loose({ phases: [phase("A", "T"), phase("B", "S", "T")] }))).toEqual({
      kind: "duplicate-id",
      path: "phases[1].tasks[1].id",
      id: "t",
    });
  });

  it("names one setup", () => {
    expect(findContradiction(loose({ setups: [setup("A"), setup("A")] }))).toMatchObject({
      path: "setups[1].id",
    });
  });

  it.each<[string, Parts]>([
    ["roles", { roles: [role("A"), role("A")] }],
    ["people", { people: [person("A"), person("A")] }],
    ["teams", { teams: [team("A"), team("A")] }],
  ])("names one of the %s of a setup", (list, parts) => {
    expect(inSetup(parts)).toEqual({ kind: "duplicate-id", path: `setups[1].${list}[1].id`, id: "a" });
  });
});

describe("a reference", () => {
  it.each<[string, string, Parts]>([
    ["involvements[0].role", "role", { involvements: [involvement("ghost", "design")] }],
    ["involvements[0].phase", "phase", { involvements: [involvement("data-scientist", "ghost")] }],
    ["involvements[0].task", "task", { involvements: [involvement("data-scientist", "design/ghost")] }],
    ["people[0].roles[0].role", "role", { people: [person("Ada", { roles: [{ role: "ghost" }] })] }],
    [
      "people[0].reportsTo[1]",
      "person",
      { people: [person("Ada", { reportsTo: ["ben", "ghost"] }), person("Ben")] },
    ],
    ["people[0].teams[0]", "team", { people: [person("Ada", { teams: ["ghost"] })] }],
  ])("at %s must lead to a %s that is there", (path, what, parts) => {
    expect(inSetup(parts)).toEqual({
      kind: "unknown-reference",
      path: `setups[1].${path}`,
      what,
      id: "ghost",
    });
  });

  it("must lead to a task of the phase it names", () => {
    expect(inSetup({ involvements: [involvement("data-scientist", "design/train")] })).toMatchObject({
      kind: "unknown-reference",
      what: "task",
      id: "train",
    });
  });

  it.each(["constructor", "toString", "__proto__"])("to %s finds nothing that every object has", (word) => {
    const involvements = [{ ...involvement("data-scientist", "design"), role: word }] as never;
    const unchecked = {
      ...smallDocument(),
      setups: smallDocument().setups.map((one) => ({ ...one, involvements })),
    };
    expect(findContradiction(unchecked)).toMatchObject({ kind: "unknown-reference", id: word });
  });
});

describe("an involvement", () => {
  it.each(["development", "development/train"])("is the only one of its role in %s", (target) => {
    const twice = [involvement("data-scientist", target), involvement("data-scientist", target, "informed")];
    expect(inSetup({ involvements: twice })).toEqual({
      kind: "duplicate-involvement",
      path: "setups[1].involvements[1]",
      role: "Data scientist",
      target: target.split("/").at(-1),
    });
  });
});

describe("reporting", () => {
  const team = (lines: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(lines).map(([name, reportsTo]) => person(name, { reportsTo: [...reportsTo] }));
  const circleOf = (people: ReturnType<typeof team>) =>
    findReportingCycle(loose({ setups: [setup("S", { people })] }).setups[0]?.people ?? []).map(
      ({ id }) => id,
    );

  it("may go to several managers and meet again", () => {
    expect(circleOf(team({ a: ["b", "c"], b: ["d"], c: ["d"], d: [] }))).toEqual([]);
  });

  it.each([
    [{ a: ["a"] }, ["a"]],
    [{ a: ["b"], b: ["a"] }, ["a", "b"]],
    [{ a: ["b"], b: ["c", "d"], c: [], d: ["e"], e: ["b"] }, ["b", "d", "e"]],
    [{ a: [], b: ["a"], c: ["b", "d"], d: ["c"] }, ["c", "d"]],
  ])("in a circle is found: %j", (lines, circle) => {
    expect(circleOf(team(lines as never))).toEqual(circle);
  });

  it("in a circle is told by path and names", () => {
    expect(
      inSetup({
        people: [person("Eve"), person("Ada", { reportsTo: ["ben"] }), person("Ben", { reportsTo: ["ada"] })],
      }),
    ).toEqual({
      kind: "reporting-cycle",
      path: "setups[1].people[1].reportsTo",
      people: ["Ada", "Ben"],
    });
  });

  it("may be a chain longer than the call stack, and a circle of that length is found", () => {
    const length = 20_000;
    const chain = Array.from({ length }, (_, index) =>
      person(`p${index}`, { reportsTo: index + 1 < length ? [`p${index + 1}`] : [] }),
    );
    expect(circleOf(chain)).toEqual([]);
    expect(circleOf([...chain.slice(0, -1), person(`p${length - 1}`, { reportsTo: ["p0"] })])).toHaveLength(
      length,
    );
  });
});
