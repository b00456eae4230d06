import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvText, inertCell, originalCell } from "../../../shared/formats/csv.ts";
import { arbitraryText } from "../../support/arbitrary-text.ts";

describe("a cell of a CSV file", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", " =1", "\ufeff=1", '"=1', "'=1"])(
    "shows %j as text, and is read back as it was",
    (text) => {
      expect(inertCell(text)).toBe(`'${text}`);
      expect(originalCell(inertCell(text))).toBe(text);
    },
  );

  it("stays as it is where it is harmless, and always comes back", () => {
    expect(inertCell("Data scientist")).toBe("Data scientist");
    expect(inertCell("'tis")).toBe("'tis");
    const arbitraryCell = fc
      .tuple(fc.constantFrom("", "'", "''", " =", "'=", "-"), arbitraryText())
      .map((all) => all.join(""));
    fc.assert(
      fc.property(arbitraryCell, (text) => {
        expect(originalCell(inertCell(text))).toBe(text);
      }),
      { numRuns: 2_000, seed: 3 },
    );
  });

  it("is quoted where it holds what separates cells", () => {
    expect(
      csvText([
        ["a,b", 'say "x"', 3],
        ["two\nlines", " gap ", -1],
      ]),
    ).toBe('"a,b","say ""x""",3\r\n"two\nlines"," gap ",-1\r\n');
  });
});
