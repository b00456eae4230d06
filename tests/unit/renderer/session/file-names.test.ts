import fc from "fast-check";
import { expect, test } from "vitest";
import { fileNameFor } from "../../../../renderer/session/file-names.ts";

test.each([
  ["Fraud detection", "Fraud detection.roleloom"],
  ['a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j.roleloom"],
  ["  ..hidden.. ", "hidden.roleloom"],
  ["///", "Untitled.roleloom"],
  ["不正検知", "不正検知.roleloom"],
])("names a file after %j", (title, name) => {
  expect(fileNameFor(title)).toBe(name);
});

const anyTitle = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 200 })
  .map((codes) => String.fromCodePoint(...codes));

test("no title makes a name that a file system refuses", () => {
  fc.assert(
    fc.property(anyTitle, (title) => {
      const name = fileNameFor(title);
      expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}]/u);
      expect(name).not.toMatch(/^[. ]|^\.roleloom$/);
      expect([...name].length).toBeLessThanOrEqual(89);
    }),
    { seed: 7 },
  );
});
