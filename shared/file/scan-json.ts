import type { FileProblem, JsonFault } from "../problems/problem.ts";
import { maxDepth } from "./limits.ts";
import { placeOf } from "./place.ts";

/**
 * Finds what is wrong with a JSON text before `JSON.parse` sees it: one pass, no backtracking, no deeper than
 * `maxDepth`. Engines report faults in words of their own and say nothing of duplicate keys.
 */

type Cursor = { readonly text: string; at: number; depth: number };
type Scan = (cursor: Cursor) => FileProblem | null;

const quote = 0x22;
const backslash = 0x5c;
const wordPattern = /[^\s,:"[\]{}]*/y;
const numberPattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const numberStartPattern = /^-?(?:(?:0|[1-9]\d*)(?:\.\d*)?(?:e[+-]?\d*)?)?$/i;
const literals = ["true", "false", "null"];

/** A text that ends too early is cut short; anything else is a fault at its place. */
function fault({ text }: Cursor, at: number, detail: JsonFault): FileProblem {
  const place = placeOf(text, Math.min(at, text.length));
  return at >= text.length ? { kind: "file-truncated", ...place } : { kind: "not-json", ...place, detail };
}

const isSpace = (code: number) => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

function skipSpace(cursor: Cursor): void {
  while (isSpace(cursor.text.charCodeAt(cursor.at))) cursor.at += 1;
}

/** Skips space, then takes `character` if it is next. */
function take(cursor: Cursor, character: string): boolean {
  skipSpace(cursor);
  const isNext = cursor.text.charAt(cursor.at) === character;
  if (isNext) cursor.at += 1;
  return isNext;
}

/** Length of the escape at a backslash, 0 if there is no such escape. One cut short by the end counts as whole. */
function escapeLength(text: string, at: number): number {
  if (text.charAt(at + 1) !== "u") return '"\\/bfnrt'.includes(text.charAt(at + 1)) ? 2 : 0;
  const digits = text.slice(at + 2, at + 6);
  const isCutShort = at + 6 > text.length;
  return /^[0-9a-f]*$/i.test(digits) && (digits.length === 4 || isCutShort) ? 6 : 0;
}

const scanString: Scan = (cursor) => {
  const { text } = cursor;
  let at = cursor.at + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      cursor.at = at + 1;
      return null;
    }
    if (code < 0x20) return fault(cursor, at, "control-character");
    const length = code === backslash ? escapeLength(text, at) : 1;
    if (length === 0) return fault(cursor, at, "escape");
    at += length;
  }
  return fault(cursor, text.length, "value");
};

/** A number, `true`, `false` or `null`. */
const scanWord: Scan = (cursor) => {
  wordPattern.lastIndex = cursor.at;
  const word = wordPattern.exec(cursor.text)?.[0] ?? "";
  const start = cursor.at;
  const end = start + word.length;
  cursor.at = end;
  if (literals.includes(word)) return null;
  if (numberPattern.test(word)) {
    return Number.isFinite(Number(word)) ? null : fault(cursor, start, "number-too-large");
  }
  const isStart = literals.some((literal) => literal.startsWith(word)) || numberStartPattern.test(word);
  return fault(cursor, isStart && end === cursor.text.length ? end : start, "value");
};

function scanMember(cursor: Cursor, keys: Set<string>): FileProblem | null {
  skipSpace(cursor);
  const start = cursor.at;
  if (cursor.text.charCodeAt(start) !== quote) return fault(cursor, start, "key");
  const problem = scanString(cursor);
  if (problem) return problem;
  const written = cursor.text.slice(start + 1, cursor.at - 1);
  const key = written.includes("\\") ? String(JSON.parse(`"${written}"`)) : written;
  if (keys.has(key) || key === "__proto__") {
    const { line } = placeOf(cursor.text, start);
    return { kind: keys.has(key) ? "duplicate-key" : "reserved-key", line, key };
  }
  keys.add(key);
  return take(cursor, ":") ? scanValue(cursor) : fault(cursor, cursor.at, "colon");
}

/** What stands between brackets: nothing, or items with commas between them. */
function scanItems(cursor: Cursor, closing: string, scanItem: Scan): FileProblem | null {
  if (take(cursor, closing)) return null;
  for (;;) {
    const problem = scanItem(cursor);
    if (problem) return problem;
    if (take(cursor, closing)) return null;
    const comma = cursor.at;
    if (!take(cursor, ",")) return fault(cursor, cursor.at, "comma-or-end");
    if (take(cursor, closing)) return fault(cursor, comma, "trailing-comma");
  }
}

const scanObject: Scan = (cursor) => {
  const keys = new Set<string>();
  return scanItems(cursor, "}", (inner) => scanMember(inner, keys));
};
const scanList: Scan = (cursor) => scanItems(cursor, "]", scanValue);

function scanValue(cursor: Cursor): FileProblem | null {
  skipSpace(cursor);
  const opening = cursor.text.charAt(cursor.at);
  if (opening === '"') return scanString(cursor);
  if (opening !== "{" && opening !== "[") return scanWord(cursor);
  if (cursor.depth === maxDepth) {
    return { kind: "file-too-deep", limit: maxDepth, line: placeOf(cursor.text, cursor.at).line };
  }
  cursor.at += 1;
  cursor.depth += 1;
  const problem = opening === "{" ? scanObject(cursor) : scanList(cursor);
  cursor.depth -= 1;
  return problem;
}

/** The first place where `text` is not JSON, nests too deep or repeats a key; `null` when `JSON.parse` will take it. */
export function scanJson(text: string): FileProblem | null {
  const cursor: Cursor = { text, at: 0, depth: 0 };
  const problem = scanValue(cursor);
  if (problem) return problem;
  skipSpace(cursor);
  return cursor.at < text.length ? fault(cursor, cursor.at, "nothing-more") : null;
}
