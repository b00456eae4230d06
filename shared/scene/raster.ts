import { fail, ok, type Result } from "../model/result.ts";
import type { ExportProblem } from "../problems/problem.ts";
import type { Scene } from "./scene.ts";

/** Longest side that every canvas draws; beyond it browsers hand back a blank picture without an error. */
export const longestSidePx = 16_384;
/** Most pixels in one picture: 4 bytes each, held twice while encoding, is 800 MB. */
export const mostPixels = 100_000_000;
export const leastScale = 1;
export const mostScale = 4;

export type RasterPlan = { readonly widthPx: number; readonly heightPx: number };

/** The size of a scene's picture at a scale, or why it cannot be drawn and the largest scale that can. */
export function planRaster(scene: Scene, scale: number): Result<RasterPlan, ExportProblem> {
  const [widthPx, heightPx] = [Math.ceil(scene.frame.width * scale), Math.ceil(scene.frame.height * scale)];
  if (Math.max(widthPx, heightPx) <= longestSidePx && widthPx * heightPx <= mostPixels)
    return ok({ widthPx, heightPx });
  return fail({ kind: "raster-too-large", widthPx, heightPx, largestScale: largestScale(scene) });
}

/** Largest scale at which a scene fits, rounded down to two decimals. */
function largestScale({ frame: { width, height } }: Scene): number {
  const bySide = longestSidePx / Math.max(width, height);
  const byArea = Math.sqrt(mostPixels / (width * height));
  return Math.floor(Math.min(bySide, byArea) * 100) / 100;
}
