import type { Rect } from "../layout/geometry.ts";
import type { RasterPlan } from "./size.ts";

type Size = Pick<RasterPlan, "widthPx" | "heightPx">;

/** How a picture is cut, in pixels. */
export type Cut = { readonly tileWidthPx: number; readonly stripPixels: number };

/** A band over the whole width; its tiles lie side by side, from left to right. Lengths are the picture's pixels. */
export type Strip = { readonly top: number; readonly height: number; readonly tiles: readonly Rect[] };

/** What one canvas takes: 64 MB of pixels, and no side at which a browser would hand back a blank one. */
export const canvasPixels = 16_000_000;
export const canvasSidePx = 16_384;

export function fitsOneCanvas({ widthPx, heightPx }: Size): boolean {
  return Math.max(widthPx, heightPx) <= canvasSidePx && widthPx * heightPx <= canvasPixels;
}

/** A picture of any size in some 100 MB. The nearer tiles are to squares, the fewer of them a long line is drawn in. */
export const usualCut: Cut = { tileWidthPx: 2_048, stripPixels: 8_000_000 };

/** Covers a picture from top to bottom, each pixel once. */
export function stripsOf({ widthPx, heightPx }: Size, { tileWidthPx, stripPixels }: Cut): readonly Strip[] {
  const stripHeight = Math.max(1, Math.floor(stripPixels / widthPx));
  return starts(heightPx, stripHeight).map((top) => {
    const height = Math.min(stripHeight, heightPx - top);
    const tiles = starts(widthPx, tileWidthPx).map((x) => ({
      x,
      y: top,
      width: Math.min(tileWidthPx, widthPx - x),
      height,
    }));
    return { top, height, tiles };
  });
}

function starts(length: number, step: number): readonly number[] {
  return Array.from({ length: Math.ceil(length / step) }, (_, index) => index * step);
}
