import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyCommand } from "../../../shared/commands/apply.ts";
import type { Command } from "../../../shared/commands/command.ts";
import { parseDocument } from "../../../shared/file/parse.ts";
import { serialiseDocument } from "../../../shared/file/serialise.ts";
import { documentSchema, type RoleloomDocument } from "../../../shared/model/document.ts";
import { arbitraryDocument } from "../../support/arbitraries.ts";
import { id, smallDocument } from "../../support/builders.ts";

function reopened(text: string): RoleloomDocument {
  const parsed = parseDocument(new TextEncoder().encode(text));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** Lines that only one of two texts has. */
function lineDiff(before: string, after: string) {
  const only = (one: string, other: string) => {
    const rest = other.split("\n");
    return one.split("\n").filter((line) => {
      const at = rest.indexOf(line);
      if (at !== -1) rest.splice(at, 1);
      return at === -1;
    });
  };
  return { gone: only(before, after), come: only(after, before) };
}

const document = smallDocument();
const text = serialiseDocument(document);
const startup = id<RoleloomDocument["setups"][number]["id"]>("startup");

function diffOf(command: Command) {
  const applied = applyCommand(document, command);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return lineDiff(text, serialiseDocument(applied.value));
}

describe("writing a file", () => {
  it("gives each conflict pair of the rules a line, and keeps what it does not know of them", () => {
    const rules = {
      conflicts: [{ other: ["validat"], one: ["train"], name: "Build and check", since: 2026 }],
      weights: { informed: 0.5, lead: 3 },
      later: true,
    };
    const written = serialiseDocument({ ...document, rules });
    expect(lineDiff(text, written).come).toEqual([
      '  "rules": {',
      '    "weights": { "lead": 3, "informed": 0.5 },',
      '    "conflicts": [',
      '      { "name": "Build and check", "one": ["train"], "other": ["validat"], "since": 2026 }',
      "    ],",
      '    "later": true',
      "  },",
    ]);
    expect(reopened(written)).toEqual({ ...document, rules });
  });

  it("writes the form that is published", () => {
    expect(text).toBe(`{
  "format": "roleloom",
  "version": 1,
  "title": "Fraud detection",
  "phases": [
    {
      "id": "design",
      "name": "Design",
      "tasks": [
        { "id": "requirements", "name": "Requirements" }
      ]
    },
    {
      "id": "development",
      "name": "Development",
      "tasks": [
        { "id": "train", "name": "Train" },
        { "id": "evaluate", "name": "Evaluate" }
      ]
    }
  ],
  "setups": [
    {
      "id": "startup",
      "name": "Startup",
      "summary": "",
      "roles": [
        { "id": "data-scientist", "name": "Data scientist", "category": "technical", "summary": "", "skills": [], "headcount": 1 },
        { "id": "ml-engineer", "name": "ML engineer", "category": "technical", "summary": "", "skills": [], "headcount": 1 },
        { "id": "product-owner", "name": "Product owner", "category": "business", "summary": "", "skills": [], "headcount": 1 }
      ],
      "involvements": [
        { "role": "product-owner", "phase": "design", "level": "lead" },
        { "role": "data-scientist", "phase": "development", "task": "train", "level": "lead", "accountable": true },
        { "role": "ml-engineer", "phase": "development", "task": "train", "level": "contribute" },
        { "role": "data-scientist", "phase": "development", "task": "evaluate", "level": "consulted" }
      ],
      "people": [
        { "id": "ada", "name": "Ada", "fte": 1, "roles": [{ "role": "data-scientist", "share": 0.6 }, { "role": "ml-engineer", "share": 0.4 }], "reportsTo": [], "teams": ["core"] },
        { "id": "ben", "name": "Ben", "fte": 1, "roles": [{ "role": "product-owner", "share": 1 }], "reportsTo": ["ada"], "teams": ["core"] }
      ],
      "teams": [
        { "id": "core", "name": "Core" }
      ],
      "pins": {
        "map": {
          "data-scientist": { "x": 10, "y": -20.5 }
        }
      }
    },
    {
      "id": "enterprise",
      "name": "Enterprise",
      "summary": "",
      "roles": [
        { "id": "data-scientist", "name": "Data scientist", "category": "technical", "summary": "", "skills": [], "headcount": 1 }
      ],
      "involvements": [],
      "people": [],
      "teams": [],
      "pins": {
        "map": {}
      }
    }
  ]
}
`);
  });

  it("loses nothing: any document reads back equal", () => {
    fc.assert(
      fc.property(arbitraryDocument, (any) => {
        expect(reopened(serialiseDocument(any))).toEqual(any);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it("is stable: what was read back is written with the same bytes", () => {
    fc.assert(
      fc.property(arbitraryDocument, (any) => {
        const written = serialiseDocument(any);
        expect(serialiseDocument(reopened(written))).toBe(written);
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it("writes the same bytes whatever order the keys were in", () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner)]),
      );
    };
    expect(serialiseDocument(reversed(document) as RoleloomDocument)).toBe(text);
  });

  it("keeps unknown fields at every level, after the known ones and in their order", () => {
    const data = JSON.parse(text, (_, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? { constructor: { z: [1, { a: null }] }, ...value, "x-b": "b", "x-a": 1 }
        : value,
    );
    delete data.setups[0].pins.map.constructor;
    delete data.setups[0].pins.map["x-a"];
    delete data.setups[0].pins.map["x-b"];
    data.setups[1].pins.map = {};
    const written = serialiseDocument(documentSchema.parse(data));
    expect(JSON.parse(written)).toEqual(data);
    expect(serialiseDocument(reopened(written))).toBe(written);
    expect(written).toContain(
      '{ "role": "product-owner", "share": 1, "constructor": { "z": [1, { "a": null }] }, "x-b": "b", "x-a": 1 }',
    );
  });
});

describe("a diff of two files", () => {
  it.each<[string, Command]>([
    [
      "renaming a role",
      { kind: "update-role", setup: startup, role: id("ml-engineer"), patch: { name: "MLOps" } },
    ],
    ["renaming a phase", { kind: "update-phase", phase: id("design"), patch: { name: "Idea" } }],
    ["renaming a task", { kind: "update-task", task: id("train"), patch: { name: "Fit" } }],
    ["renaming a setup", { kind: "rename-setup", setup: startup, name: "Scale-up" }],
    [
      "renaming a person",
      { kind: "update-person", setup: startup, person: id("ben"), patch: { name: "Benno" } },
    ],
    ["renaming a team", { kind: "update-team", setup: startup, team: id("core"), patch: { name: "Kernel" } }],
    ["renaming the document", { kind: "rename-document", title: "Churn" }],
    ["moving a card", { kind: "pin-role", setup: startup, role: id("data-scientist"), at: { x: 1, y: 2 } }],
    [
      "changing an involvement",
      {
        kind: "set-involvement",
        setup: startup,
        role: id("product-owner"),
        phase: id("design"),
        level: "informed",
        accountable: true,
      },
    ],
  ])("is one line after %s", (_, command) => {
    const { gone, come } = diffOf(command);
    expect([gone.length, come.length]).toEqual([1, 1]);
  });

  it("is one line in another place after reordering", () => {
    const applied = applyCommand(document, {
      kind: "move-role",
      setup: startup,
      role: id("ml-engineer"),
      to: 0,
    });
    expect(applied.ok && lineDiff(text, serialiseDocument(applied.value))).toEqual({ gone: [], come: [] });
  });
});
