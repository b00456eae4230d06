import type { Phase, Role } from "../model/document.ts";
import { measureText } from "../text/measure.ts";
import type { LanesSizes } from "./lanes-places.ts";
import {
  holdsSummary,
  laneHead,
  laneNameWidth,
  lanePhase,
  neededColumnPx,
  phaseHeadHeight,
} from "./lanes-text.ts";

/** Space between two phases, where the arrow is, and between the heads of the roles and the first phase. */
export const phaseGapPx = 48;
export const bandPx = 40;
export const blockGapPx = 88;
/** Between the phases and the first row, and between the last row and the totals. */
export const fieldGapPx = 10;
export const footPx = 68;

const rowLimits = { leastPx: 28, mostPx: 80 } as const;
/** The tallest rows of several blocks, and the fewest rows worth a block of their own. */
const blockRowPx = 40;
const leastRowsPerBlock = 24;
const mostColumnPx = 144;
const mostPhaseScale = 1.625;
const mostTaskScale = 1.15;
const mostEmphasis = 8;
/** Proportions of a slide. */
const wantedAspect = 1.6;
/** The loop and the margins around the picture; title and legend, which grow with it. */
const furnishing = { acrossPx: 132, downPx: 142, wordsPx: 170 } as const;

type Extent = { readonly acrossPx: number; readonly downPx: number };
type Shape = Pick<LanesSizes, "rowPx" | "columnPx" | "blockCount">;

/** Width of a phase's columns together; a phase without tasks has one column. Few columns make room for the name. */
export function phaseWidth(phase: Phase, columnPx: number): number {
  const { leastWidthPx, mostNameWidthPx, nameLeftPx, nameFont, paddingPx } = lanePhase;
  const namePx = Math.ceil(measureText(phase.name, nameFont)) + nameLeftPx + paddingPx;
  return Math.max(leastWidthPx, phase.tasks.length * columnPx, Math.min(mostNameWidthPx, namePx));
}

/**
 * Chooses the height of rows, the width of columns and the number of blocks that show the words largest
 * on a slide: one block with roomy rows while it fits, then compact rows and wider columns, then blocks side by side.
 */
export function chooseSizes(phases: readonly Phase[], roles: readonly Role[]): LanesSizes {
  const least = neededColumnPx(phases);
  const headWidthPx = headWidth(laneNameWidth(roles, false));
  const bandCount = new Set(roles.map(({ category }) => category)).size;
  const aroundRowsPx =
    phaseHeadHeight(phases, { columnPx: least, phaseScale: 1, taskScale: 1 }) +
    2 * fieldGapPx +
    footPx +
    furnishing.downPx;
  const extent = ({ rowPx, columnPx, blockCount }: Shape): Extent => {
    const rows = Math.ceil(roles.length / blockCount);
    const bands = Math.ceil(bandCount / blockCount) + (blockCount > 1 ? 1 : 0);
    const acrossPx = blocksWidth(phases, headWidthPx, columnPx, blockCount) + furnishing.acrossPx;
    const wordsPx = furnishing.wordsPx * emphasisFor(acrossPx);
    return { acrossPx, downPx: rows * rowPx + bands * bandPx + aroundRowsPx + wordsPx };
  };
  const shape = mostLegible(shapes(least, roles.length), extent);
  const nameWidthPx = laneNameWidth(roles, holdsSummary(shape.rowPx));
  const widthPx = blocksWidth(phases, headWidthPx, shape.columnPx, shape.blockCount);
  const scales = {
    phaseScale: Math.min(mostPhaseScale, emphasisFor(widthPx)),
    taskScale: Math.min(mostTaskScale, shape.columnPx / least),
  };
  return {
    ...shape,
    ...scales,
    nameWidthPx,
    headWidthPx: headWidth(nameWidthPx),
    phaseHeightPx: phaseHeadHeight(phases, { ...shape, ...scales }),
  };
}

/** How much larger than at rest title and legend are drawn; grows more slowly than the picture. */
export function emphasisFor(widthPx: number): number {
  return Math.max(1, Math.min(mostEmphasis, Math.round((widthPx / 1800) ** 0.75 * 8) / 8));
}

const headWidth = (nameWidthPx: number): number =>
  laneHead.textLeftPx + nameWidthPx + laneHead.gapPx + laneHead.peopleWidthPx + laneHead.gapPx;

function blocksWidth(
  phases: readonly Phase[],
  headWidthPx: number,
  columnPx: number,
  blockCount: number,
): number {
  const phasesPx = phases.reduce((sum, phase) => sum + phaseGapPx + phaseWidth(phase, columnPx), 0);
  return blockCount * (headWidthPx + phasesPx + blockGapPx) - blockGapPx;
}

/** From the roomiest rows to the most blocks, so from tall to wide; the width of columns is tried before more blocks are. */
function* shapes(leastColumnPx: number, roleCount: number): Generator<Shape> {
  const { leastPx, mostPx } = rowLimits;
  for (let rowPx: number = mostPx; rowPx > leastPx; rowPx -= 4) {
    yield { rowPx, columnPx: leastColumnPx, blockCount: 1 };
  }
  for (let columnPx = leastColumnPx; columnPx <= Math.max(leastColumnPx, mostColumnPx); columnPx += 8) {
    yield { rowPx: leastPx, columnPx, blockCount: 1 };
  }
  for (let blockCount = 2; blockCount * leastRowsPerBlock <= roleCount; blockCount++) {
    for (let rowPx: number = blockRowPx; rowPx >= leastPx; rowPx -= 4) {
      yield { rowPx, columnPx: leastColumnPx, blockCount };
    }
  }
}

/** How much a picture that leaves a slide half empty counts as if it were larger. */
const emptinessWeight = 0.25;

/** The shape that a slide shows largest, and of equals the one that fills it best; the search ends with the first that is too wide. */
function mostLegible(candidates: Iterable<Shape>, extent: (shape: Shape) => Extent): Shape {
  let best: Shape = { rowPx: rowLimits.mostPx, columnPx: mostColumnPx, blockCount: 1 };
  let least = Number.POSITIVE_INFINITY;
  for (const shape of candidates) {
    const { acrossPx, downPx } = extent(shape);
    const [wide, high] = [acrossPx / wantedAspect, downPx];
    const size = Math.max(wide, high) * (1 + emptinessWeight * Math.abs(Math.log(wide / high)));
    if (size < least) [best, least] = [shape, size];
    if (wide > high) break;
  }
  return best;
}
