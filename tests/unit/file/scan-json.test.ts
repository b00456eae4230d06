import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanJson } from "../../../shared/file/scan-json.ts";

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("scanning JSON", () => {
  it("finds nothing wrong with any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, "\t"), (value, space) => {
        const text = JSON.stringify(value, null, space);
        fc.pre(!text.includes("__proto__"));
        expect(scanJson(text)).toBeNull();
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it("agrees with JSON.parse on what is JSON", () => {
    const token = fc.constantFrom(
      ..."{}[],:",
      ...[
        '"a"',
        '"b"',
        '"\\n"',
        '"\\u00e9"',
        '"\\x"',
        '"\n"',
        '"',
        "\\",
        "0",
        "-0",
        "01",
        "-",
        "1.",
        ".5",
        "1e5",
        "1e",
        "+1",
      ],
      ...["true", "false", "null", "nul", "NaN", " ", "\n", "\u00a0", "\ufeff", "//", "'a'", "a"],
    );
    const shapes = fc.oneof(
      fc.array(token, { maxLength: 8 }).map((tokens) => tokens.join("")),
      fc.array(token, { maxLength: 4 }).map((tokens) => `[${tokens.join(",")}]`),
      fc.tuple(token, token).map(([key, value]) => `{${key}:${value}}`),
    );
    let sound = 0;
    fc.assert(
      fc.property(shapes, (text) => {
        const problem = scanJson(text);
        fc.pre(problem?.kind !== "duplicate-key");
        expect(problem === null).toBe(isJson(text));
        if (problem === null) sound += 1;
      }),
      { numRuns: 5_000, seed: 1 },
    );
    expect(sound).toBeGreaterThan(500);
  });

  it.each([
    ['{"a": }', "value", 7],
    ['{"a": tru, "b": 1}', "value", 7],
    ['{"a": 01}', "value", 7],
    ["[1 2]", "comma-or-end", 4],
    ['{"a" 1}', "colon", 6],
    ["{a: 1}", "key", 2],
    ["[1,]", "trailing-comma", 3],
    ['{"a": 1,}', "trailing-comma", 8],
    ['["a\tb"]', "control-character", 4],
    ['["a\\qb"]', "escape", 4],
    ['["\\u12g4"]', "escape", 3],
    ["[1e999]", "number-too-large", 2],
    ["{} x", "nothing-more", 4],
    ["[}", "value", 2],
  ])("says of %j what is wrong and where", (text, detail, column) => {
    expect(scanJson(text)).toEqual({ kind: "not-json", line: 1, column, detail });
  });

  it("counts lines and columns from 1", () => {
    expect(scanJson('{\r\n  "a": 1,\n  "日本": ?\n}')).toEqual({
      kind: "not-json",
      line: 3,
      column: 9,
      detail: "value",
    });
  });

  it.each([
    "[",
    '{"a"',
    '{"a":',
    '["a',
    '["a\\',
    '["\\u12',
    "[tr",
    "[-",
    "[1",
    "[1.",
    "[1e+",
    '{"a":1,',
    "nul",
  ])("says of %j that the rest is missing", (text) => {
    expect(scanJson(text)).toEqual({ kind: "file-truncated", line: 1, column: text.length + 1 });
  });

  it("finds a key that is there twice, however it is written", () => {
    expect(scanJson('{"a": 1,\n "\\u0061": 2}')).toEqual({ kind: "duplicate-key", line: 2, key: "a" });
  });

  it("lets different objects have the same key", () => {
    expect(scanJson('{"a": {"a": 1}, "b": [{"a": 1}, {"a": 1}]}')).toBeNull();
  });
});
