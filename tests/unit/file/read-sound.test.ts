import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formCode } from "../../../build/form-code.ts";
import { maxDepth } from "../../../shared/file/limits.ts";
import { parseExactly } from "../../../shared/file/parse.ts";
import { readSound } from "../../../shared/file/read-sound.ts";
import { serialiseDocument } from "../../../shared/file/serialise.ts";
import { documentSchema } from "../../../shared/model/document.ts";
import { arbitraryDocument } from "../../support/arbitraries.ts";
import { arbitraryText } from "../../support/arbitrary-text.ts";
import { smallDocument } from "../../support/builders.ts";
import { generateTeam } from "../../support/generate-team.ts";

const decoder = new TextDecoder("utf-8", { fatal: true });
const encode = (text: string) => new TextEncoder().encode(text);
const quickly = (bytes: Uint8Array) => readSound(bytes, decoder);

/**
 * Both ways take the file, as equal documents that are written alike, or neither does. A colon written as an escape
 * could be told from a repeated key only by reading the text, so there the quick way may leave what is sound.
 */
function expectAgreement(bytes: Uint8Array, mayLeave = false): boolean {
  const quick = quickly(bytes);
  const exact = parseExactly(bytes);
  if (!quick || !exact.ok) {
    expect(quick).toBeNull();
    if (!mayLeave) expect(exact.ok).toBe(false);
    return false;
  }
  expect(quick).toEqual(exact.value);
  expect(serialiseDocument(quick)).toBe(serialiseDocument(exact.value));
  return true;
}

const documentWith = (more: string) => encode(`{"format":"roleloom","version":1,"title":"T"${more}}`);
const setupWith = (more: string) => documentWith(`,"setups":[{"id":"s","name":"S"${more}}]`);

describe("the quick way to read a file", () => {
  it.each([
    ["a small document", encode(serialiseDocument(smallDocument()))],
    ["a team of hundreds", encode(serialiseDocument(generateTeam({ roles: 300, seed: 1 })))],
    ["what may be left out", setupWith(',"people":[{"id":"p","name":"P"}]')],
    ["a byte order mark", encode(`\ufeff${serialiseDocument(smallDocument())}`)],
    ["unknown fields", setupWith(',"note":{"at":[1,{"by":null}]}')],
    ["colons in names and unknown keys", setupWith(',"a:b":"::","teams":[{"id":"t:1","name":"a: b"}]')],
    ["other escapes", setupWith(String.raw`,"note":"\n\\u00e9\u00e9\""`)],
  ])("takes %s", (_, bytes) => {
    expect(expectAgreement(bytes)).toBe(true);
  });

  it.each([
    ["a key twice", documentWith(',"title":"T"')],
    ["a key twice, once in disguise", documentWith(String.raw`,"titl\u0065":"T"`)],
    [
      "a key twice, and a colon in disguise that would make up for it",
      documentWith(String.raw`,"a":1,"a":"\u003a"`),
    ],
    ["a key twice in what is unknown", documentWith(',"x":[{"a":1,"a":2}]')],
    ["a reserved key", documentWith(',"x":{"__proto__":1}')],
    ["a reserved key of a pin", setupWith(',"pins":{"map":{"__proto__":{"x":0,"y":0}}}')],
    ["a number too large, in what is unknown", documentWith(',"x":1e999')],
    ["what nests too deep", documentWith(`,"x":${'{"a":'.repeat(maxDepth)}1${"}".repeat(maxDepth)}`)],
    ["a list for an object", setupWith(',"pins":[]')],
    ["a list for a table", setupWith(',"pins":{"map":[]}')],
    ["bytes that are not UTF-8", Uint8Array.from([...setupWith(',"a":"'), 0xff])],
    ["a contradiction", setupWith(',"people":[{"id":"p","name":"P","reportsTo":["p"]}]')],
  ])("leaves %s to the exact way, which refuses it", (_, bytes) => {
    expect(quickly(bytes)).toBeNull();
    expect(parseExactly(bytes).ok).toBe(false);
  });

  it("takes every sound document, as the exact way does", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const text = serialiseDocument(document);
        fc.pre(!text.includes("\\u003"));
        expect(expectAgreement(encode(text))).toBe(true);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it("agrees with the exact way on ten thousand damaged documents", () => {
    const sample = serialiseDocument(smallDocument());
    const pieces = [...sample.matchAll(/"(?:[^"\\]|\\.)*"|[-\d.]+|true|false|null|[{}[\],:]|\s+/g)].map(
      ([piece]) => piece,
    );
    const others = fc.oneof(
      fc.constantFrom(...new Set(pieces)),
      fc.constantFrom(
        "",
        '"__proto__"',
        '"constructor": 1,',
        '"id": "x",',
        "-1",
        "1.5",
        "1e999",
        "null",
        '""',
        '" "',
      ),
      fc.constantFrom(`"${"x".repeat(201)}"`, `"${"x".repeat(10_001)}"`, String.raw`"\u003a"`, "[]", "{}"),
    );
    const alike = (piece: string) => pieces.filter((other) => other.at(0) === piece.at(0));
    const damage = fc.nat({ max: pieces.length - 1 }).chain((at) => {
      const piece = pieces[at]!;
      const instead = fc.oneof(fc.constantFrom(...alike(piece)), others);
      return fc.record({
        at: fc.constant(at),
        by: fc.oneof(
          instead,
          others.map((other) => other + piece),
        ),
      });
    });
    const counts = { sound: 0, unsound: 0 };
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 2 }), (damages) => {
        const damaged = [...pieces];
        for (const { at, by } of damages) damaged[at] = by;
        const text = damaged.join("");
        counts[expectAgreement(encode(text), text.includes("\\u003")) ? "sound" : "unsound"] += 1;
      }),
      { numRuns: 10_000, seed: 1 },
    );
    expect(Math.min(counts.sound, counts.unsound)).toBeGreaterThan(500);
  }, 30_000);
});

describe("the code of the quick check", () => {
  it("is what the schema says (npm run schema writes it anew)", () => {
    const written = new URL("../../../shared/file/document-form.generated.ts", import.meta.url);
    expect(readFileSync(written, "utf8")).toBe(formCode("documentForm", documentSchema));
  });

  it("asks the same as the patterns that it asks in a quicker way", () => {
    const blank = fc.constantFrom(" ", "\t", "\u00a0", "\u2028", "\u3000", "\ufeff", "a", "\u200b", "é", "~");
    fc.assert(
      fc.property(
        fc.oneof(
          arbitraryText(),
          fc.array(blank, { maxLength: 4 }).map((parts) => parts.join("")),
        ),
        (text) => {
          const bytes = setupWith(`,"summary":"","teams":[{"id":"t","name":${JSON.stringify(text)}}]`);
          expect(quickly(bytes) !== null).toBe(/\S/.test(text));
        },
      ),
      { numRuns: 1_000, seed: 1 },
    );
    for (const id of ["__proto__", "__proto__ ", "x__proto__", "proto"]) {
      expect(quickly(setupWith(`,"teams":[{"id":"${id}","name":"T"}]`)) !== null).toBe(id !== "__proto__");
    }
  });
});
