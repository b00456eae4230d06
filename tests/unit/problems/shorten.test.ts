import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shorten } from "../../../shared/problems/shorten.ts";
import { arbitraryText } from "../../support/arbitrary-text.ts";

describe("shortening", () => {
  it.each([
    ["Data scientist", 20, "Data scientist"],
    ["Data scientist", 14, "Data scientist"],
    ["Data scientist", 9, "Data…tist"],
    ["  two\r\n\tlines ", 20, "two lines"],
    ["👩‍💻 Ada", 20, "👩‍💻 Ada"],
    ["abc\u202egnp.exe", 20, "abc gnp.exe"],
  ])("makes %j fit into %i", (text, maxLength, short) => {
    expect(shorten(text, maxLength)).toBe(short);
  });

  it("fits any text on one line and halves no character", () => {
    fc.assert(
      fc.property(arbitraryText({ maxLength: 400 }), fc.integer({ min: 3, max: 60 }), (text, maxLength) => {
        const short = shorten(text, maxLength);
        expect(short.length).toBeLessThanOrEqual(maxLength);
        expect(short).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(shorten(short, maxLength)).toBe(short);
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
