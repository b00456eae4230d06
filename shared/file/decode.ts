import { fail, ok, type Result } from "../model/result.ts";
import type { FileProblem } from "../problems/problem.ts";
import { placeOf } from "./place.ts";

const byteOrderMark = "\ufeff";
const malformed = -1;
const cutShort = -2;
/** Smallest code point that may be written with so many bytes; shorter ones are a disguise. */
const smallest = [0, 0, 0x80, 0x800, 0x1_0000];
/** Below the most arguments any engine takes in one call. */
const unitsAtOnce = 8_192;

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** The code point that begins at `at`, `malformed`, or `cutShort` where the bytes end within it. */
function codePointAt(bytes: Uint8Array, at: number, length: number): number {
  if (length === 0) return malformed;
  let codePoint = (bytes[at] ?? 0) & (0x7f >> length);
  for (let next = at + 1; next < at + length; next += 1) {
    const byte = bytes[next];
    if (byte === undefined) return cutShort;
    if ((byte & 0xc0) !== 0x80) return malformed;
    codePoint = (codePoint << 6) | (byte & 0x3f);
  }
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  return codePoint < (smallest[length] ?? 0) || isSurrogate || codePoint > 0x10_ffff ? malformed : codePoint;
}

type Decoded = {
  readonly text: string;
  /** Where decoding stopped: the number of bytes when all is well. */
  readonly end: number;
  readonly isCutShort: boolean;
};

function decodeUtf8(bytes: Uint8Array): Decoded {
  const units = new Uint16Array(bytes.length);
  let count = 0;
  let at = 0;
  let isCutShort = false;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length = sequenceLength(lead);
    const codePoint = length === 1 ? lead : codePointAt(bytes, at, length);
    if (codePoint < 0) {
      isCutShort = codePoint === cutShort;
      break;
    }
    if (codePoint > 0xffff) units[count++] = 0xd7c0 + (codePoint >> 10);
    units[count++] = codePoint > 0xffff ? 0xdc00 | (codePoint & 0x3ff) : codePoint;
    at += length;
  }
  return { text: textOf(units.subarray(0, count)), end: at, isCutShort };
}

function textOf(units: Uint16Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < units.length; start += unitsAtOnce) {
    pieces.push(Reflect.apply(String.fromCharCode, null, units.subarray(start, start + unitsAtOnce)));
  }
  return pieces.join("");
}

/** By byte order mark, or by the zero that every second byte of ASCII text in UTF-16 is. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return false;
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first === 0) !== (second === 0)
  );
}

/** Control characters that texts in any old encoding may hold: backspace to carriage return, and escape. */
const isTextControl = (byte: number) => (byte >= 0x08 && byte <= 0x0d) || byte === 0x1b;
const isBinaryByte = (byte: number) => byte < 0x20 && !isTextControl(byte);

/** Strict UTF-8, with or without byte order mark. What is not UTF-8 is told apart: cut short, UTF-16, binary, other text. */
export function decodeText(bytes: Uint8Array): Result<string, FileProblem> {
  if (isUtf16(bytes)) return fail({ kind: "file-not-text", reason: "utf-16", offset: 0 });
  const zero = bytes.indexOf(0);
  if (zero !== -1) return fail({ kind: "file-not-text", reason: "binary", offset: zero });
  const { text, end, isCutShort } = decodeUtf8(bytes);
  if (isCutShort) return fail({ kind: "file-truncated", ...placeOf(text, text.length) });
  if (end < bytes.length) {
    const reason = bytes.some(isBinaryByte) ? "binary" : "invalid-utf-8";
    return fail({ kind: "file-not-text", reason, offset: end });
  }
  return ok(text.startsWith(byteOrderMark) ? text.slice(1) : text);
}
