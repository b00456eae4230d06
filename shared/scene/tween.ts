import { type Curve, lerp, lerpPoint, pieceCount, type Rect, withPieces } from "../layout/geometry.ts";
import type { Mark, Part, Scene } from "./scene.ts";

/**
 * The picture between two scenes, `t` from 0 to 1: what both have moves from its old place to its new one,
 * newcomers fade in and leavers fade out where they are. Frame, title and description are the new scene's.
 */
export function tweenScene(from: Scene, to: Scene, t: number): Scene {
  if (t >= 1) return to;
  const before = new Map(from.parts.map((part) => [part.id, part]));
  const after = new Set(to.parts.map(({ id }) => id));
  const leavers = from.parts.filter(({ id }) => !after.has(id)).map((part) => faded(part, 1 - t));
  const rest = to.parts.map((part) => {
    const old = before.get(part.id);
    return old ? tweenPart(old, part, t) : faded(part, t);
  });
  return { ...to, parts: [...leavers, ...rest] };
}

const faded = (part: Part, by: number): Part => ({ ...part, opacity: (part.opacity ?? 1) * by });

function tweenPart(from: Part, to: Part, t: number): Part {
  if (from === to) return to;
  const shown = {
    ...to,
    origin: lerpPoint(from.origin, to.origin, t),
    bounds: lerpRect(from.bounds, to.bounds, t),
    marks: tweenMarks(from, to, t),
  };
  if (from.opacity === undefined && to.opacity === undefined) return shown;
  return { ...shown, opacity: lerp(from.opacity ?? 1, to.opacity ?? 1, t) };
}

/**
 * Views begin a link's marks in different places, so between two views a mark of a link that has no counterpart would
 * stray; it waits for the end.
 */
function tweenMarks(from: Part, to: Part, t: number): readonly Mark[] {
  const isAcrossViews =
    (to.subject.kind === "link" || to.subject.kind === "group-link") &&
    (from.origin.x !== to.origin.x || from.origin.y !== to.origin.y);
  if (isAcrossViews) {
    return to.marks.flatMap((mark, index) => {
      const old = from.marks[index];
      return old?.kind === mark.kind ? [tweenMark(old, mark, t)] : [];
    });
  }
  const isAlike = from.marks.length === to.marks.length;
  return isAlike ? to.marks.map((mark, index) => tweenMark(from.marks[index], mark, t)) : to.marks;
}

/** Moves a mark's geometry and weight; its colours and words are the new ones at once. */
function tweenMark(from: Mark | undefined, to: Mark, t: number): Mark {
  switch (to.kind) {
    case "curve":
      return from?.kind === "curve"
        ? { ...to, curve: tweenCurve(from.curve, to.curve, t), ...weight(from, to, t) }
        : to;
    case "circle":
      return from?.kind === "circle" ? { ...to, centre: lerpPoint(from.centre, to.centre, t) } : to;
    case "rect":
      return from?.kind === "rect" ? { ...to, rect: lerpRect(from.rect, to.rect, t) } : to;
    case "text":
      return from?.kind === "text" ? { ...to, at: lerpPoint(from.at, to.at, t) } : to;
    case "polygon":
      return from?.kind === "polygon" && from.points.length === to.points.length
        ? { ...to, points: to.points.map((point, index) => lerpPoint(from.points[index] ?? point, point, t)) }
        : to;
  }
}

function weight(
  from: { strokeWidth?: number },
  to: { strokeWidth?: number },
  t: number,
): { strokeWidth?: number } {
  if (from.strokeWidth === undefined || to.strokeWidth === undefined) return {};
  return { strokeWidth: lerp(from.strokeWidth, to.strokeWidth, t) };
}

function tweenCurve(from: Curve, to: Curve, t: number): Curve {
  const count = Math.max(pieceCount(from), pieceCount(to));
  const [before, after] = [withPieces(from, count), withPieces(to, count)];
  return after.map((number, index) => lerp(before[index] ?? number, number, t));
}

function lerpRect(from: Rect, to: Rect, t: number): Rect {
  const at = lerpPoint(from, to, t);
  return { ...at, width: lerp(from.width, to.width, t), height: lerp(from.height, to.height, t) };
}

/** Slow at both ends (cubic ease in and out), `t` from 0 to 1. */
export const eased = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2);
