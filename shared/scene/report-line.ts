import { roundedPolyline } from "../layout/geometry.ts";
import type { Point } from "../model/document.ts";
import type { Palette } from "./palette.ts";
import type { Mark } from "./scene.ts";

const cornerPx = 8;
const lineWidthPx = 1.5;
const ringPx = 4;

/** The line from the first manager is solid and as heavy as the manager's card is large. */
export function firstReportMarks(points: readonly Point[], scale: number, palette: Palette): readonly Mark[] {
  const curve = roundedPolyline(points, cornerPx * scale);
  return [{ kind: "curve", curve, stroke: palette.loop, strokeWidth: lineWidthPx * scale }];
}

/** The line from a further manager is hollow and ends in a ring, so that it is told apart without colour. */
export function furtherReportMarks(points: readonly Point[], palette: Palette): readonly Mark[] {
  const curve = roundedPolyline(points, cornerPx);
  const ring = ringAt(points);
  return [
    { kind: "curve", curve, stroke: palette.loop, strokeWidth: 3.5 },
    { kind: "curve", curve, stroke: palette.background, strokeWidth: 1.5 },
    ...(ring
      ? [
          {
            kind: "circle",
            centre: ring,
            radius: ringPx,
            fill: palette.background,
            stroke: palette.mutedInk,
            strokeWidth: 1.5,
          } as const,
        ]
      : []),
  ];
}

/** Just before the end. */
function ringAt(points: readonly Point[]): Point | null {
  const [before, end] = [points.at(-2), points.at(-1)];
  if (!before || !end) return null;
  const back = ringPx + 1;
  return { x: end.x - Math.sign(end.x - before.x) * back, y: end.y - Math.sign(end.y - before.y) * back };
}
