import { type Curve, inflate, mayTouch, piecesOf, type Rect, startOf } from "../layout/geometry.ts";
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
    context.fillRect(x, y, width, height);
  }
  const view = tile === undefined ? undefined : sceneRect(tile.place, scene, scale);
  for (const part of tile?.parts ?? scene.parts)
    paintPart(context, part, part.marks, part.opacity ?? 1, view);
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

/**
 * Paints some marks of a part at its place, `alpha` from 0 to 1 on top of their own opacity. Of lines that reach
 * beyond `view`, in scene coordinates, only the pieces within are drawn.
 */
export function paintPart(
  context: CanvasContext,
  { origin }: Part,
  marks: readonly Mark[],
  alpha: number,
  view?: Rect,
): void {
  const near = view && inflate({ ...view, x: view.x - origin.x, y: view.y - origin.y }, thickestPx);
  context.save();
  context.translate(origin.x, origin.y);
  for (const mark of marks) paintMark(context, mark, alpha, near);
  context.restore();
}

/** No stroke is so wide that it shows this far from its line. */
const thickestPx = 12;

function paintMark(context: CanvasContext, mark: Mark, alpha: number, near: Rect | undefined): void {
  if (mark.kind === "text") {
    context.globalAlpha = alpha;
    context.font = `${mark.weight} ${mark.sizePx}px ${fontFamily}`;
    context.textAlign = textAlign[mark.anchor];
    context.fillStyle = mark.fill;
    context.fillText(mark.text, mark.at.x, mark.at.y);
    return;
  }
  context.beginPath();
  if (mark.kind === "curve" && mark.fill === undefined && near !== undefined)
    traceWithin(context, mark.curve, near);
  else trace(context, mark);
  paint(context, mark, alpha);
}

const textAlign = { start: "left", middle: "center", end: "right" } as const;

function trace(context: CanvasContext, mark: Exclude<Mark, { kind: "text" }>): void {
  switch (mark.kind) {
    case "rect":
      traceRect(context, mark.rect, mark.radius);
      break;
    case "circle":
      context.arc(mark.centre.x, mark.centre.y, mark.radius, 0, 2 * Math.PI);
      break;
    case "curve":
      traceCurve(context, mark.curve);
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

function traceCurve(context: CanvasContext, curve: Curve): void {
  const at = (index: number): number => curve[index] ?? 0;
  context.moveTo(at(0), at(1));
  for (let from = 2; from < curve.length; from += 6) {
    context.bezierCurveTo(at(from), at(from + 1), at(from + 2), at(from + 3), at(from + 4), at(from + 5));
  }
}

/** The pieces that can be seen; where the line is broken off, its ends are out of sight. */
function traceWithin(context: CanvasContext, curve: Curve, view: Rect): void {
  let from = startOf(curve);
  let isDrawn = false;
  for (const piece of piecesOf(curve)) {
    const { c1, c2, end } = piece;
    const isSeen = mayTouch(from, piece, view);
    if (isSeen && !isDrawn) context.moveTo(from.x, from.y);
    if (isSeen) context.bezierCurveTo(c1.x, c1.y, c2.x, c2.y, end.x, end.y);
    isDrawn = isSeen;
    from = end;
  }
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
