import type { Phase, Point } from "../model/document.ts";
import { card } from "./card-text.ts";
import { bottom, type Curve, centreY, type Rect, right, roundedPolyline, straightPiece } from "./geometry.ts";
import type { PhasePlace } from "./map-places.ts";

export type Spine = {
  readonly phases: readonly PhasePlace[];
  readonly arrows: readonly Curve[];
  readonly loop: Curve | null;
  readonly loopLabelAt: Point;
  /** The room the spine keeps to itself: phases, arrows and the loop. No card may enter it. */
  readonly band: Rect;
  /** From the first phase's left edge to the last one's right edge; rows of cards keep to it. */
  readonly leftPx: number;
  readonly rightPx: number;
};

/** Distance of the feedback loop's outer stretches from the phases. */
const loopReachPx = 34;
const leastPhaseGapPx = 96;
/** Proportions of a slide, which the whole drawing approaches as roles are added. */
const wantedAspect = 1.6;
/** Average height one row of cards takes with the channel beside it, beyond the card itself. */
const channelPx = 72;

/** How wide the spine must be for the whole drawing to come near the wanted proportions. */
function spineWidth(naturalPx: number, phaseHeightPx: number, roleCount: number, cardPx: number): number {
  const perRow = (widthPx: number): number => Math.max(1, Math.floor((widthPx + 40) / (card.widthPx + 40)));
  let best = naturalPx;
  let bestMiss = Infinity;
  for (let widthPx = naturalPx; widthPx <= naturalPx * 40; widthPx += card.widthPx + 40) {
    const rows = Math.ceil(roleCount / perRow(widthPx)) + 1;
    const heightPx = phaseHeightPx + 200 + rows * (cardPx + channelPx);
    const miss = Math.abs(Math.log(widthPx / heightPx / wantedAspect));
    if (miss > bestMiss) break;
    [best, bestMiss] = [widthPx, miss];
  }
  return best;
}

/** Lays the phases out from left to right around the origin, with the arrows between them and the loop back. */
export function layoutSpine(
  size: { readonly widthPx: number; readonly heightPx: number },
  phases: readonly Phase[],
  roleCount: number,
  cardPx: number,
): Spine {
  const count = phases.length;
  const natural = count * size.widthPx + Math.max(0, count - 1) * leastPhaseGapPx;
  const widthPx = count > 1 ? spineWidth(natural, size.heightPx, roleCount, cardPx) : natural;
  const gapPx = count > 1 ? (widthPx - count * size.widthPx) / (count - 1) : 0;
  const [leftPx, top] = [-widthPx / 2, -size.heightPx / 2];
  const places = phases.map((phase, index): PhasePlace => {
    const x = Math.round(leftPx + index * (size.widthPx + gapPx));
    return { phase: phase.id, rect: { x, y: top, width: size.widthPx, height: size.heightPx } };
  });
  const rects = places.map(({ rect }) => rect);
  return {
    phases: places,
    arrows: rects.slice(1).map((rect, index) => arrowBetween(rects[index] ?? rect, rect)),
    loop: loopAround(rects),
    loopLabelAt: { x: rightmostGapCentre(rects), y: top - loopReachPx },
    band: {
      x: leftPx - loopReachPx - 16,
      y: top - loopReachPx - 16,
      width: widthPx + 2 * (loopReachPx + 16),
      height: size.heightPx + loopReachPx + 32,
    },
    leftPx,
    rightPx: leftPx + widthPx,
  };
}

/** Between the last two phases, where no link enters. */
function rightmostGapCentre(rects: readonly Rect[]): number {
  const [before, last] = [rects.at(-2), rects.at(-1)];
  return before && last ? (right(before) + last.x) / 2 : 0;
}

function arrowBetween(from: Rect, to: Rect): Curve {
  const start = { x: right(from) + 10, y: centreY(from) };
  return { start, pieces: [straightPiece(start, { x: to.x - 10, y: centreY(to) })] };
}

/** Out of the last phase's right side, over the tops of all, into the first one's left side. */
function loopAround(rects: readonly Rect[]): Curve | null {
  const [first, last] = [rects[0], rects.at(-1)];
  if (!first || !last || rects.length < 2) return null;
  const y = first.y - loopReachPx;
  const corners = [
    { x: right(last), y: centreY(last) },
    { x: right(last) + loopReachPx, y: centreY(last) },
    { x: right(last) + loopReachPx, y },
    { x: first.x - loopReachPx, y },
    { x: first.x - loopReachPx, y: centreY(first) },
    { x: first.x - 10, y: centreY(first) },
  ];
  return roundedPolyline(corners, 22);
}

/** Height of the spine's upper and lower edge, where links end. */
export const spineEdges = (spine: Spine): { readonly top: number; readonly low: number } => {
  const rect = spine.phases[0]?.rect;
  return rect ? { top: rect.y, low: bottom(rect) } : { top: 0, low: 0 };
};
