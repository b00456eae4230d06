import { describe, expect, it } from "vitest";
import type { Command } from "../../../shared/commands/command.ts";
import { describeConflict } from "../../../shared/merge/conflict-words.ts";
import { mergeDocuments } from "../../../shared/merge/merge-documents.ts";
import type { RoleloomDocument, SetupId } from "../../../shared/model/document.ts";
import { before, done } from "../../support/apply.ts";
import { buildDocument, id, person, setup } from "../../support/builders.ts";

const startup = id<SetupId>("startup");
const doing = (...commands: Command[]) =>
  commands.reduce<RoleloomDocument>((document, command) => done(command, document), before);
const merge = (ours: RoleloomDocument, theirs: RoleloomDocument, base: RoleloomDocument | null = before) => {
  const { document, conflicts } = mergeDocuments(base, ours, theirs);
  return { document, conflicts, told: conflicts.map(describeConflict), startup: document.setups[0]! };
};

const headcount = (count: number): Command => ({
  kind: "update-role",
  setup: startup,
  role: id("data-scientist"),
  patch: { headcount: count },
});
const renamed = (name: string): Command => ({
  kind: "update-role",
  setup: startup,
  role: id("data-scientist"),
  patch: { name },
});

describe("mergeDocuments", () => {
  it("joins edits of different fields of one role, and of the lists in one person", () => {
    const teamless: Command = {
      kind: "update-person",
      setup: startup,
      person: id("ada"),
      patch: { teams: [] },
    };
    const shared: Command = {
      kind: "update-person",
      setup: startup,
      person: id("ada"),
      patch: {
        roles: [
          { role: id("data-scientist"), share: 0.5 },
          { role: id("ml-engineer"), share: 0.4 },
        ],
      },
    };
    const merged = merge(doing(headcount(3), teamless), doing(renamed("Researcher"), shared));
    expect(merged.conflicts).toEqual([]);
    expect(merged.startup.roles[0]).toMatchObject({ name: "Researcher", headcount: 3 });
    expect(merged.startup.people[0]).toMatchObject({ teams: [], roles: [{ share: 0.5 }, { share: 0.4 }] });
  });

  it("keeps ours in place and tells theirs where both changed one field", () => {
    const merged = merge(doing(headcount(3)), doing(headcount(5)));
    expect(merged.startup.roles[0]?.headcount).toBe(3);
    expect(merged.conflicts).toMatchObject([
      {
        kind: "field",
        where: { what: "role", id: "data-scientist", setup: "Startup" },
        field: "headcount",
        base: 1,
        ours: 3,
        theirs: 5,
      },
    ]);
    expect(merged.told).toEqual([
      "headcount of role “Data scientist” in setup “Startup” is 3 in ours and 5 in theirs. Ours stays.",
    ]);
    expect(merged.document).toMatchObject({ mergeConflicts: merged.conflicts });
  });

  it("keeps what one side removed and the other changed or uses, and says who removed it", () => {
    const removing: Command = { kind: "remove-role", setup: startup, role: id("ml-engineer") };
    const using: Command = {
      kind: "set-involvement",
      setup: startup,
      role: id("ml-engineer"),
      phase: id("design"),
      task: id("requirements"),
      level: "lead",
      accountable: true,
    };
    const merged = merge(doing(removing), doing(using));
    expect(merged.startup.roles.map((role) => role.id)).toContain("ml-engineer");
    expect(merged.told).toEqual([
      "role “ML engineer” in setup “Startup” was removed in ours, but theirs changed or still uses it. It stays.",
    ]);
    const elsewhere = merge(doing(removing), doing(headcount(9)));
    expect(elsewhere.conflicts).toEqual([]);
    expect(elsewhere.startup.roles.map((role) => role.id)).not.toContain("ml-engineer");
  });

  it("keeps a phase for the task that the other side moved into it", () => {
    const removing: Command = { kind: "remove-phase", phase: id("design") };
    const moving: Command = { kind: "move-task", task: id("train"), phase: id("design"), to: 0 };
    const { document, conflicts } = merge(doing(removing), doing(moving));
    expect(document.phases.map(({ tasks }) => tasks.map((task) => task.id))).toEqual([
      ["train"],
      ["evaluate"],
    ]);
    expect(conflicts).toMatchObject([{ kind: "removed", where: { what: "phase", id: "design" } }]);
  });

  it("lets involvements follow a task that one side moved while the other changed them", () => {
    const moving: Command = { kind: "move-task", task: id("train"), phase: id("design"), to: 0 };
    const changing: Command = {
      kind: "set-involvement",
      setup: startup,
      role: id("ml-engineer"),
      phase: id("development"),
      task: id("train"),
      level: "lead",
      accountable: false,
    };
    const merged = merge(doing(moving), doing(changing));
    expect(merged.conflicts).toEqual([]);
    expect(merged.startup.involvements).toContainEqual({
      role: "ml-engineer",
      phase: "design",
      task: "train",
      level: "lead",
      accountable: false,
    });
  });

  it("leaves out a reporting line of theirs that would close a circle with one of ours", () => {
    const people = (...own: ReturnType<typeof person>[]) =>
      buildDocument({ setups: [setup("Startup", { people: own })] });
    const base = people(person("Ada"), person("Ben"));
    const ours = people(person("Ada", { reportsTo: ["ben"] }), person("Ben"));
    const theirs = people(person("Ada"), person("Ben", { reportsTo: ["ada"] }));
    const merged = merge(ours, theirs, base);
    expect(merged.startup.people.map(({ reportsTo }) => reportsTo)).toEqual([["ben"], []]);
    expect(merged.conflicts).toMatchObject([{ kind: "circle", where: { id: "ben" }, theirs: "ada" }]);
  });

  it("keeps our order where both sides moved one thing to different places, and says so", () => {
    const move = (to: number): Command => ({
      kind: "move-role",
      setup: startup,
      role: id("product-owner"),
      to,
    });
    const { startup: merged, conflicts } = merge(doing(move(0)), doing(move(1)));
    expect(merged.roles.map((role) => role.id)).toEqual(["product-owner", "data-scientist", "ml-engineer"]);
    expect(conflicts).toMatchObject([{ kind: "place", where: { id: "product-owner" }, ours: 0, theirs: 1 }]);
  });

  it("takes everything from both where there is no common ancestor", () => {
    const theirs = doing({ kind: "add-team", setup: startup, team: { id: id("lab"), name: "Lab" } });
    const merged = merge(doing(renamed("Researcher")), theirs, null);
    expect(merged.startup.teams.map(({ name }) => name)).toEqual(["Core", "Lab"]);
    expect(merged.conflicts).toMatchObject([{ field: "name", ours: "Researcher", theirs: "Data scientist" }]);
  });

  it("adds to the conflicts of an earlier merge, and lets either side settle those", () => {
    const once = mergeDocuments(before, doing(headcount(3)), doing(headcount(5))).document;
    const again = mergeDocuments(once, done(renamed("A"), once), done(renamed("B"), once));
    expect(again.document).toMatchObject({ mergeConflicts: [{ field: "headcount" }, { field: "name" }] });
    const { mergeConflicts: _, ...settled } = once as RoleloomDocument & { mergeConflicts: unknown };
    expect(mergeDocuments(once, settled, done(renamed("B"), once)).document).not.toHaveProperty(
      "mergeConflicts",
    );
  });
});
