import type { RoleloomDocument } from "../model/document.ts";
import { findContradiction } from "../model/invariants.ts";
import { documentForm } from "./document-form.generated.ts";
import { findExcess } from "./excess.ts";
import { maxDepth, maxFileBytes } from "./limits.ts";

/** A platform's decoder of UTF-8 that throws at bytes which are not, and takes a byte order mark off. */
export type StrictDecoder = { decode(bytes: Uint8Array): string };

/**
 * The quick way to read a file: a sound document of the present version, or null for everything else, which
 * `parseDocument` then reads the exact way, to say what is wrong and where. Both accept the same files, as the
 * same documents.
 *
 * `JSON.parse` drops all but the last of equal keys without a word, so members are counted: each is written with
 * a colon. Where a text has as many colons as the model's own fields account for, no key was repeated, and there
 * is nothing in it that the model does not know.
 */
export function readSound(bytes: Uint8Array, decoder: StrictDecoder): RoleloomDocument | null {
  const text = bytes.length > maxFileBytes ? null : decode(bytes, decoder);
  if (text === null) return null;
  const colons = countIn(text, ":");
  const value = parseJson(text, colons);
  const tally = { given: 0, filled: 0 };
  if (!documentForm(value, tally)) return null;
  if (colons !== tally.given && colons !== colonsFor(value, text) - tally.filled) return null;
  const document = value as RoleloomDocument;
  return findExcess(document) || findContradiction(document) ? null : document;
}

function decode(bytes: Uint8Array, decoder: StrictDecoder): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** Undefined where there is no JSON, or millions of lists within lists, on which the parser would spend much memory. */
function parseJson(text: string, colons: number): unknown {
  if (countIn(text, "[") > colons) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function countIn(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

/** How many colons a text of this value has when no key is repeated; NaN where only the exact way can tell. */
function colonsFor(value: unknown, text: string): number {
  const mayHideColons = text.includes("\\u003");
  return mayHideColons ? Number.NaN : colonsIn(value, 0);
}

/** With those in keys and texts. `depth` counts the objects and lists around the value. */
function colonsIn(value: unknown, depth: number): number {
  if (typeof value === "string") return countIn(value, ":");
  if (typeof value === "number") return Number.isFinite(value) ? 0 : Number.NaN;
  if (typeof value !== "object" || value === null) return 0;
  if (depth === maxDepth) return Number.NaN;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + colonsIn(item, depth + 1), 0);
  return Object.entries(value).reduce((sum, [key, inner]) => {
    const own = key === "__proto__" ? Number.NaN : 1 + countIn(key, ":");
    return sum + own + colonsIn(inner, depth + 1);
  }, 0);
}
