import { type Curve, endingAt, endOf } from "../layout/geometry.ts";
import type { MapLayout } from "../layout/map-places.ts";
import type { Point } from "../model/document.ts";
import { measureText } from "../text/measure.ts";
import { textMark } from "./marks.ts";
import type { Palette } from "./palette.ts";
import type { Part } from "./scene.ts";

const loopFont = { sizePx: 12, weight: 600 } as const;
const loopWords = "Feedback";

export type DrawnSpine = Pick<MapLayout, "arrows" | "loop" | "loopLabelAt" | "emphasis">;

/** The way back and the arrows between phases. */
export function spineParts(spine: DrawnSpine, palette: Palette): readonly Part[] {
  const arrows = spine.arrows.map((curve, index) =>
    decoration(`arrow:${index}`, "Next phase", [
      {
        kind: "curve",
        curve: shortened(curve, 10 * spine.emphasis),
        stroke: palette.spine,
        strokeWidth: 4 * spine.emphasis,
      },
      {
        kind: "polygon",
        points: arrowHead(endOf(curve), 9 * spine.emphasis, 16 * spine.emphasis),
        fill: palette.spine,
      },
    ]),
  );
  return spine.loop ? [feedbackLoop(spine.loop, spine, palette), ...arrows] : arrows;
}

function feedbackLoop(curve: Curve, { loopLabelAt: at, emphasis }: DrawnSpine, palette: Palette): Part {
  // The pill sits on a line between rows and phases, where there is not room for all of the emphasis.
  const size = Math.min(emphasis, 1.5);
  const font = { ...loopFont, sizePx: loopFont.sizePx * size };
  const widthPx = measureText(loopWords, font) + 20 * size;
  const pill = { x: at.x - widthPx / 2, y: at.y - 12 * size, width: widthPx, height: 24 * size };
  return decoration("loop", "Feedback from the last phase to the first", [
    { kind: "curve", curve: shortened(curve, 8), stroke: palette.loop, strokeWidth: 2 },
    { kind: "polygon", points: arrowHead(endOf(curve), 6, 11), fill: palette.loop },
    {
      kind: "rect",
      rect: pill,
      radius: 12 * size,
      fill: palette.background,
      stroke: palette.loop,
      strokeWidth: 1,
    },
    textMark(loopWords, { x: at.x, y: at.y + 4.3 * size }, font, palette.mutedInk, "middle"),
  ]);
}

/** Its marks lie in scene coordinates, as those of links do. */
function decoration(id: string, label: string, marks: Part["marks"]): Part {
  const bounds = { x: 0, y: 0, width: 0, height: 0 };
  return { id, subject: { kind: "decoration" }, origin: { x: 0, y: 0 }, bounds, label, marks };
}

/** A head that points right, its tip at `tip`. */
const arrowHead = (tip: Point, halfPx: number, lengthPx: number): readonly Point[] => [
  tip,
  { x: tip.x - lengthPx, y: tip.y - halfPx },
  { x: tip.x - lengthPx, y: tip.y + halfPx },
];

/** Ends a curve that arrives from the left a little earlier, so that it does not show beyond its arrowhead. */
function shortened(curve: Curve, byPx: number): Curve {
  const { x, y } = endOf(curve);
  return endingAt(curve, { x: x - byPx, y });
}
