import type { Curve } from "../layout/geometry.ts";
import type { Point } from "../model/document.ts";
import { type Font, measureText } from "../text/measure.ts";
import type { Mark } from "./scene.ts";

/** The few shapes every part of the drawing is made of. */

export function textMark(
  text: string,
  at: Point,
  font: Font,
  fill: string,
  anchor: "start" | "middle" | "end" = "start",
): Mark {
  return { kind: "text", text, at, anchor, ...font, fill, widthPx: round(measureText(text, font)) };
}

export const line = (points: readonly Point[], stroke: string, strokeWidth: number): Mark => ({
  kind: "curve",
  curve: polyline(points),
  stroke,
  strokeWidth,
});

/** Straight stretches as a curve; `points` holds at least one. */
export function polyline(points: readonly Point[]): Curve {
  const [start = { x: 0, y: 0 }, ...rest] = points;
  let at = start;
  const pieces = rest.map((end) => {
    const piece = { c1: at, c2: end, end };
    at = end;
    return piece;
  });
  return { start, pieces };
}

/** Two decimals: finer than any screen, and files stay small. */
export const round = (value: number): number => Math.round(value * 100) / 100;
