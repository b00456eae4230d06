import { describe, expect, it } from "vitest";
import type { Command } from "../../../shared/commands/command.ts";
import type { Setup, SetupId } from "../../../shared/model/document.ts";
import { before, done, doneInFirst, refused } from "../../support/apply.ts";
import { id, involvement } from "../../support/builders.ts";

const startup: SetupId = id("startup");

describe("involvements", () => {
  const train = { setup: startup, phase: id<never>("development"), task: id<never>("train") };
  const accountable = (next: Setup) =>
    next.involvements.filter((one) => one.accountable).map((one) => one.role);

  it("are added where there was none", () => {
    const next = doneInFirst({
      kind: "set-involvement",
      ...train,
      role: id("product-owner"),
      level: "informed",
      accountable: false,
    });
    expect(next.involvements.at(-1)).toEqual(involvement("product-owner", "development/train", "informed"));
    expect(next.involvements).toHaveLength(5);
  });

  it("are changed in place where there was one", () => {
    const next = doneInFirst({
      kind: "set-involvement",
      ...train,
      role: id("ml-engineer"),
      level: "consulted",
      accountable: false,
    });
    expect(next.involvements[2]).toEqual(involvement("ml-engineer", "development/train", "consulted"));
    expect(next.involvements).toHaveLength(4);
    expect(accountable(next)).toEqual(["data-scientist"]);
  });

  it("hand the accountability for a task over to the role that gets it", () => {
    const next = doneInFirst({
      kind: "set-involvement",
      ...train,
      role: id("ml-engineer"),
      level: "contribute",
      accountable: true,
    });
    expect(accountable(next)).toEqual(["ml-engineer"]);
  });

  it("leave the accountability for other targets alone", () => {
    const next = doneInFirst({
      kind: "set-involvement",
      setup: startup,
      role: id("ml-engineer"),
      phase: id("development"),
      level: "lead",
      accountable: true,
    });
    expect(accountable(next)).toEqual(["data-scientist", "ml-engineer"]);
  });

  it("are removed one at a time", () => {
    const next = doneInFirst({ kind: "remove-involvement", ...train, role: id("data-scientist") });
    expect(next.involvements).toEqual(before.setups[0]?.involvements.toSpliced(1, 1));
    expect(done({ kind: "remove-involvement", ...train, role: id("product-owner") })).toBe(before);
  });

  it("are refused for a task of another phase", () => {
    const command: Command = {
      kind: "set-involvement",
      ...train,
      phase: id("design"),
      role: id("ml-engineer"),
      level: "lead",
      accountable: false,
    };
    expect(refused(command)).toEqual({ kind: "no-such-entity", what: "task", id: "train" });
  });
});
