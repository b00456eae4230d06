import { describe, expect, it } from "vitest";
import type { Command } from "../../../shared/commands/command.ts";
import { describeCommand } from "../../../shared/commands/describe.ts";
import type { SetupId } from "../../../shared/model/document.ts";
import { id, smallDocument } from "../../support/builders.ts";

const document = smallDocument();
const setup: SetupId = id("startup");

describe("a label", () => {
  it.each<[string, Command]>([
    ["Rename the document", { kind: "rename-document", title: "Churn" }],
    [
      "Rename Data scientist",
      { kind: "update-role", setup, role: id("data-scientist"), patch: { name: "X" } },
    ],
    [
      "Edit Data scientist",
      { kind: "update-role", setup, role: id("data-scientist"), patch: { headcount: 2 } },
    ],
    ["Delete ML engineer", { kind: "remove-role", setup, role: id("ml-engineer") }],
    ["Move ML engineer", { kind: "pin-role", setup, role: id("ml-engineer"), at: { x: 0, y: 0 } }],
    ["Reset layout", { kind: "unpin-all", setup }],
    ["Delete Train", { kind: "remove-task", task: id("train") }],
    ["Rename Design", { kind: "update-phase", phase: id("design"), patch: { name: "Idea" } }],
    ["Duplicate Startup", { kind: "duplicate-setup", setup, id: id("b"), name: "B" }],
    ["Edit Ada", { kind: "update-person", setup, person: id("ada"), patch: { fte: 1 } }],
    ["Delete Core", { kind: "remove-team", setup, team: id("core") }],
    ["Both", { kind: "batch", label: "Both", commands: [] }],
  ])("says %s", (label, command) => {
    expect(describeCommand(document, command)).toBe(label);
  });

  it("names both ends of a link, and the task where there is one", () => {
    const target = { setup, role: id<never>("ml-engineer"), phase: id<never>("development") };
    expect(describeCommand(document, { kind: "remove-involvement", ...target })).toBe(
      "Unlink ML engineer and Development",
    );
    expect(
      describeCommand(document, {
        kind: "set-involvement",
        ...target,
        task: id("train"),
        level: "lead",
        accountable: true,
      }),
    ).toBe("Link ML engineer and Train");
  });

  it("falls back on the id of what is not there", () => {
    expect(describeCommand(document, { kind: "remove-role", setup: id("ghost"), role: id("r") })).toBe(
      "Delete r",
    );
  });

  it("keeps a long name short", () => {
    const team = { id: id<never>("t"), name: `Start${"x".repeat(9_000)}end` };
    const label = describeCommand(document, { kind: "add-team", setup, team });
    expect(label).toMatch(/^Add Startx+…x+end$/);
    expect(label).toHaveLength(44);
  });
});
