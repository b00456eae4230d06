import { expect, it } from "vitest";
import { inFigures, plural } from "../../../shared/text/phrases.ts";

it.each([
  0,
  7,
  999,
  1_000,
  20_000,
  999_999,
  1_000_000,
  -1,
  -999,
  -1_234,
  -123_456,
  1.7,
  1_234.5,
  12n,
  10_000_000n,
])("sets %s in figures as English does", (count) => {
  expect(inFigures(count)).toBe(count.toLocaleString("en"));
});

it("counts in the singular and the plural", () => {
  expect(plural(1, "role", "roles")).toBe("1 role");
  expect(plural(5_010, "role", "roles")).toBe("5,010 roles");
});
