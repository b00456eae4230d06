import { describe, expect, it } from "vitest";
import type { Command } from "../../../shared/commands/command.ts";
import { maxPhases } from "../../../shared/file/limits.ts";
import { phaseSchema, type RoleloomDocument, taskSchema } from "../../../shared/model/document.ts";
import { before, done, refused } from "../../support/apply.ts";
import { buildDocument, id, involvement, phase, smallDocument } from "../../support/builders.ts";

const newPhase = (...names: Parameters<typeof phase>) => phaseSchema.parse(phase(...names));
const ids = (items: readonly { readonly id: string }[]) => items.map((item) => item.id);
const tasks = (document: RoleloomDocument) => document.phases.map((one) => ids(one.tasks));

describe("the lifecycle", () => {
  it("gets a new title", () => {
    expect(done({ kind: "rename-document", title: "Churn" })).toEqual({ ...before, title: "Churn" });
  });

  it("gets a phase where it is wanted, and last otherwise", () => {
    const deployment = newPhase("Deployment");
    const phaseIds = (at?: number) =>
      ids(done({ kind: "add-phase", phase: deployment, ...(at === undefined ? {} : { at }) }).phases);
    expect(phaseIds(1)).toEqual(["design", "deployment", "development"]);
    expect(phaseIds()).toEqual(["design", "development", "deployment"]);
  });

  it("refuses a phase or task whose id is taken, in whatever phase", () => {
    const taken = (what: string, id: string) => ({ kind: "id-taken", what, id });
    expect(refused({ kind: "add-phase", phase: newPhase("Design") })).toEqual(taken("phase", "design"));
    expect(refused({ kind: "add-phase", phase: newPhase("X", "Train") })).toEqual(taken("task", "train"));
    expect(refused({ kind: "add-phase", phase: newPhase("X", "T", "T") })).toEqual(taken("task", "t"));
    const task = taskSchema.parse({ id: "train", name: "Train" });
    expect(refused({ kind: "add-task", phase: id("design"), task })).toEqual(taken("task", "train"));
  });

  it("loses a phase with its tasks and every setup's involvements in it", () => {
    const document = done({ kind: "remove-phase", phase: id("development") });
    expect(ids(document.phases)).toEqual(["design"]);
    expect(document.setups[0]?.involvements).toEqual([involvement("product-owner", "design")]);
  });

  it("keeps its last phase", () => {
    const document = buildDocument({ phases: [phase("Design")] });
    expect(refused({ kind: "remove-phase", phase: id("design") }, document)).toEqual({
      kind: "last-one",
      what: "phase",
    });
  });

  it("loses a task with its involvements and keeps the rest of the phase", () => {
    const document = done({ kind: "remove-task", task: id("train") });
    expect(tasks(document)).toEqual([["requirements"], ["evaluate"]]);
    expect(document.setups[0]?.involvements.map(({ task }) => task)).toEqual([undefined, "evaluate"]);
  });

  it("lets involvements follow a task into another phase", () => {
    const document = done({ kind: "move-task", task: id("train"), phase: id("design"), to: 0 });
    expect(tasks(document)).toEqual([["train", "requirements"], ["evaluate"]]);
    expect(
      document.setups[0]?.involvements.filter(({ task }) => task === "train").map((one) => one.phase),
    ).toEqual(["design", "design"]);
  });

  it.each([
    [0, ["evaluate", "train"]],
    [1, ["train", "evaluate"]],
    [99, ["train", "evaluate"]],
    [-5, ["evaluate", "train"]],
  ])("puts a task moved to %i within its phase where it says", (to, order) => {
    const document = done({ kind: "move-task", task: id("evaluate"), phase: id("development"), to });
    expect(tasks(document)[1]).toEqual(order);
  });

  it("refuses more phases than can be opened again", () => {
    const phases = Array.from({ length: maxPhases }, (_, index) => phase(`P${index}`));
    const command: Command = { kind: "add-phase", phase: { id: id("more"), name: "More", tasks: [] } };
    expect(refused(command, buildDocument({ phases }))).toMatchObject({
      kind: "too-many",
      count: maxPhases + 1,
    });
  });
});

describe("a batch", () => {
  const rename = (name: string): Command => ({ kind: "rename-document", title: name });

  it("does all its commands, each on what the one before left", () => {
    const task = taskSchema.parse({ id: "new", name: "New" });
    const commands: Command[] = [
      { kind: "add-task", phase: id("design"), task },
      { kind: "move-task", task: task.id, phase: id("development"), to: 0 },
    ];
    const document = done({ kind: "batch", label: "Both", commands });
    expect(tasks(document)).toEqual([["requirements"], ["new", "train", "evaluate"]]);
  });

  it("does nothing when one of them cannot be done", () => {
    const commands: Command[] = [rename("A"), { kind: "remove-task", task: id("ghost") }, rename("B")];
    expect(refused({ kind: "batch", label: "All", commands })).toEqual({
      kind: "no-such-entity",
      what: "task",
      id: "ghost",
    });
    expect(before).toEqual(smallDocument());
  });

  it("of nothing gives the same document", () => {
    expect(done({ kind: "batch", label: "None", commands: [] })).toBe(before);
  });
});
