import { type Curve, curveOf } from "../layout/geometry.ts";
import type { Point } from "../model/document.ts";
import { type Font, measureText } from "../text/measure.ts";
import type { Mark, Part } from "./scene.ts";

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
  return curveOf(
    start,
    rest.map((end, index) => ({ c1: points[index] ?? start, c2: end, end })),
  );
}

/** Two decimals: finer than any screen, and files stay small. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** Every mark larger by a factor, around the origin of its part. */
function scaleMark(mark: Mark, by: number): Mark {
  const point = ({ x, y }: Point): Point => ({ x: x * by, y: y * by });
  const stroke =
    "strokeWidth" in mark && mark.strokeWidth !== undefined ? { strokeWidth: mark.strokeWidth * by } : {};
  switch (mark.kind) {
    case "rect": {
      const { width, height } = mark.rect;
      return {
        ...mark,
        ...stroke,
        rect: { ...point(mark.rect), width: width * by, height: height * by },
        radius: mark.radius * by,
      };
    }
    case "circle":
      return { ...mark, ...stroke, centre: point(mark.centre), radius: mark.radius * by };
    case "polygon":
      return { ...mark, ...stroke, points: mark.points.map(point) };
    case "curve":
      return { ...mark, ...stroke, curve: mark.curve.map((each) => each * by) };
    case "text":
      return { ...mark, at: point(mark.at), sizePx: mark.sizePx * by, widthPx: mark.widthPx * by };
  }
}

/** A part larger by a factor, its upper left corner where it was. */
export function scalePart(part: Part, by: number): Part {
  if (by === 1) return part;
  const { x, y, width, height } = part.bounds;
  const bounds = { x: x * by, y: y * by, width: width * by, height: height * by };
  return { ...part, bounds, marks: part.marks.map((mark) => scaleMark(mark, by)) };
}
