import type { Point } from "../model/document.ts";
import type { IndexedReport } from "../model/reporting-forest.ts";
import type { Rect } from "./geometry.ts";
import type { Measures } from "./people-blocks.ts";
import type { ReportLine } from "./people-places.ts";

/** A block where it lies, in scene pixels; the bands above its shelves are free of cards from side to side. */
export type LaidBlock = {
  readonly card: Rect;
  readonly left: number;
  readonly right: number;
  /** Where its line leaves the card, and where it runs down beside the shelves. */
  readonly startX: number;
  readonly trunkX: number;
  /** Free room between its items. */
  readonly gap: number;
  readonly shelves: readonly { readonly busY: number; readonly furtherY: number }[];
};

/** Where a line reaches a card: from above at (x, y), or from a stack's line at x into the side `sideX` at y. */
export type Entry = {
  readonly shelf: number;
  readonly x: number;
  readonly y: number;
  readonly sideX: number | null;
};

/** Everything laid out but the lines. */
export type Ground = {
  readonly measures: Measures;
  /** By node. */
  readonly blocks: readonly (LaidBlock | undefined)[];
  readonly entries: readonly (Entry | undefined)[];
};

/** How far beside the first line a further one leaves and arrives. */
const besidePx = 20;
const besideInStackPx = 9;
const belowInStackPx = 12;
const laneStepPx = 4;

/** The lines from first managers, in the order of the tree. */
export function treeLines(ground: Ground): readonly ReportLine[] {
  const { forest } = ground.measures;
  const lines: ReportLine[] = [];
  for (const report of forest.order) {
    const manager = forest.parent[report] ?? forest.top;
    const [block, entry] = [ground.blocks[manager], ground.entries[report]];
    if (manager === forest.top || !block || !entry) continue;
    lines.push(lineOf(ground, { manager, report }, true, treePoints(block, entry)));
  }
  return lines;
}

/** The lines from further managers. */
export const furtherLines = (ground: Ground): readonly ReportLine[] =>
  ground.measures.forest.furtherReports.map((pair, index) =>
    lineOf(ground, pair, false, straightened(furtherPoints(ground, pair, ((index % 3) - 1) * laneStepPx))),
  );

function lineOf(
  { measures: { forest, scales } }: Ground,
  pair: IndexedReport,
  isFirst: boolean,
  points: readonly Point[],
): ReportLine {
  const [manager, report] = [forest.people[pair.manager]?.id, forest.people[pair.report]?.id];
  if (manager === undefined || report === undefined)
    throw new Error("A line between people who are not there");
  return { manager, report, isFirst, points, scale: isFirst ? (scales[pair.manager] ?? 1) : 1 };
}

/** Down from the card to the band, along it or by the trunk to the shelf's own, and down to the report. */
function treePoints({ card, startX, trunkX, shelves }: LaidBlock, entry: Entry): readonly Point[] {
  const [first, own] = [shelves[0]?.busY ?? 0, shelves[entry.shelf]?.busY ?? 0];
  const points: Point[] = [{ x: startX, y: card.y + card.height }];
  const isBent = startX !== entry.x || entry.shelf > 0;
  if (isBent) points.push({ x: startX, y: first });
  if (entry.shelf > 0) points.push({ x: trunkX, y: first }, { x: trunkX, y: own });
  if (isBent) points.push({ x: entry.x, y: own });
  points.push({ x: entry.x, y: entry.y });
  if (entry.sideX !== null) points.push({ x: entry.sideX, y: entry.y });
  return points;
}

const arrival = ({ x, y, sideX }: Entry, besideX: number, besideY: number): readonly Point[] =>
  sideX === null
    ? [{ x: x + besideX, y }]
    : [
        { x: x + besideX, y: y + besideY },
        { x: sideX, y: y + besideY },
      ];

/** One end of a further line on its way up to the block that both ends are in: always in a band. */
type Climb = {
  readonly node: number;
  readonly shelf: number;
  readonly y: number;
  readonly points: readonly Point[];
};

/** From both ends up through the bands, and the gaps beside blocks, until they meet in one block. `aside` keeps neighbouring lines apart. */
function furtherPoints(ground: Ground, pair: IndexedReport, aside: number): readonly Point[] {
  const { forest } = ground.measures;
  const [block, entry] = [ground.blocks[pair.manager], ground.entries[pair.report]];
  if (!block || !entry) return [];
  const towards = entry.x < block.startX ? -1 : 1;
  let start = departure(ground, pair.manager, block, towards, aside);
  let end = destination(ground, pair.report, entry, towards, aside);
  // A tree is smaller than the one it is in, so the smaller of the two never holds the other.
  while (start.node !== end.node) {
    const isStartLower = (forest.sizes[start.node] ?? 0) <= (forest.sizes[end.node] ?? 0);
    if (isStartLower) start = lifted(ground, start, towards, aside);
    else end = lifted(ground, end, -towards, aside);
  }
  const x = (ground.blocks[start.node]?.trunkX ?? 0) + besidePx / 2 + aside;
  const trunk =
    start.shelf === end.shelf
      ? []
      : [
          { x, y: start.y },
          { x, y: end.y },
        ];
  return [...start.points, ...trunk, ...[...end.points].reverse()];
}

const bandY = ({ blocks }: Ground, node: number, shelf: number): number =>
  blocks[node]?.shelves[shelf]?.furtherY ?? 0;

function departure(ground: Ground, node: number, block: LaidBlock, towards: number, aside: number): Climb {
  const { card, startX } = block;
  const beside = besidePx * (ground.measures.scales[node] ?? 1);
  const x = startX + (startX - beside < card.x ? beside : towards * beside);
  const y = bandY(ground, node, 0) + aside;
  const points = [
    { x, y: card.y + card.height },
    { x, y },
  ];
  return { node, shelf: 0, y, points };
}

function destination(ground: Ground, report: number, entry: Entry, towards: number, aside: number): Climb {
  const { forest } = ground.measures;
  const node = forest.parent[report] ?? forest.top;
  const y = bandY(ground, node, entry.shelf) + aside;
  const inStack = entry.sideX !== null && entry.sideX < entry.x ? -besideInStackPx : besideInStackPx;
  const beside = entry.sideX === null ? -towards * besidePx : inStack;
  const last = arrival(entry, beside, belowInStackPx + aside);
  return { node, shelf: entry.shelf, y, points: [...[...last].reverse(), { x: entry.x + beside, y }] };
}

/** Out of a block by the gap on one side, up to the band above it. */
function lifted(ground: Ground, climb: Climb, direction: number, aside: number): Climb {
  const { forest } = ground.measures;
  const node = forest.parent[climb.node] ?? forest.top;
  const shelf = ground.entries[climb.node]?.shelf ?? 0;
  const [block, above] = [ground.blocks[climb.node], ground.blocks[node]];
  const half = (above?.gap ?? 0) / 2;
  const x = aside + (direction < 0 ? (block?.left ?? 0) - half : (block?.right ?? 0) + half);
  const y = bandY(ground, node, shelf) + aside;
  return { node, shelf, y, points: [...climb.points, { x, y: climb.y }, { x, y }] };
}

/** Without points that are there twice or lie on one line with their neighbours. */
function straightened(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last && last.x === point.x && last.y === point.y) continue;
    const isUpright = before?.x === last?.x && last?.x === point.x;
    const isLevel = before?.y === last?.y && last?.y === point.y;
    if (before && (isUpright || isLevel)) kept.pop();
    kept.push(point);
  }
  return kept;
}
