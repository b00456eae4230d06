import type { Phase, Role, RoleloomDocument, Setup } from "../model/document.ts";
import { groupBy } from "../model/group-by.ts";
import { categoriesInUse } from "../model/queries.ts";
import { enclose, inflate, type Rect } from "./geometry.ts";
import { placeLinks } from "./lanes-knots.ts";
import type {
  BandPlace,
  LanePlace,
  LanesBlock,
  LanesLayout,
  LanesSizes,
  PhaseColumns,
} from "./lanes-places.ts";
import {
  bandPx,
  blockGapPx,
  chooseSizes,
  emphasisFor,
  fieldGapPx,
  footPx,
  phaseGapPx,
  phaseWidth,
} from "./lanes-sizes.ts";
import { arrowBetween, loopAround, loopReachPx } from "./map-spine.ts";

/**
 * The lanes, or the loom: a row per role in bands by category, a column per task under its phase. Rows keep the
 * document's order inside their band. A pure function of the document and the setup, linear in roles and involvements.
 */
export function layoutLanes(document: RoleloomDocument, setup: Setup): LanesLayout {
  const sizes = chooseSizes(document.phases, setup.roles);
  const bands = groupBy(setup.roles, ({ category }) => category);
  const sorted = categoriesInUse(setup.roles).flatMap((category) => bands.get(category) ?? []);
  const countOf = (category: string): number => bands.get(category)?.length ?? 0;
  const blocks = dealIntoBlocks(sorted, sizes.blockCount).map((roles, index, all) =>
    layoutBlock({ phases: document.phases, roles, before: all[index - 1]?.at(-1), countOf, sizes, index }),
  );
  const level = sameFoot(blocks);
  const bounds = inflate(enclose(level.flatMap(extentOf)), 1);
  return {
    blocks: level,
    links: placeLinks(document, setup, level),
    sizes,
    emphasis: emphasisFor(bounds.width),
    bounds,
  };
}

/** As even as can be; there is always one block, for the phases alone. */
function dealIntoBlocks(roles: readonly Role[], blockCount: number): readonly (readonly Role[])[] {
  const perBlock = Math.max(1, Math.ceil(roles.length / blockCount));
  const blocks: (readonly Role[])[] = [];
  for (let first = 0; first < roles.length; first += perBlock) {
    blocks.push(roles.slice(first, first + perBlock));
  }
  return blocks.length === 0 ? [[]] : blocks;
}

type BlockContents = {
  readonly phases: readonly Phase[];
  readonly roles: readonly Role[];
  /** The last role of the block before this one. */
  readonly before: Role | undefined;
  readonly countOf: (category: string) => number;
  readonly sizes: LanesSizes;
  readonly index: number;
};

function layoutBlock({ phases, roles, before, countOf, sizes, index }: BlockContents): LanesBlock {
  const widths = phases.map((phase) => phaseWidth(phase, sizes.columnPx));
  const phasesWidth = widths.reduce((sum, width) => sum + width + phaseGapPx, -phaseGapPx);
  const blockWidth = sizes.headWidthPx + phaseGapPx + Math.max(0, phasesWidth);
  const firstPhaseX = Math.round(-Math.max(0, phasesWidth) / 2) + index * (blockWidth + blockGapPx);
  const left = firstPhaseX - phaseGapPx - sizes.headWidthPx;
  const columns = placePhases(phases, widths, firstPhaseX, sizes.phaseHeightPx);
  const heads = columns.map(({ head }) => head);
  const top = sizes.phaseHeightPx / 2 + fieldGapPx;
  const { bands, lanes, bottomY } = placeRows(roles, before, countOf, sizes, { x: left, y: top });
  const field = { x: left, y: top, width: blockWidth, height: bottomY - top };
  return {
    phases: columns,
    arrows: heads.slice(1).map((head, position) => arrowBetween(heads[position] ?? head, head)),
    loop: loopAround(heads),
    loopLabelAt: {
      x: (heads.at(-1)?.x ?? 0) + (heads.at(-1)?.width ?? 0) - 48,
      y: (heads[0]?.y ?? 0) - loopReachPx,
    },
    bands,
    lanes,
    field,
    foot: { x: left, y: bottomY + fieldGapPx, width: blockWidth, height: footPx },
  };
}

function placePhases(
  phases: readonly Phase[],
  widths: readonly number[],
  firstX: number,
  heightPx: number,
): readonly PhaseColumns[] {
  let x = firstX;
  return phases.map((phase, index) => {
    const width = widths[index] ?? 0;
    const head = { x, y: -heightPx / 2, width, height: heightPx };
    const tasks = phase.tasks.length === 0 ? [undefined] : phase.tasks.map(({ id }) => id);
    const columnPx = width / tasks.length;
    const columns = tasks.map((task, column) => ({ task, centreX: head.x + (column + 0.5) * columnPx }));
    x += width + phaseGapPx;
    return { phase: phase.id, head, columns };
  });
}

function placeRows(
  roles: readonly Role[],
  before: Role | undefined,
  countOf: (category: string) => number,
  { rowPx, headWidthPx }: LanesSizes,
  { x, y: top }: { readonly x: number; readonly y: number },
): { readonly bands: readonly BandPlace[]; readonly lanes: readonly LanePlace[]; readonly bottomY: number } {
  const bands: BandPlace[] = [];
  const lanes: LanePlace[] = [];
  let y = top;
  let category: string | undefined;
  for (const role of roles) {
    if (role.category !== category) {
      category = role.category;
      const isContinued = lanes.length === 0 && before?.category === category;
      const rect = { x, y, width: headWidthPx, height: bandPx };
      bands.push({ category, count: countOf(category), isContinued, rect });
      y += bandPx;
    }
    lanes.push({ role: role.id, head: { x, y, width: headWidthPx, height: rowPx } });
    y += rowPx;
  }
  return { bands, lanes, bottomY: y + fieldGapPx };
}

/** Totals stand on one line across the blocks, under the longest. */
function sameFoot(blocks: readonly LanesBlock[]): readonly LanesBlock[] {
  const y = blocks.reduce((lowest, { foot }) => Math.max(lowest, foot.y), Number.NEGATIVE_INFINITY);
  return blocks.map((block) => ({
    ...block,
    field: { ...block.field, height: y - fieldGapPx - block.field.y },
    foot: { ...block.foot, y },
  }));
}

function extentOf({ field, foot, phases, loop, loopLabelAt }: LanesBlock): readonly Rect[] {
  const lineOut = loop ? loopReachPx : 0;
  const ends = phases.map(({ head }) => ({ ...head, width: head.width + lineOut }));
  // The pill on the loop stands out of the line by half its height.
  const pill = loop ? [{ ...loopLabelAt, y: loopLabelAt.y - 12, width: 0, height: 0 }] : [];
  return [field, foot, ...ends, ...pill];
}
