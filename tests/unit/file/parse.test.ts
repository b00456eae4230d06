import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../shared/file/parse.ts";
import { serialiseDocument } from "../../../shared/file/serialise.ts";
import { presetDocument } from "../../../shared/presets/presets.ts";
import type { FileProblem } from "../../../shared/problems/problem.ts";
import { smallDocument } from "../../support/builders.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const sound = serialiseDocument(smallDocument());

function problemOf(content: string | Uint8Array): FileProblem {
  const parsed = parseDocument(typeof content === "string" ? encode(content) : content);
  if (parsed.ok) throw new Error("Expected a problem");
  return parsed.error;
}

type Loose = Record<string, unknown>;

/** The small document with one field replaced, or gone where `value` is undefined. */
function damaged(path: string, value: unknown): string {
  const document: unknown = JSON.parse(sound);
  const steps = path.split(".");
  const owner = steps.slice(0, -1).reduce((inner, step) => (inner as Loose)[step], document);
  (owner as Loose)[steps.at(-1) ?? ""] = value;
  return JSON.stringify(document);
}

/** Every field in a value, as paths. */
function pathsIn(value: unknown, prefix = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    `${prefix}${key}`,
    ...pathsIn(inner, `${prefix}${key}.`),
  ]);
}

describe("reading a file", () => {
  it("gives the document that was written", () => {
    expect(parseDocument(encode(sound))).toEqual({ ok: true, value: smallDocument() });
  });

  it.each(["startup", "enterprise", "both"] as const)("reads the %s preset back", (name) => {
    const document = presetDocument(name);
    expect(parseDocument(encode(serialiseDocument(document)))).toEqual({ ok: true, value: document });
  });

  it("accepts a byte order mark", () => {
    expect(parseDocument(encode(`\ufeff${sound}`)).ok).toBe(true);
  });

  it("fills in what may be left out", () => {
    const text = '{"format":"roleloom","version":1,"title":"T","setups":[{"id":"s","name":"S"}]}';
    expect(parseDocument(encode(text))).toMatchObject({
      ok: true,
      value: { phases: [], setups: [{ summary: "", roles: [], people: [], pins: { map: {} } }] },
    });
  });

  it.each(["", "\ufeff", " \r\n\t "])("calls %j empty", (text) => {
    expect(problemOf(text)).toEqual({ kind: "file-empty" });
  });

  it.each([
    ["[]", "no-object"],
    ["null", "no-object"],
    ["12", "no-object"],
    ["{}", "no-format"],
    ['{"format":"excalidraw"}', "other-format"],
  ])("does not take %s for a document", (text, detail) => {
    expect(problemOf(text)).toEqual({ kind: "not-roleloom", detail });
  });

  it("refuses a newer version by its number, whatever else is in the file", () => {
    expect(problemOf('{"format":"roleloom","version":2,"phases":"?"}')).toEqual({
      kind: "newer-version",
      version: 2,
      supported: 1,
    });
  });

  it.each([undefined, null, "1", 0, -1, 1.5])("refuses the version %j", (version) => {
    expect(problemOf(JSON.stringify({ format: "roleloom", version }))).toMatchObject({
      kind: "invalid-field",
      path: "version",
    });
  });
});

describe("a field that is wrong", () => {
  it.each<[string, string, unknown, object]>([
    [
      "told by path and owner",
      "setups.0.roles.1.headcount",
      "two",
      { path: "setups[0].roles[1].headcount", owner: "ML engineer", detail: "must be a number, not text" },
    ],
    [
      "missing",
      "setups.0.people.1.name",
      undefined,
      { path: "setups[0].people[1].name", owner: "Startup", detail: "is missing" },
    ],
    ["null", "phases", null, { path: "phases", detail: "must be a list, not empty" }],
    ["no list", "setups", {}, { path: "setups", detail: "must be a list, not a group of fields" }],
    ["blank", "title", " \n", { path: "title", detail: "must not be blank" }],
    [
      "an unknown level",
      "setups.0.involvements.0.level",
      "boss",
      {
        path: "setups[0].involvements[0].level",
        detail: "must be lead, contribute, consulted or informed",
      },
    ],
    [
      "too large",
      "setups.0.people.0.roles.0.share",
      1.5,
      { path: "setups[0].people[0].roles[0].share", owner: "Ada", detail: "must be at most 1" },
    ],
    ["too small", "setups.0.roles.0.headcount", -1, { detail: "must be at least 0" }],
    ["a fraction", "setups.0.roles.0.headcount", 1.5, { detail: "must be a whole number" }],
    [
      "in a pin",
      "setups.0.pins.map.data-scientist.x",
      "left",
      { path: "setups[0].pins.map.data-scientist.x", detail: "must be a number, not text" },
    ],
  ])("is refused when it is %s", (_, path, value, problem) => {
    expect(problemOf(damaged(path, value))).toMatchObject({ kind: "invalid-field", ...problem });
  });

  it.each(pathsIn(JSON.parse(sound)))("is found when %s is of another type", (path) => {
    const kind = path === "format" ? "not-roleloom" : "invalid-field";
    expect(problemOf(damaged(path, [[]]))).toMatchObject({ kind });
  });
});

describe("words that JavaScript reserves", () => {
  it("are harmless as ids", () => {
    for (const id of ["constructor", "toString", "hasOwnProperty"]) {
      const text = sound.replaceAll("data-scientist", id);
      const parsed = parseDocument(encode(text));
      expect(parsed).toMatchObject({ ok: true });
      if (parsed.ok) expect(serialiseDocument(parsed.value)).toBe(text);
    }
  });

  it("are refused where they could not be kept: __proto__ as an id", () => {
    expect(problemOf(damaged("setups.1.roles.0.id", "__proto__"))).toMatchObject({
      kind: "invalid-field",
      path: "setups[1].roles[0].id",
      detail: "is a reserved word",
    });
  });

  it.each(["__proto__", "\\u005f_proto__"])(
    "are refused where they could not be kept: %s as a key",
    (key) => {
      const text = `{"format":"roleloom",\n"version":1,"title":"T","${key}":{"isAdmin":true}}`;
      expect(problemOf(text)).toEqual({ kind: "reserved-key", line: 2, key: "__proto__" });
      expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
    },
  );
});

describe("damage", () => {
  it("is called a missing part wherever the file is cut short", () => {
    const bytes = encode(sound.replace("Ada", "Ädä 日本 👩‍💻"));
    const end = bytes.length - 1;
    for (let length = 1; length < end; length += 1) {
      expect(problemOf(bytes.subarray(0, length)).kind, `cut at ${length}`).toBe("file-truncated");
    }
    expect(parseDocument(bytes.subarray(0, end)).ok).toBe(true);
  });

  it("never throws and always has a kind, over 2,000 files with bytes changed at random", () => {
    const bytes = encode(sound);
    const change = fc.record({ at: fc.nat({ max: bytes.length - 1 }), byte: fc.nat({ max: 255 }) });
    const kinds = new Set<string>();
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const mutated = bytes.slice();
        for (const { at, byte } of changes) mutated[at] = byte;
        const parsed = parseDocument(mutated);
        if (!parsed.ok) kinds.add(parsed.error.kind);
      }),
      { numRuns: 2_000, seed: 2 },
    );
    expect([...kinds]).toEqual(
      expect.arrayContaining(["file-not-text", "not-json", "invalid-field", "unknown-reference"]),
    );
  });

  it("never throws on bytes that were never a document", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(parseDocument(bytes).ok).toBe(false);
      }),
      { numRuns: 1_000, seed: 3 },
    );
  });
});
