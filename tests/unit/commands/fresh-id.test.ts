import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freshId } from "../../../shared/commands/fresh-id.ts";
import { roleIdSchema } from "../../../shared/model/document.ts";
import { arbitraryText } from "../../support/arbitrary-text.ts";

describe("a fresh id", () => {
  it.each([
    ["Data scientist", "data-scientist"],
    ["  ML / AI  engineer ", "ml-ai-engineer"],
    ["データサイエンティスト", "データサイエンティスト"],
    ["Ingénieur données", "ingénieur-données"],
    ["__proto__", "proto"],
    [`${"x".repeat(59)} y`, "x".repeat(59)],
    ["🚀", "item"],
    ["", "item"],
  ])("is made readable from %j", (name, id) => {
    expect(freshId(name, [])).toBe(id);
  });

  it("takes the next free number", () => {
    expect(freshId("Data scientist", ["data-scientist"])).toBe("data-scientist-2");
    expect(
      freshId("Data scientist", new Set(["data-scientist", "data-scientist-2", "data-scientist-4"])),
    ).toBe("data-scientist-3");
  });

  it("is a valid id that is not taken, whatever the name", () => {
    const name = fc.oneof(arbitraryText({ maxLength: 10 }), arbitraryText({ minLength: 50, maxLength: 200 }));
    fc.assert(
      fc.property(name, (any) => {
        const first = freshId<string>(any, []);
        const second = freshId(any, [first]);
        expect(second).not.toBe(first);
        expect(roleIdSchema.safeParse(second).success).toBe(true);
        expect(second).toBe(second.trim());
      }),
      { seed: 1 },
    );
  });
});
