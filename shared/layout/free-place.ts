import type { Point } from "../model/document.ts";
import { bottom, inflate, overlaps, type Rect, right } from "./geometry.ts";

/**
 * The place nearest to where `rect` is that keeps `gap` from every obstacle: the place itself when it is free,
 * else beside, above or below an obstacle, or where two such edges meet. Ties go to the first obstacle given.
 */
export function nearestFreePlace(rect: Rect, obstacles: readonly Rect[], gap: number): Point {
  const isFree = (at: Point): boolean => {
    const there = inflate({ ...rect, x: at.x, y: at.y }, gap);
    return !obstacles.some((obstacle) => overlaps(there, obstacle));
  };
  const xs = [rect.x, ...obstacles.flatMap((each) => [each.x - gap - rect.width, right(each) + gap])];
  const ys = [rect.y, ...obstacles.flatMap((each) => [each.y - gap - rect.height, bottom(each) + gap])];
  const nearest = xs
    .flatMap((x) => ys.map((y) => ({ x, y, away: Math.hypot(x - rect.x, y - rect.y) })))
    .sort((a, b) => a.away - b.away)
    .find(isFree);
  return nearest ? { x: nearest.x, y: nearest.y } : { x: rect.x, y: rect.y };
}
