import type { Channels } from "./png-file.ts";

const filters = { none: 0, up: 2 } as const;

/** One row of pixels and the one above it, a pixel a number; its lowest byte is red on every machine that runs this. */
type Line = { readonly own: Uint32Array; readonly above: Uint32Array };

/**
 * Turns strips of pixels, given from top to bottom, into the rows of a PNG. Each row is written plain or as its
 * difference from the one above, whichever changes less often from pixel to pixel: for drawings that is as small as
 * trying all five filters, at a fraction of the time.
 */
export function createPngRows(widthPx: number, channels: Channels) {
  const rowBytes = widthPx * channels + 1;
  const lowest = new Uint32Array(widthPx);
  return (strip: Uint32Array): Uint8Array<ArrayBuffer> => {
    const rows = new Uint8Array((strip.length / widthPx) * rowBytes);
    let above: Uint32Array = lowest;
    for (let y = 0; y * widthPx < strip.length; y++) {
      const own = strip.subarray(y * widthPx, (y + 1) * widthPx);
      writeRow(rows.subarray(y * rowBytes, (y + 1) * rowBytes), { own, above }, channels);
      above = own;
    }
    lowest.set(above);
    return rows;
  };
}

function writeRow(row: Uint8Array, line: Line, channels: Channels): void {
  const isCalmer = calmness(line) >= 0;
  row[0] = isCalmer ? filters.up : filters.none;
  if (isCalmer) writeDifference(row, line, channels);
  else writePlain(row, line, channels);
}

/** How many pixels differ from their left neighbour, less how many differ from the one above. */
function calmness({ own, above }: Line): number {
  let sum = 0;
  let left = own[0];
  for (let x = 0; x < own.length; x++) {
    const pixel = own[x];
    if (pixel !== left) sum++;
    if (pixel !== above[x]) sum--;
    left = pixel;
  }
  return sum;
}

function writePlain(row: Uint8Array, { own }: Line, channels: Channels): void {
  let to = 1;
  for (let x = 0; x < own.length; x++) {
    const pixel = own[x] as number;
    row[to] = pixel;
    row[to + 1] = pixel >>> 8;
    row[to + 2] = pixel >>> 16;
    if (channels === 4) row[to + 3] = pixel >>> 24;
    to += channels;
  }
}

/** Equal pixels differ by nothing, which is what the row holds already. */
function writeDifference(row: Uint8Array, { own, above }: Line, channels: Channels): void {
  for (let x = 0; x < own.length; x++) {
    const pixel = own[x] as number;
    const other = above[x] as number;
    if (pixel === other) continue;
    const to = 1 + x * channels;
    row[to] = pixel - other;
    row[to + 1] = (pixel >>> 8) - (other >>> 8);
    row[to + 2] = (pixel >>> 16) - (other >>> 16);
    if (channels === 4) row[to + 3] = (pixel >>> 24) - (other >>> 24);
  }
}
