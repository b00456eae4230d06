import { describe, expect, it } from "vitest";
import type { SetupId } from "../../../shared/model/document.ts";
import { before, done, refused } from "../../support/apply.ts";
import { buildDocument, id, involvement, phase, role, setup } from "../../support/builders.ts";

const startup: SetupId = id("startup");
const ids = (items: readonly { readonly id: string }[]) => items.map((item) => item.id);

describe("setups", () => {
  it("are copied right after their original, with everything in them", () => {
    const document = done({ kind: "duplicate-setup", setup: startup, id: id("tomorrow"), name: "Tomorrow" });
    expect(ids(document.setups)).toEqual(["startup", "tomorrow", "enterprise"]);
    expect(document.setups[1]).toEqual({ ...before.setups[0], id: "tomorrow", name: "Tomorrow" });
  });

  it("are refused when they contradict the lifecycle", () => {
    const [foreign] = buildDocument({
      phases: [phase("Elsewhere")],
      setups: [setup("Foreign", { roles: [role("A")], involvements: [involvement("a", "elsewhere")] })],
    }).setups;
    if (!foreign) throw new Error("There is no setup");
    expect(refused({ kind: "add-setup", setup: foreign })).toEqual({
      kind: "unknown-reference",
      path: "setup.involvements[0].phase",
      what: "phase",
      id: "elsewhere",
    });
    const sound = done({ kind: "add-setup", setup: { ...foreign, involvements: [] }, at: 0 });
    expect(ids(sound.setups)).toEqual(["foreign", "startup", "enterprise"]);
  });

  it("can be removed down to the last one", () => {
    const document = done({ kind: "remove-setup", setup: startup });
    expect(ids(document.setups)).toEqual(["enterprise"]);
    expect(refused({ kind: "remove-setup", setup: id("enterprise") }, document)).toEqual({
      kind: "last-one",
      what: "setup",
    });
  });

  it("change nothing of each other", () => {
    const document = done({ kind: "rename-setup", setup: startup, name: "Scale-up" });
    expect(document.setups[0]?.name).toBe("Scale-up");
    expect(document.setups[1]).toBe(before.setups[1]);
    expect(document.phases).toBe(before.phases);
    expect(document.setups[0]?.roles).toBe(before.setups[0]?.roles);
  });
});
