import type { Phase, Role } from "../model/document.ts";
import type { LanesSizes } from "./lanes-places.ts";
import { laneHead, laneNameWidth, lanePhase, neededColumnPx, phaseHeadHeight } from "./lanes-text.ts";

/** Space between two phases, where the arrow is, and between the heads of the roles and the first phase. */
export const phaseGapPx = 48;
export const bandPx = 40;
export const blockGapPx = 88;
/** Between the phases and the first row, and between the last row and the totals. */
export const fieldGapPx = 10;
export const footPx = 68;

const rowLimits = { leastPx: 28, mostPx: 72 } as const;
const mostColumnPx = 144;
/** Proportions of a slide. */
const wantedAspect = 1.6;
/** Title, legend, the loop and the margins, at rest. */
const furnishing = { acrossPx: 132, downPx: 310 } as const;

type Shape = Pick<LanesSizes, "rowPx" | "columnPx" | "blockCount">;

/** Width of a phase's columns together; a phase without tasks has one column. */
export function phaseWidth(phase: Phase, columnPx: number): number {
  return Math.max(lanePhase.leastWidthPx, Math.max(1, phase.tasks.length) * columnPx);
}

/**
 * Chooses the height of rows, the width of columns and the number of blocks that bring the picture nearest to a
 * slide: one block with roomy rows while it fits, then compact rows and wider columns, then blocks side by side.
 */
export function chooseSizes(phases: readonly Phase[], roles: readonly Role[]): LanesSizes {
  const nameWidthPx = laneNameWidth(roles);
  const headWidthPx =
    laneHead.textLeftPx + nameWidthPx + laneHead.gapPx + laneHead.peopleWidthPx + laneHead.gapPx;
  const least = neededColumnPx(phases);
  const bandCount = new Set(roles.map(({ category }) => category)).size;
  const blockWidth = (columnPx: number): number =>
    headWidthPx +
    phaseGapPx * phases.length +
    phases.reduce((sum, phase) => sum + phaseWidth(phase, columnPx), 0);
  const aroundRowsPx = phaseHeadHeight(phases, least) + 2 * fieldGapPx + footPx + furnishing.downPx;
  const aspect = ({ rowPx, columnPx, blockCount }: Shape): number => {
    const rows = Math.ceil(roles.length / blockCount);
    const bands = Math.ceil(bandCount / blockCount) + (blockCount > 1 ? 1 : 0);
    const across = blockCount * (blockWidth(columnPx) + blockGapPx) - blockGapPx + furnishing.acrossPx;
    return across / (rows * rowPx + bands * bandPx + aroundRowsPx);
  };
  const shape = nearest(shapes(least, roles.length), aspect);
  return { ...shape, nameWidthPx, headWidthPx, phaseHeightPx: phaseHeadHeight(phases, shape.columnPx) };
}

/** From the roomiest to the most blocks; every one is wider for its height than the one before. */
function* shapes(leastColumnPx: number, roleCount: number): Generator<Shape> {
  const { leastPx, mostPx } = rowLimits;
  for (let rowPx: number = mostPx; rowPx > leastPx; rowPx -= 4) {
    yield { rowPx, columnPx: leastColumnPx, blockCount: 1 };
  }
  for (let columnPx = leastColumnPx; columnPx <= Math.max(leastColumnPx, mostColumnPx); columnPx += 8) {
    yield { rowPx: leastPx, columnPx, blockCount: 1 };
  }
  for (let blockCount = 2; blockCount < roleCount; blockCount++) {
    yield { rowPx: leastPx, columnPx: leastColumnPx, blockCount };
  }
}

/** The shape whose proportions are nearest to those wanted; the first shapes are the tallest, so the search may stop. */
function nearest(candidates: Iterable<Shape>, aspect: (shape: Shape) => number): Shape {
  let best: Shape = { rowPx: rowLimits.mostPx, columnPx: mostColumnPx, blockCount: 1 };
  let bestMiss = Number.POSITIVE_INFINITY;
  for (const shape of candidates) {
    const ratio = aspect(shape);
    const miss = Math.abs(Math.log(ratio / wantedAspect));
    if (miss < bestMiss) [best, bestMiss] = [shape, miss];
    if (ratio > wantedAspect) break;
  }
  return best;
}
