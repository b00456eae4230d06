import type { Point } from "../model/document.ts";

/** Lengths are CSS pixels at scale 1; y grows downwards. */
export type Rect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/**
 * A path of cubic Bézier pieces: x and y of its start, then those of control, control and end per piece. Drawings
 * hold many thousands, and as objects they would take five times the memory.
 */
export type Curve = readonly number[];
export type CubicPiece = { readonly c1: Point; readonly c2: Point; readonly end: Point };

export const right = (rect: Rect): number => rect.x + rect.width;
export const bottom = (rect: Rect): number => rect.y + rect.height;
export const centreX = (rect: Rect): number => rect.x + rect.width / 2;
export const centreY = (rect: Rect): number => rect.y + rect.height / 2;

export function inflate(rect: Rect, by: number): Rect {
  return { x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by };
}

/** Whether two rectangles share any area; touching edges do not count. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
}

/** Smallest rectangle around all; a zero rectangle at the origin for none. */
export function enclose(rects: readonly Rect[]): Rect {
  if (rects.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  let [left, top, rightmost, lowest] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    rightmost = Math.max(rightmost, right(rect));
    lowest = Math.max(lowest, bottom(rect));
  }
  return { x: left, y: top, width: rightmost - left, height: lowest - top };
}

export const lerp = (from: number, to: number, t: number): number => from + (to - from) * t;

export function lerpPoint(from: Point, to: Point, t: number): Point {
  return { x: lerp(from.x, to.x, t), y: lerp(from.y, to.y, t) };
}

export function curveOf(start: Point, pieces: readonly CubicPiece[]): Curve {
  const curve = [start.x, start.y];
  for (const { c1, c2, end } of pieces) curve.push(c1.x, c1.y, c2.x, c2.y, end.x, end.y);
  // A copy has no room left over for more.
  return curve.slice();
}

/** The point whose x stands at a place in a curve; from the end where it is negative. */
const pointAt = (curve: Curve, at: number): Point => ({ x: curve.at(at) ?? 0, y: curve.at(at + 1) ?? 0 });

export const startOf = (curve: Curve): Point => pointAt(curve, 0);
export const endOf = (curve: Curve): Point => ({ x: curve.at(-2) ?? 0, y: curve.at(-1) ?? 0 });

/** Where a curve comes from on its way to its end: the last control point, its start where it has no piece. */
export const lastTurnOf = (curve: Curve): Point => (curve.length > 2 ? pointAt(curve, -4) : startOf(curve));

/** The same curve with another end. */
export function endingAt(curve: Curve, { x, y }: Point): Curve {
  const other = curve.slice();
  other.splice(-2, 2, x, y);
  return other;
}

export const pieceCount = (curve: Curve): number => (curve.length - 2) / 6;

export function piecesOf(curve: Curve): readonly CubicPiece[] {
  const pieces: CubicPiece[] = [];
  for (let at = 2; at < curve.length; at += 6) {
    pieces.push({ c1: pointAt(curve, at), c2: pointAt(curve, at + 2), end: pointAt(curve, at + 4) });
  }
  return pieces;
}

/** Encloses a curve by its control points, which always contain it. */
export function curveBounds(curve: Curve): Rect {
  let [left, top, rightmost, lowest] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < curve.length; at += 2) {
    const [x, y] = [curve[at] ?? 0, curve[at + 1] ?? 0];
    left = Math.min(left, x);
    top = Math.min(top, y);
    rightmost = Math.max(rightmost, x);
    lowest = Math.max(lowest, y);
  }
  return { x: left, y: top, width: rightmost - left, height: lowest - top };
}

/** A straight stretch as a cubic, so that every line of the drawing is made of the same pieces. */
export function straightPiece(from: Point, to: Point): CubicPiece {
  return { c1: lerpPoint(from, to, 1 / 3), c2: lerpPoint(from, to, 2 / 3), end: to };
}

/** An S between two heights that leaves and arrives vertically and never leaves the band between them. */
export function verticalPiece(from: Point, to: Point): CubicPiece {
  const middle = (from.y + to.y) / 2;
  return { c1: { x: from.x, y: middle }, c2: { x: to.x, y: middle }, end: to };
}

/** A point of one piece by de Casteljau, `t` from 0 to 1. */
export function pointOn(start: Point, piece: CubicPiece, t: number): Point {
  const u = 1 - t;
  const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return {
    x: a * start.x + b * piece.c1.x + c * piece.c2.x + d * piece.end.x,
    y: a * start.y + b * piece.c1.y + c * piece.c2.y + d * piece.end.y,
  };
}

/** Points along a curve, `steps` per piece, beginning with its start. */
export function flatten(curve: Curve, steps: number): readonly Point[] {
  let start = startOf(curve);
  const points: Point[] = [start];
  for (const piece of piecesOf(curve)) {
    for (let step = 1; step <= steps; step++) points.push(pointOn(start, piece, step / steps));
    start = piece.end;
  }
  return points;
}

/** Whether the straight stretch from `a` to `b` has a point inside the rectangle (Liang and Barsky's clipping). */
export function crossesRect(a: Point, b: Point, rect: Rect): boolean {
  let [enter, leave] = [0, 1];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const sides: readonly (readonly [number, number])[] = [
    [-dx, a.x - rect.x],
    [dx, right(rect) - a.x],
    [-dy, a.y - rect.y],
    [dy, bottom(rect) - a.y],
  ];
  for (const [direction, distance] of sides) {
    if (direction === 0 && distance <= 0) return false;
    if (direction < 0) enter = Math.max(enter, distance / direction);
    if (direction > 0) leave = Math.min(leave, distance / direction);
  }
  return enter < leave;
}

/** Whether a curve passes through the inside of a rectangle, judged on a fine polyline. */
export function passesThrough(curve: Curve, rect: Rect): boolean {
  let start = startOf(curve);
  for (const piece of piecesOf(curve)) {
    if (mayTouch(start, piece, rect) && pieceCrosses(start, piece, rect)) return true;
    start = piece.end;
  }
  return false;
}

/** Whether a piece may have a point in a rectangle: it never leaves the box around its control points. */
export function mayTouch(start: Point, { c1, c2, end }: CubicPiece, rect: Rect): boolean {
  return (
    Math.min(start.x, c1.x, c2.x, end.x) < right(rect) &&
    Math.max(start.x, c1.x, c2.x, end.x) > rect.x &&
    Math.min(start.y, c1.y, c2.y, end.y) < bottom(rect) &&
    Math.max(start.y, c1.y, c2.y, end.y) > rect.y
  );
}

const stepsPerPiece = 24;

function pieceCrosses(start: Point, piece: CubicPiece, rect: Rect): boolean {
  let from = start;
  for (let step = 1; step <= stepsPerPiece; step++) {
    const to = pointOn(start, piece, step / stepsPerPiece);
    if (crossesRect(from, to, rect)) return true;
    from = to;
  }
  return false;
}

/** A right-angled polyline with its corners rounded, as cubics. Zero-length stretches are dropped. */
export function roundedPolyline(points: readonly Point[], radius: number): Curve {
  const corners = points.filter((point, index) => {
    const before = points[index - 1];
    return before === undefined || before.x !== point.x || before.y !== point.y;
  });
  const start = corners[0] ?? { x: 0, y: 0 };
  const pieces: CubicPiece[] = [];
  let at = start;
  for (let index = 1; index < corners.length; index++) {
    const [before, corner, after] = [corners[index - 1], corners[index], corners[index + 1]];
    if (!before || !corner) break;
    if (!after) {
      pieces.push(straightPiece(at, corner));
      break;
    }
    const reach = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    const from = towards(corner, before, reach);
    const to = towards(corner, after, reach);
    pieces.push(straightPiece(at, from), {
      c1: lerpPoint(from, corner, 0.55),
      c2: lerpPoint(to, corner, 0.55),
      end: to,
    });
    at = to;
  }
  return curveOf(start, pieces);
}

export const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  return whole === 0 ? from : lerpPoint(from, to, length / whole);
}

/** Cuts the last piece in halves until the curve has as many pieces as asked, without changing its shape. */
export function withPieces(curve: Curve, count: number): Curve {
  const pieces = [...piecesOf(curve)];
  while (pieces.length < count) {
    const last = pieces.pop();
    const start = pieces.at(-1)?.end ?? startOf(curve);
    const piece = last ?? straightPiece(start, start);
    const [ab, bc, cd] = [
      lerpPoint(start, piece.c1, 0.5),
      lerpPoint(piece.c1, piece.c2, 0.5),
      lerpPoint(piece.c2, piece.end, 0.5),
    ];
    const [abc, bcd] = [lerpPoint(ab, bc, 0.5), lerpPoint(bc, cd, 0.5)];
    pieces.push({ c1: ab, c2: abc, end: lerpPoint(abc, bcd, 0.5) }, { c1: bcd, c2: cd, end: piece.end });
  }
  return curveOf(startOf(curve), pieces);
}
