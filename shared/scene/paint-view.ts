import { enclose, overlaps, type Rect } from "../layout/geometry.ts";
import { memoise } from "../model/memoise.ts";
import { type CanvasContext, paintPart } from "./canvas.ts";
import type { Mark, Part, Scene } from "./scene.ts";

/** Smaller than this on the surface, in its pixels, a text is a smudge and a shape is dust. */
const leastTextPx = 3.5;
const leastShapePx = 0.7;
const partsPerSlice = 150;

export type ViewOptions = {
  /** What of the scene is painted, in scene coordinates; its upper left corner goes to the surface's. */
  readonly view: Rect;
  /** Surface pixels per scene pixel. */
  readonly scale: number;
  /** 0 to 1 for each part. */
  readonly alphaOf: (part: Part) => number;
};

/**
 * Paints what of a scene lies in a view, leaving out what would be too small to see. Yields between slices of
 * work, so that a large scene can be painted without holding up the window.
 */
export function* paintView(
  context: CanvasContext & {
    setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  },
  scene: Scene,
  { view, scale, alphaOf }: ViewOptions,
): Generator<void, void, void> {
  context.setTransform(scale, 0, 0, scale, -view.x * scale, -view.y * scale);
  context.lineCap = "round";
  context.lineJoin = "round";
  context.textBaseline = "alphabetic";
  context.globalAlpha = 1;
  context.fillStyle = scene.background;
  context.fillRect(view.x, view.y, view.width, view.height);
  let painted = 0;
  for (const part of scene.parts) {
    if (!overlaps(extentOf(part), view)) continue;
    const marks = part.marks.filter((mark) => isVisible(mark, scale));
    paintPart(context, part, marks, alphaOf(part) * (part.opacity ?? 1));
    painted++;
    if (painted % partsPerSlice === 0) yield;
  }
}

/** Where a part is, in scene coordinates. Lines reach beyond the bounds of their ends. */
const extentOf = memoise((part: Part): Rect => {
  const { origin, bounds } = part;
  const lines = part.marks.flatMap((mark) => (mark.kind === "curve" ? [curveBox(mark)] : []));
  const all = enclose([bounds, ...lines]);
  return {
    x: origin.x + all.x - 12,
    y: origin.y + all.y - 12,
    width: all.width + 24,
    height: all.height + 24,
  };
});

function curveBox({ curve }: Extract<Mark, { kind: "curve" }>): Rect {
  const points = [curve.start, ...curve.pieces.flatMap(({ c1, c2, end }) => [c1, c2, end])];
  return enclose(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
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
    case "polygon":
      return true;
  }
}
