import {
  bottom,
  type Curve,
  centreX,
  centreY,
  curveBounds,
  distance,
  flatten,
  inflate,
  mayTouch,
  piecesOf,
  type Rect,
  right,
  startOf,
} from "../layout/geometry.ts";
import type { Point } from "../model/document.ts";
import type { Part, Scene, Subject } from "./scene.ts";

export type Direction = "left" | "right" | "up" | "down";

/** A scene that can be asked what is where. */
export type SceneIndex = {
  /** Parts that may show in a rectangle, in painting order. */
  readonly partsIn: (rect: Rect) => readonly Part[];
  /** The topmost role or phase at a point, else the nearest link within `reachPx`. */
  readonly at: (point: Point, reachPx: number) => Part | null;
  /** What is drawn more than once is found where it is first. */
  readonly of: (subject: Subject) => Part | null;
  /** The nearest role or phase in a direction from a part; the first of all from nothing. */
  readonly next: (from: Part | null, direction: Direction) => Part | null;
};

/** Strokes' outer halves and marks at links' ends reach this far beyond bounds and lines, in pixels. */
const overhangPx = 24;

/** Reads a scene's places into one array, so that a question costs a pass over numbers. */
export function indexScene({ parts }: Scene): SceneIndex {
  const extents = new Float64Array(parts.length * 4);
  for (const [index, part] of parts.entries()) writeExtent(part, extents, index * 4);
  const isNear = (index: number, left: number, top: number, rightmost: number, lowest: number): boolean => {
    const at = index * 4;
    return (
      (extents[at] ?? 0) < rightmost &&
      (extents[at + 1] ?? 0) < lowest &&
      (extents[at + 2] ?? 0) > left &&
      (extents[at + 3] ?? 0) > top
    );
  };
  const partsIn = (rect: Rect): readonly Part[] => {
    const [rightmost, lowest] = [right(rect), bottom(rect)];
    return parts.filter(
      (part, index) => isNear(index, rect.x, rect.y, rightmost, lowest) && mayShow(part, rect),
    );
  };
  const stops = once(() => parts.filter(isStop));
  const bySubject = once(() => new Map(parts.toReversed().map((part) => [subjectKey(part.subject), part])));
  return {
    partsIn,
    at: (point, reachPx) => {
      const near = partsIn(inflate({ ...point, width: 0, height: 0 }, Math.max(reachPx, 0.01)));
      return (
        near.findLast((part) => isThing(part) && holds(boxOf(part), point)) ??
        nearestLink(near, point, reachPx)
      );
    },
    of: (subject) => (subject.kind === "decoration" ? null : (bySubject().get(subjectKey(subject)) ?? null)),
    next: (from, direction) =>
      from === null ? (stops()[0] ?? null) : nearestThing(stops(), from, direction),
  };
}

/** Worked out when it is first asked for: the first picture need not wait for it. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What a person can point at and choose, apart from links. */
export const isThing = ({ subject }: Part): boolean => things.includes(subject.kind);

export const isLink = ({ subject }: Part): boolean => links.includes(subject.kind);

const things: readonly Subject["kind"][] = [
  "role",
  "phase",
  "group",
  "band",
  "person",
  "person-fold",
  "team-fold",
];
const folding: readonly Subject["kind"][] = ["band", "person-fold"];
const links: readonly Subject["kind"][] = ["link", "group-link"];
/** What only folds and opens is nothing to walk over. */
const isStop = (part: Part): boolean => isThing(part) && !folding.includes(part.subject.kind);

/** Parts that lie within a rectangle as a whole. */
export function partsWithin(parts: readonly Part[], { x, y, width, height }: Rect): readonly Part[] {
  return parts.filter((part) => {
    const box = boxOf(part);
    return box.x >= x && box.y >= y && right(box) <= x + width && bottom(box) <= y + height;
  });
}

/** A part's bounds in scene coordinates. */
export const boxOf = ({ origin, bounds }: Part): Rect => ({
  ...bounds,
  x: origin.x + bounds.x,
  y: origin.y + bounds.y,
});

/** The same for whatever stands for the same thing. */
export const subjectKey = (subject: Subject): string => JSON.stringify(subject, Object.keys(subject).sort());

/** Where a part may show, as left, top, right and bottom in scene coordinates. Lines reach beyond the bounds of their ends. */
function writeExtent({ origin, bounds, marks }: Part, extents: Float64Array, at: number): void {
  let [left, top, rightmost, lowest] = [bounds.x, bounds.y, right(bounds), bottom(bounds)];
  for (const mark of marks) {
    if (mark.kind !== "curve") continue;
    const box = curveBounds(mark.curve);
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    rightmost = Math.max(rightmost, right(box));
    lowest = Math.max(lowest, bottom(box));
  }
  extents[at] = origin.x + left - overhangPx;
  extents[at + 1] = origin.y + top - overhangPx;
  extents[at + 2] = origin.x + rightmost + overhangPx;
  extents[at + 3] = origin.y + lowest + overhangPx;
}

/** A long line may pass around a rectangle that its extent holds: asked of each of its pieces. */
function mayShow(part: Part, rect: Rect): boolean {
  if (!isLink(part)) return true;
  const { origin, marks } = part;
  const near = inflate({ ...rect, x: rect.x - origin.x, y: rect.y - origin.y }, overhangPx);
  return marks.some((mark) => mark.kind === "curve" && hasPieceIn(mark.curve, near));
}

function hasPieceIn(curve: Curve, rect: Rect): boolean {
  let from = startOf(curve);
  for (const piece of piecesOf(curve)) {
    if (mayTouch(from, piece, rect)) return true;
    from = piece.end;
  }
  return false;
}

const holds = (rect: Rect, { x, y }: Point): boolean =>
  x >= rect.x && x <= right(rect) && y >= rect.y && y <= bottom(rect);

/** Points along each piece of a line, between which it is as good as straight. */
const stepsPerPiece = 16;

function nearestLink(parts: readonly Part[], point: Point, reachPx: number): Part | null {
  let nearest: Part | null = null;
  let least = reachPx;
  for (const part of parts) {
    if (!isLink(part)) continue;
    const away = distanceToLink(part, point);
    // Of links that are equally near, the one that is painted last is the one that is seen.
    if (away <= least) [nearest, least] = [part, away];
  }
  return nearest;
}

function distanceToLink({ origin, marks }: Part, { x, y }: Point): number {
  const at = { x: x - origin.x, y: y - origin.y };
  let least = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    if (mark.kind !== "curve") continue;
    let before = startOf(mark.curve);
    for (const point of flatten(mark.curve, stepsPerPiece)) {
      least = Math.min(least, distanceToStretch(at, before, point));
      before = point;
    }
  }
  return least;
}

function distanceToStretch(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const lengthSquared = dx * dx + dy * dy;
  const along = lengthSquared === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / lengthSquared;
  const t = Math.min(1, Math.max(0, along));
  return distance(point, { x: from.x + t * dx, y: from.y + t * dy });
}

/** How much further something counts that is not straight ahead. */
const sidewaysWeight = 3;

function nearestThing(things: readonly Part[], from: Part, direction: Direction): Part | null {
  const start = boxOf(from);
  const isAcross = direction === "left" || direction === "right";
  const sign = direction === "left" || direction === "up" ? -1 : 1;
  let nearest: Part | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const part of things) {
    const box = boxOf(part);
    const [across, down] = [centreX(box) - centreX(start), centreY(box) - centreY(start)];
    const [ahead, aside] = isAcross ? [sign * across, Math.abs(down)] : [sign * down, Math.abs(across)];
    const cost = ahead + sidewaysWeight * aside;
    if (ahead > 1 && ahead >= aside / 2 && cost < least) [nearest, least] = [part, cost];
  }
  return nearest;
}
