import type { Curve, Rect } from "../layout/geometry.ts";
import type { Point } from "../model/document.ts";
import { type CanvasContext, paintPart } from "./canvas.ts";
import type { Mark, Part } from "./scene.ts";

/** Smaller than this on the surface, in its pixels, a text is a smudge and a shape is dust. */
const leastTextPx = 3.5;
const leastShapePx = 0.7;
/** An icon's strokes and a line's ends are dust a little earlier than what is filled. */
const leastStrokePx = 1.2;
/** A line that bends by less is straight to every eye; where few lines are in view, all are drawn exactly. */
const leastBendPx = 0.1;
const exactFromScale = 0.5;
const partsPerSlice = 150;

export type ViewOptions = {
  /** What of the scene is painted, in scene coordinates; its upper left corner goes to the surface's. */
  readonly view: Rect;
  /** Surface pixels per scene pixel. */
  readonly scale: number;
  /** The colour beneath the parts; absent where they are painted on what is there. */
  readonly background?: string;
};

/** What painting a view needs of a canvas beyond what painting a scene needs. */
export type ViewContext = CanvasContext & {
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
};

/**
 * Paints parts of a scene as they lie in a view, leaving out what would be too small to see. Yields between slices
 * of work, so that a large scene can be painted without holding up the window.
 */
export function* paintView(
  context: ViewContext,
  parts: readonly Part[],
  { view, scale, background }: ViewOptions,
): Generator<void, void, void> {
  context.setTransform(scale, 0, 0, scale, -view.x * scale, -view.y * scale);
  context.lineCap = "round";
  context.lineJoin = "round";
  context.textBaseline = "alphabetic";
  context.globalAlpha = 1;
  if (background !== undefined) {
    context.fillStyle = background;
    // A pixel further, since the surface's last ones may lie partly beyond the view.
    context.fillRect(view.x, view.y, view.width + 1 / scale, view.height + 1 / scale);
  }
  const detail = {
    isShown: (mark: Mark): boolean => isVisible(mark, scale),
    flatPx: scale < exactFromScale ? leastBendPx / scale : 0,
    view,
  };
  let painted = 0;
  for (const part of parts) {
    paintPart(context, part, detail);
    painted++;
    if (painted % partsPerSlice === 0) yield;
  }
}

function isVisible(mark: Mark, scale: number): boolean {
  switch (mark.kind) {
    case "text":
      return mark.sizePx * scale >= leastTextPx;
    case "circle":
      return mark.radius * scale >= leastShapePx;
    case "rect":
      return Math.max(mark.rect.width, mark.rect.height) * scale >= leastShapePx;
    case "curve":
      return reaches(mark.curve, leastStrokePx / scale);
    case "polygon":
      return mark.points.some((point) => isApart(mark.points[0] ?? point, point, leastStrokePx / scale));
  }
}

/** Whether any of a curve's pieces ends so far from its start. */
function reaches(curve: Curve, leastPx: number): boolean {
  const [x = 0, y = 0] = curve;
  for (let end = 6; end < curve.length; end += 6) {
    if (Math.abs((curve[end] ?? 0) - x) >= leastPx || Math.abs((curve[end + 1] ?? 0) - y) >= leastPx)
      return true;
  }
  return false;
}

const isApart = (a: Point, b: Point, leastPx: number): boolean =>
  Math.abs(a.x - b.x) >= leastPx || Math.abs(a.y - b.y) >= leastPx;
