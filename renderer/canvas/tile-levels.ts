import { inflate, overlaps, type Rect } from "../../shared/layout/geometry.ts";
import type { Shot } from "../worker/jobs.ts";
import type { Size } from "./use-camera.ts";

/**
 * A large drawing is painted in square tiles, in levels whose scales are half an octave apart: at any zoom one of
 * them is sharp when shown at 0.7 to 1 of its size, so that its tiles are kept whatever the zoom does between.
 */

export const tilePx = 512;
/** Neighbours overlap by so much, lest a seam shows where tiles end between two pixels of the screen. */
const seamPx = 2;
/** Longest side of the picture of the whole that lies beneath all tiles. */
const mostBasePx = 1_600;

export type Tile = Shot & { readonly key: string };

/** The least level that is sharp at a zoom, on a screen of so many pixels per CSS pixel. */
export const levelFor = (zoom: number, pixelRatio: number): number =>
  Math.ceil(2 * Math.log2(zoom * pixelRatio) - 0.001);

export const scaleOf = (level: number): number => 2 ** (level / 2);

/** The whole drawing, sharp where all of it is in a view of a size, on a screen of so many pixels per CSS pixel. */
export function baseShot(frame: Rect, { width, height }: Size, pixelRatio: number): Shot {
  const isMeasured = width > 0 && height > 0;
  const fit = isMeasured ? Math.min(width / frame.width, height / frame.height) * pixelRatio : 1;
  return { shown: frame, scale: Math.min(1, fit, mostBasePx / Math.max(frame.width, frame.height)) };
}

/** The tiles of a level that a view needs, those in the middle first. Beyond the frame there is nothing to paint. */
export function tilesIn(frame: Rect, view: Rect, level: number): readonly Tile[] {
  const scale = scaleOf(level);
  const side = tilePx / scale;
  const [left, top] = [Math.max(view.x, frame.x) - frame.x, Math.max(view.y, frame.y) - frame.y];
  const rightmost = Math.min(view.x + view.width, frame.x + frame.width) - frame.x;
  const lowest = Math.min(view.y + view.height, frame.y + frame.height) - frame.y;
  const tiles: Tile[] = [];
  for (let row = Math.floor(top / side); row * side < lowest; row++) {
    for (let column = Math.floor(left / side); column * side < rightmost; column++) {
      const shown = {
        x: frame.x + column * side,
        y: frame.y + row * side,
        width: (tilePx + seamPx) / scale,
        height: (tilePx + seamPx) / scale,
      };
      tiles.push({ key: `${level}/${column}/${row}`, shown, scale });
    }
  }
  const away = ({ shown }: Tile): number =>
    Math.hypot(
      shown.x + side / 2 - (view.x + view.width / 2),
      shown.y + side / 2 - (view.y + view.height / 2),
    );
  return tiles.sort((a, b) => away(a) - away(b));
}

/** Whether a tile has something to show for a view, or for what lies a little beside it. */
export const isNear = ({ shown }: Shot, view: Rect): boolean =>
  overlaps(shown, inflate(view, view.width / 4));
