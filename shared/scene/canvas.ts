import { type Curve, inflate, mayTouch, type Rect } from "../layout/geometry.ts";
import { fontFamily } from "../text/measure.ts";
import type { Mark, Paint, Part, Scene } from "./scene.ts";

/** The part of a 2D canvas context that drawing needs; browsers' contexts and Skia's in Node both have it. */
export type CanvasContext = {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: unknown;
  lineJoin: unknown;
  globalAlpha: number;
  font: string;
  textAlign: unknown;
  textBaseline: unknown;
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  scale(x: number, y: number): void;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(c1x: number, c1y: number, c2x: number, c2y: number, x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fill(): void;
  stroke(): void;
  fillText(text: string, x: number, y: number): void;
};

/** A piece of a picture: where it lies, in the picture's pixels, and the parts that may show there, in painting order. */
export type Tile = { readonly place: Rect; readonly parts: readonly Part[] };

export type PaintOptions = {
  readonly scale: number;
  readonly isTransparent?: boolean;
  /** Painted alone, its upper left corner at the surface's; absent for the whole scene. */
  readonly tile?: Tile;
};

/** Paints a scene, or a tile of it, onto a context whose surface is empty and has the size of what is painted. */
export function paintScene(
  context: CanvasContext,
  scene: Scene,
  { scale, isTransparent, tile }: PaintOptions,
): void {
  const { x, y, width, height } = scene.frame;
  context.save();
  if (tile !== undefined) context.translate(-tile.place.x, -tile.place.y);
  context.scale(scale, scale);
  context.translate(-x, -y);
  context.lineCap = "round";
  context.lineJoin = "round";
  context.textBaseline = "alphabetic";
  if (!isTransparent) {
    context.fillStyle = scene.background;
    // A pixel further, since the surface's last ones may lie partly beyond the frame.
    context.fillRect(x, y, width + 1 / scale, height + 1 / scale);
  }
  const view = tile === undefined ? undefined : sceneRect(tile.place, scene, scale);
  for (const part of tile?.parts ?? scene.parts) paintPart(context, part, view && { view });
  context.restore();
}

/** Where a piece of a scene's picture lies in the scene. */
export function sceneRect(place: Rect, { frame }: Pick<Scene, "frame">, scale: number): Rect {
  return {
    x: frame.x + place.x / scale,
    y: frame.y + place.y / scale,
    width: place.width / scale,
    height: place.height / scale,
  };
}

/** What of a part may be left out, or drawn more simply, without anybody seeing it. */
export type Detail = {
  /** Marks that are large enough; absent means all. */
  readonly isShown?: (mark: Mark) => boolean;
  /** Of lines that reach beyond this, in scene coordinates, only the pieces within are drawn. */
  readonly view?: Rect;
  /** What of a line bends by less, in pixels, is drawn straight, which is much quicker. */
  readonly flatPx?: number;
};

/** Paints a part at its place. */
export function paintPart(
  context: CanvasContext,
  { origin, marks, opacity = 1 }: Part,
  { isShown, view, flatPx = 0 }: Detail = {},
): void {
  const near = view && inflate({ ...view, x: view.x - origin.x, y: view.y - origin.y }, thickestPx);
  context.save();
  context.translate(origin.x, origin.y);
  for (const mark of marks) {
    if (isShown === undefined || isShown(mark)) paintMark(context, mark, opacity, near, flatPx);
  }
  context.restore();
}

/** No stroke is so wide that it shows this far from its line. */
const thickestPx = 12;

function paintMark(
  context: CanvasContext,
  mark: Mark,
  alpha: number,
  near: Rect | undefined,
  flatPx: number,
): void {
  if (mark.kind === "text") {
    context.globalAlpha = alpha;
    context.font = `${mark.weight} ${mark.sizePx}px ${fontFamily}`;
    context.textAlign = textAlign[mark.anchor];
    context.fillStyle = mark.fill;
    context.fillText(mark.text, mark.at.x, mark.at.y);
    return;
  }
  context.beginPath();
  if (mark.kind === "curve")
    traceCurve(context, mark.curve, mark.fill === undefined ? near : undefined, flatPx);
  else trace(context, mark);
  paint(context, mark, alpha);
}

const textAlign = { start: "left", middle: "center", end: "right" } as const;

function trace(context: CanvasContext, mark: Exclude<Mark, { kind: "text" | "curve" }>): void {
  switch (mark.kind) {
    case "rect":
      traceRect(context, mark.rect, mark.radius);
      break;
    case "circle":
      context.arc(mark.centre.x, mark.centre.y, mark.radius, 0, 2 * Math.PI);
      break;
    case "polygon":
      mark.points.forEach(({ x, y }, index) => {
        if (index === 0) context.moveTo(x, y);
        else context.lineTo(x, y);
      });
      context.closePath();
      break;
  }
}

function traceRect(context: CanvasContext, { x, y, width, height }: Rect, radius: number): void {
  context.roundRect(x, y, width, height, radius);
}

/** The pieces that can be seen; where the line is broken off, its ends are out of sight. */
function traceCurve(context: CanvasContext, curve: Curve, near: Rect | undefined, flatPx: number): void {
  const at = (index: number): number => curve[index] ?? 0;
  let isDrawn = false;
  if (curve.length === 2) context.moveTo(at(0), at(1));
  for (let from = 2; from < curve.length; from += 6) {
    const isSeen = near === undefined || isPieceNear(curve, from, near);
    if (isSeen && !isDrawn) context.moveTo(at(from - 2), at(from - 1));
    isDrawn = isSeen;
    if (!isSeen) continue;
    if (flatPx > 0 && bend(curve, from) < flatPx) context.lineTo(at(from + 4), at(from + 5));
    else
      context.bezierCurveTo(at(from), at(from + 1), at(from + 2), at(from + 3), at(from + 4), at(from + 5));
  }
}

/** Whether the piece whose control points begin `from` there may have a point in a rectangle. */
function isPieceNear(curve: Curve, from: number, rect: Rect): boolean {
  const point = (index: number) => ({ x: curve[index] ?? 0, y: curve[index + 1] ?? 0 });
  return mayTouch(point(from - 2), { c1: point(from), c2: point(from + 2), end: point(from + 4) }, rect);
}

/** How far at most that piece leaves the straight way between its ends, in pixels. */
function bend(curve: Curve, from: number): number {
  const at = (index: number): number => curve[index] ?? 0;
  const [x, y] = [at(from - 2), at(from - 1)];
  const [dx, dy] = [at(from + 4) - x, at(from + 5) - y];
  const length = Math.abs(dx) + Math.abs(dy);
  if (length === 0) return Number.POSITIVE_INFINITY;
  const off = (index: number): number => Math.abs((at(index) - x) * dy - (at(index + 1) - y) * dx);
  // Over the sum of both sides instead of the diagonal, a distance is told at most 1.5 times too small.
  return (1.5 * Math.max(off(from), off(from + 2))) / length;
}

function paint(context: CanvasContext, { fill, stroke, strokeWidth, opacity }: Paint, alpha: number): void {
  context.globalAlpha = (opacity ?? 1) * alpha;
  if (fill !== undefined) {
    context.fillStyle = fill;
    context.fill();
  }
  if (stroke !== undefined) {
    context.strokeStyle = stroke;
    context.lineWidth = strokeWidth ?? 1;
    context.stroke();
  }
  context.globalAlpha = 1;
}
