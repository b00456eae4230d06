import type { Rect } from "../../shared/layout/geometry.ts";
import { isNear, type Tile } from "./tile-levels.ts";

/** Of 512 by 512 pixels; so many are 60 MB. */
const mostTiles = 60;

type Kept = { readonly tile: Tile; readonly element: HTMLElement };

/** The tiles that are painted, as elements under a root; what is not wanted now is kept for a return, up to a limit. */
export function createKeptTiles(root: HTMLElement) {
  const kept = new Map<string, Kept>();
  const forgetOldest = (wanted: ReadonlySet<string>) => {
    const spare = [...kept].filter(([key]) => !wanted.has(key));
    for (const [key, { element }] of spare.slice(0, Math.max(0, kept.size - mostTiles))) {
      element.remove();
      kept.delete(key);
    }
  };
  return {
    has: (key: string): boolean => kept.has(key),
    put: (tile: Tile, element: HTMLElement) => {
      kept.set(tile.key, { tile, element });
      root.append(element);
    },
    /** Shows what is wanted on top; the rest shows through gaps in `view`, until there are none and it is null. */
    show: (wanted: ReadonlySet<string>, view: Rect | null) => {
      for (const [key, { tile, element }] of kept) {
        const isWanted = wanted.has(key);
        element.style.display = isWanted || (view !== null && isNear(tile, view)) ? "" : "none";
        element.style.zIndex = isWanted ? "1" : "0";
      }
      forgetOldest(wanted);
    },
  };
}
