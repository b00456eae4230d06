import { describe, expect, it } from "vitest";
import { maxDepth, maxFileBytes, maxPhases, maxRoles } from "../../../shared/file/limits.ts";
import { parseDocument } from "../../../shared/file/parse.ts";
import { maxIdLength, maxTextLength } from "../../../shared/model/document.ts";

type Loose = Record<string, unknown>;

const parse = (text: string) => parseDocument(new TextEncoder().encode(text));
const documentWith = (more: Loose) => JSON.stringify({ format: "roleloom", version: 1, title: "T", ...more });
const numbered = (count: number, more: Loose = {}) =>
  Array.from({ length: count }, (_, index) => ({ id: `x${index}`, name: "X", ...more }));

const texts: Readonly<Record<string, (text: string) => string>> = {
  title: (text) => documentWith({ title: text }),
  "a phase's name": (name) => documentWith({ phases: [{ id: "p", name }] }),
  "a task's name": (name) => documentWith({ phases: [{ id: "p", name: "P", tasks: [{ id: "t", name }] }] }),
  "a setup's summary": (summary) => documentWith({ setups: [{ id: "s", name: "S", summary }] }),
  "a role's category": (category) =>
    documentWith({ setups: [{ id: "s", name: "S", roles: [{ id: "r", name: "R", category }] }] }),
  "a role's skill": (skill) =>
    documentWith({
      setups: [
        { id: "s", name: "S", roles: [{ id: "r", name: "R", category: "technical", skills: [skill] }] },
      ],
    }),
  "a person's name": (name) =>
    documentWith({ setups: [{ id: "s", name: "S", people: [{ id: "a", name }] }] }),
  "a team's name": (name) => documentWith({ setups: [{ id: "s", name: "S", teams: [{ id: "a", name }] }] }),
};

describe("limits", () => {
  it("lets a file of the largest size through and refuses one byte more", () => {
    const padded = (bytes: number) => parseDocument(new TextEncoder().encode(documentWith({}).padEnd(bytes)));
    expect(padded(maxFileBytes - 1).ok).toBe(true);
    expect(padded(maxFileBytes).ok).toBe(true);
    expect(padded(maxFileBytes + 1)).toEqual({
      ok: false,
      error: { kind: "file-too-large", bytes: maxFileBytes + 1, limit: maxFileBytes },
    });
  });

  it("lets the deepest nesting through and refuses one level more", () => {
    const nested = (depth: number) =>
      parse(
        `{"format":"roleloom","version":1,"title":"T",\n"x":${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}}`,
      );
    expect(nested(maxDepth - 1).ok).toBe(true);
    expect(nested(maxDepth).ok).toBe(true);
    expect(nested(maxDepth + 1)).toEqual({
      ok: false,
      error: { kind: "file-too-deep", limit: maxDepth, line: 2 },
    });
  });

  it("refuses millions of brackets without a long wait or an overflow", () => {
    const started = performance.now();
    expect(parse("[".repeat(9_000_000))).toMatchObject({ ok: false, error: { kind: "file-too-deep" } });
    expect(parse('{"a":'.repeat(1_800_000))).toMatchObject({ ok: false, error: { kind: "file-too-deep" } });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it("lets the most roles through and refuses one more", () => {
    const withRoles = (count: number) =>
      parse(
        documentWith({ setups: [{ id: "s", name: "S", roles: numbered(count, { category: "technical" }) }] }),
      );
    expect(withRoles(maxRoles - 1).ok).toBe(true);
    expect(withRoles(maxRoles).ok).toBe(true);
    expect(withRoles(maxRoles + 1)).toEqual({
      ok: false,
      error: { kind: "too-many", path: "setups[0].roles", count: maxRoles + 1, limit: maxRoles },
    });
  });

  it("lets the most phases through and refuses one more", () => {
    const withPhases = (count: number) => parse(documentWith({ phases: numbered(count) }));
    expect(withPhases(maxPhases - 1).ok).toBe(true);
    expect(withPhases(maxPhases).ok).toBe(true);
    expect(withPhases(maxPhases + 1)).toEqual({
      ok: false,
      error: { kind: "too-many", path: "phases", count: maxPhases + 1, limit: maxPhases },
    });
  });

  it.each(Object.keys(texts))(
    "lets the longest text through as %s and refuses one character more",
    (field) => {
      const write = texts[field]!;
      expect(parse(write("x".repeat(maxTextLength - 1))).ok).toBe(true);
      expect(parse(write("x".repeat(maxTextLength))).ok).toBe(true);
      expect(parse(write("x".repeat(maxTextLength + 1)))).toMatchObject({
        ok: false,
        error: { kind: "invalid-field", detail: "must be at most 10,000 characters" },
      });
    },
  );

  it("lets the longest id through and refuses one character more", () => {
    const withId = (length: number) =>
      parse(documentWith({ phases: [{ id: "x".repeat(length), name: "P" }] }));
    expect(withId(maxIdLength).ok).toBe(true);
    expect(withId(maxIdLength + 1)).toMatchObject({
      ok: false,
      error: { kind: "invalid-field", path: "phases[0].id" },
    });
    expect(withId(0)).toMatchObject({ ok: false, error: { kind: "invalid-field", path: "phases[0].id" } });
  });
});
