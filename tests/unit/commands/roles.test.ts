import { describe, expect, it } from "vitest";
import type { Command } from "../../../shared/commands/command.ts";
import { maxRoles } from "../../../shared/file/limits.ts";
import type { SetupId } from "../../../shared/model/document.ts";
import { before, done, doneInFirst, refused } from "../../support/apply.ts";
import { buildDocument, id, role, setup } from "../../support/builders.ts";

const startup: SetupId = id("startup");
const ids = (items: readonly { readonly id: string }[]) => items.map((item) => item.id);

describe("roles", () => {
  it("take their involvements, assignments and pin along when they go", () => {
    const next = doneInFirst({ kind: "remove-role", setup: startup, role: id("data-scientist") });
    expect(ids(next.roles)).toEqual(["ml-engineer", "product-owner"]);
    expect(next.involvements.map((one) => one.role)).toEqual(["product-owner", "ml-engineer"]);
    expect(next.people.map((one) => one.roles.map((held) => held.role))).toEqual([
      ["ml-engineer"],
      ["product-owner"],
    ]);
    expect(next.pins.map).toEqual({});
    expect(next.people[1]).toBe(before.setups[0]?.people[1]);
  });

  it.each([
    [0, ["product-owner", "data-scientist", "ml-engineer"]],
    [1, ["data-scientist", "product-owner", "ml-engineer"]],
    [2, ["data-scientist", "ml-engineer", "product-owner"]],
    [99, ["data-scientist", "ml-engineer", "product-owner"]],
    [-1, ["product-owner", "data-scientist", "ml-engineer"]],
  ])("stand where they are moved to: %i", (to, order) => {
    const next = doneInFirst({ kind: "move-role", setup: startup, role: id("product-owner"), to });
    expect(next.roles.map((one) => one.id)).toEqual(order);
  });

  it("keep unknown fields when they are changed", () => {
    const document = buildDocument({
      setups: [setup("Startup", { roles: [Object.assign(role("A"), { "x-cost": 5 })] })],
    });
    const next = doneInFirst(
      { kind: "update-role", setup: startup, role: id("a"), patch: { name: "B" } },
      document,
    );
    expect(next.roles[0]).toMatchObject({ id: "a", name: "B", "x-cost": 5 });
  });

  it.each([
    [{ name: "  " }, "name", "must not be blank"],
    [{ headcount: -1 }, "headcount", "must be at least 0"],
    [{ skills: ["x".repeat(10_001)] }, "skills[0]", "must be at most 10,000 characters"],
  ])("refuse %j", (patch, field, detail) => {
    expect(refused({ kind: "update-role", setup: startup, role: id("ml-engineer"), patch })).toEqual({
      kind: "invalid-value",
      field,
      detail,
    });
  });

  it("refuse more of them than can be opened again", () => {
    const roles = Array.from({ length: maxRoles }, (_, index) => role(`R${index}`));
    const document = buildDocument({ setups: [setup("Startup", { roles })] });
    const more = { ...role("More"), summary: "", skills: [], headcount: 1, id: id<never>("more") };
    expect(refused({ kind: "add-role", setup: startup, role: more }, document)).toMatchObject({
      kind: "too-many",
    });
  });
});

describe("pins", () => {
  it("are set, moved and taken out one by one or all at once", () => {
    const pinned = done({ kind: "pin-role", setup: startup, role: id("ml-engineer"), at: { x: 1, y: 2 } });
    expect(pinned.setups[0]?.pins.map).toEqual({
      "data-scientist": { x: 10, y: -20.5 },
      "ml-engineer": { x: 1, y: 2 },
    });
    const freed = done({ kind: "unpin-role", setup: startup, role: id("data-scientist") }, pinned);
    expect(freed.setups[0]?.pins.map).toEqual({ "ml-engineer": { x: 1, y: 2 } });
    expect(done({ kind: "unpin-all", setup: startup }, pinned).setups[0]?.pins.map).toEqual({});
  });

  it("keep their unknown fields, and those beside them", () => {
    const pins = { map: { a: { x: 1, y: 1, z: 3 } }, lanes: { a: 7 } };
    const document = buildDocument({ setups: [setup("Startup", { roles: [role("A")], pins })] });
    const next = doneInFirst(
      { kind: "pin-role", setup: startup, role: id("a"), at: { x: 5, y: 5 } },
      document,
    );
    expect(next.pins).toEqual({ map: { a: { x: 5, y: 5, z: 3 } }, lanes: { a: 7 } });
  });

  it("work for a role whose id every object has", () => {
    const document = buildDocument({ setups: [setup("Startup", { roles: [role("constructor")] })] });
    const next = doneInFirst(
      { kind: "pin-role", setup: startup, role: id("constructor"), at: { x: 1, y: 2 } },
      document,
    );
    expect(Object.entries(next.pins.map)).toEqual([["constructor", { x: 1, y: 2 }]]);
  });

  it("refuse a place that is no place, and write no negative zero", () => {
    const pin = (x: number): Command => ({
      kind: "pin-role",
      setup: startup,
      role: id("ml-engineer"),
      at: { x, y: 0 },
    });
    expect(refused(pin(Number.NaN))).toMatchObject({ kind: "invalid-value", field: "x" });
    expect(refused(pin(Number.POSITIVE_INFINITY))).toMatchObject({ kind: "invalid-value", field: "x" });
    expect(Object.is(Object.values(doneInFirst(pin(-0)).pins.map).at(-1)?.x, 0)).toBe(true);
  });
});
