import { encodedAdvances } from "./advances.generated.ts";

export type FontWeight = 400 | 600;
export type Font = { readonly sizePx: number; readonly weight: FontWeight };

/**
 * The family list of every picture. Inter is bundled; the others serve programs that ignore embedded fonts
 * and scripts Inter lacks. They are no wider than Inter, so that measured lines still fit.
 */
export const fontFamily =
  "Inter, 'Helvetica Neue', Arial, 'Liberation Sans', 'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic', 'Microsoft YaHei', sans-serif";

const widestMeasured = 0x2c00;
const unknownAdvance = 620;
const fullWidth = 1000;

function decode(encoded: string): Uint16Array {
  const advances = new Uint16Array(widestMeasured);
  for (const run of encoded.split(";")) {
    const [first = "0", widths = ""] = run.split(":");
    let code = Number.parseInt(first, 36);
    for (const width of widths.split(",")) advances[code++] = Number.parseInt(width, 36);
  }
  return advances;
}

const advancesByWeight = new Map<FontWeight, Uint16Array>();

function advancesOf(weight: FontWeight): Uint16Array {
  const known = advancesByWeight.get(weight);
  if (known) return known;
  const advances = decode(encodedAdvances[weight]);
  advancesByWeight.set(weight, advances);
  return advances;
}

/** Scripts drawn with a fallback font, whose characters fill a full square. */
function isFullWidth(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

const isZeroWidth = (code: number): boolean =>
  (code >= 0x300 && code <= 0x36f) ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0xfe00 && code <= 0xfe0f);

function advanceOf(code: number, advances: Uint16Array): number {
  if (isZeroWidth(code)) return 0;
  const known = code < widestMeasured ? (advances[code] ?? 0) : 0;
  if (known > 0) return known;
  return isFullWidth(code) ? fullWidth : unknownAdvance;
}

/** Advance width of one line of text in pixels, without kerning, which only ever narrows Inter's text by under 1 %. */
export function measureText(text: string, font: Font): number {
  const advances = advancesOf(font.weight);
  let thousandths = 0;
  // By index rather than by character: this runs for every word of every picture, and iterating makes a string each.
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index++;
    thousandths += advanceOf(code, advances);
  }
  return (thousandths * font.sizePx) / 1000;
}

/** Whether a line may break before this character without a space, as in Chinese and Japanese. */
export const breaksAnywhere = (character: string): boolean => isFullWidth(character.codePointAt(0) ?? 0);
