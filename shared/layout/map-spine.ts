import type { Phase, Point } from "../model/document.ts";
import { card } from "./card-text.ts";
import {
  bottom,
  type Curve,
  centreY,
  curveOf,
  type Rect,
  right,
  roundedPolyline,
  straightPiece,
} from "./geometry.ts";
import type { PhasePlace } from "./map-places.ts";

export type Spine = {
  readonly phases: readonly PhasePlace[];
  readonly arrows: readonly Curve[];
  readonly loop: Curve | null;
  readonly loopLabelAt: Point;
  /** How much larger than a card's everything of the spine is drawn, so that it leads in a wide picture too. */
  readonly emphasis: number;
  /** The room the spine keeps to itself: phases, arrows and the loop. No card may enter it. */
  readonly band: Rect;
  /** From the first phase's left edge to the last one's right edge; rows of cards keep to it. */
  readonly leftPx: number;
  readonly rightPx: number;
};

/** Distance of the feedback loop's outer stretches from the phases. */
export const loopReachPx = 34;
const leastPhaseGapPx = 96;
/** Proportions of a slide, which the whole drawing approaches as roles are added. */
const wantedAspect = 1.6;

/** What stands around the spine, as far as it decides the proportions. */
export type Surroundings = {
  /** How many roles each band of one category holds. */
  readonly bandSizes: readonly number[];
  /** Height of one row with the channel beside it. */
  readonly rowPx: number;
  /** Heights of the two channels next to the spine together, less those that the outermost rows do not have. */
  readonly nearChannelsPx: number;
};

/** Title, legend and the space around them, at rest. */
const furnishingPx = 170;
/** The loop and the margins left and right, and the margins above and below. */
const aroundPx = { across: 196, down: 96 } as const;
const cardGapPx = 40;

/** How many cards fit beside each other along the spine. */
export function cardsPerRow(widthPx: number): number {
  return Math.max(1, Math.floor((widthPx + cardGapPx) / (card.widthPx + cardGapPx)));
}

/** How wide the spine must be for the whole drawing to come near the wanted proportions. */
function spineWidth(naturalPx: number, phasePx: number, around: Surroundings): number {
  let best = naturalPx;
  let bestMiss = Number.POSITIVE_INFINITY;
  for (let widthPx = naturalPx; ; widthPx += card.widthPx + cardGapPx) {
    const rows = around.bandSizes.reduce((sum, size) => sum + Math.ceil(size / cardsPerRow(widthPx)), 0);
    const spinePx = (phasePx + furnishingPx) * emphasisFor(widthPx / naturalPx);
    const heightPx = spinePx + around.nearChannelsPx + rows * around.rowPx + aroundPx.down;
    const miss = Math.abs(Math.log((widthPx + aroundPx.across) / heightPx / wantedAspect));
    if (miss > bestMiss) return best;
    [best, bestMiss] = [widthPx, miss];
  }
}

/** Lays the phases out from left to right around the origin, with the arrows between them and the loop back. */
export function layoutSpine(
  plain: { readonly widthPx: number; readonly heightPx: number },
  phases: readonly Phase[],
  around: Surroundings,
): Spine {
  const count = phases.length;
  const natural = count * plain.widthPx + Math.max(0, count - 1) * leastPhaseGapPx;
  const widthPx = count > 1 ? spineWidth(natural, plain.heightPx, around) : natural;
  const emphasis = emphasisFor(widthPx / Math.max(1, natural));
  const size = { widthPx: plain.widthPx * emphasis, heightPx: plain.heightPx * emphasis };
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
    loopLabelAt: { x: leftPx + widthPx - 48, y: top - loopReachPx },
    emphasis,
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

/** Grows more slowly than the spine, in steps of an eighth so that sizes stay whole pixels. */
function emphasisFor(stretch: number): number {
  return Math.max(1, Math.min(8, Math.round(stretch ** 0.6 * 8) / 8));
}

export function arrowBetween(from: Rect, to: Rect): Curve {
  const start = { x: right(from) + 10, y: centreY(from) };
  return curveOf(start, [straightPiece(start, { x: to.x - 10, y: centreY(to) })]);
}

/** Out of the last phase's right side, over the tops of all, into the first one's left side. */
export function loopAround(rects: readonly Rect[]): Curve | null {
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
