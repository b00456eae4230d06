import type { Point, Setup } from "../model/document.ts";
import { type ReportingForest, reportingForest } from "../model/reporting-forest.ts";
import { enclose, type Rect, right } from "./geometry.ts";
import { type Block, cardSize, gapAt, type Measures, makeBlock, type PlacedItem } from "./people-blocks.ts";
import { cellOf, type Folding, groupHeadPx } from "./people-items.ts";
import { type Entry, furtherLines, type LaidBlock, treeLines } from "./people-lines.ts";
import type { PeopleLayout, PersonPlace, ReportLine, TeamHead } from "./people-places.ts";
import { blockShapes, choicesOf, type Shapes, smallestFor } from "./people-shapes.ts";
import { cardHeightOf, personCard } from "./person-text.ts";

/** Width over height of what is left of a slide of 16:10 below the title and above the legend. */
const drawingRatio = 2.1;
const peopleAtScaleOne = 16;

/**
 * Places everybody and their reporting lines. Of several ways to fold the tree the one is taken that fits the
 * smallest slide. Lengths are pixels at scale 1, the upper left corner of the drawing is the origin. n log n.
 */
export function layoutPeople(setup: Setup): PeopleLayout {
  const forest = reportingForest(setup.people);
  return placePeople({ forest, cardHeightPx: cardHeightOf(setup), scales: scalesOf(forest) });
}

/**
 * A manager's card grows with the side of the square that the people below fill, in steps of √2, so that it is
 * as easy to read as any other at the zoom at which those people fill the view.
 */
function scalesOf({ sizes, order, top }: ReportingForest): Float64Array {
  const scales = new Float64Array(top + 1).fill(1);
  for (const node of order) {
    const steps = Math.floor(Math.log2((sizes[node] ?? 1) / peopleAtScaleOne));
    if (steps > 0) scales[node] = 2 ** (steps / 2);
  }
  return scales;
}

/** Where a block begins, and how it is folded. */
type Start = { readonly at: Point; readonly folding: Folding };

type Placing = {
  readonly measures: Measures;
  /** All three by node. */
  readonly starts: (Start | undefined)[];
  readonly blocks: (LaidBlock | undefined)[];
  readonly entries: (Entry | undefined)[];
  readonly places: PersonPlace[];
  readonly teamHeads: TeamHead[];
};

const byNode = <Each>({ top }: ReportingForest): (Each | undefined)[] => new Array(top + 1).fill(undefined);

function placePeople(measures: Measures): PeopleLayout {
  const { forest } = measures;
  const shapes = blockShapes(measures);
  const placing: Placing = {
    measures,
    starts: byNode(forest),
    blocks: byNode(forest),
    entries: byNode(forest),
    places: [],
    teamHeads: [],
  };
  const whole = smallestFor(shapes.ofKind[shapes.kindOf[forest.top] ?? 0] ?? [], drawingRatio);
  /** A folding belongs to blocks of one kind, which it makes alike. */
  const made = new Map<Folding, Block>();
  if (whole?.folding) placing.starts[forest.top] = { at: { x: 0, y: 0 }, folding: whole.folding };
  for (const node of forest.order) {
    const start = placing.starts[node];
    if (!start) continue;
    const block = made.get(start.folding) ?? blockOf(measures, node, shapes, start.folding);
    made.set(start.folding, block);
    placeBlock(placing, node, block, start.at);
  }
  return layoutOf(placing);
}

const blockOf = (measures: Measures, node: number, shapes: Shapes, { limitPx, targetPx }: Folding): Block =>
  makeBlock(measures, node, choicesOf(measures, node, shapes).itemsWithin(limitPx), targetPx);

/** Most who ask where people are never ask for the lines, of which the tree's lie within its blocks. */
function layoutOf(placing: Placing): PeopleLayout {
  const further = furtherLines(placing);
  let lines: readonly ReportLine[] | null = null;
  return {
    people: placing.places,
    teamHeads: placing.teamHeads,
    bounds: boundsOf(placing, further),
    get lines() {
      lines ??= [...treeLines(placing), ...further];
      return lines;
    },
  };
}

function boundsOf(
  { measures: { forest }, blocks, places, teamHeads }: Placing,
  further: readonly ReportLine[],
): Rect {
  const boxes: Rect[] = places.map(({ rect }) => rect);
  for (const { at, widthPx } of teamHeads) boxes.push({ ...at, width: widthPx, height: groupHeadPx });
  for (const { points } of further) for (const { x, y } of points) boxes.push({ x, y, width: 0, height: 0 });
  blocks.forEach((block, node) => {
    const isBeside = block !== undefined && node !== forest.top && block.shelves.length > 1;
    if (isBeside) boxes.push({ x: block.trunkX, y: block.card.y, width: 0, height: 0 });
  });
  return enclose(boxes);
}

function placeBlock(placing: Placing, node: number, block: Block, origin: Point): void {
  const { measures, blocks } = placing;
  const size = cardSize(measures, node);
  const card = { x: origin.x + block.cardX, y: origin.y, ...size };
  if (node !== measures.forest.top) placeCard(placing, node, card);
  blocks[node] = {
    card,
    left: origin.x,
    right: origin.x + block.width,
    startX: origin.x + block.startX,
    trunkX: origin.x + block.trunkX,
    gap: gapAt(measures, node),
    shelves: block.shelves.map(({ busY, furtherY }) => ({
      busY: origin.y + busY,
      furtherY: origin.y + furtherY,
    })),
  };
  const reports = measures.forest.children[node] ?? [];
  block.shelves.forEach(({ items }, shelf) => {
    for (const placed of items) placeItem(placing, reports, placed, origin, shelf);
  });
}

function placeCard({ places, measures }: Placing, index: number, rect: Rect): void {
  const person = measures.forest.people[index];
  if (person) places.push({ index, person: person.id, rect, scale: measures.scales[index] ?? 1 });
}

function placeItem(
  placing: Placing,
  reports: readonly number[],
  { item, x, y }: PlacedItem,
  origin: Point,
  shelf: number,
): void {
  const { measures, starts, entries, teamHeads } = placing;
  const at = { x: origin.x + x, y: origin.y + y };
  const dropX = at.x + item.attach;
  const head = reports[item.people[0] ?? -1];
  if (item.folding && head !== undefined) {
    starts[head] = { at, folding: item.folding };
    entries[head] = { shelf, x: dropX, y: at.y, sideX: null };
    return;
  }
  if (item.team !== undefined) teamHeads.push({ team: item.team, at, widthPx: item.width });
  item.people.forEach((place, index) => {
    const person = reports[place] ?? measures.forest.top;
    const cell = cellOf(item, index, measures.cardHeightPx);
    const card = {
      x: at.x + cell.x,
      y: at.y + cell.y,
      width: personCard.widthPx,
      height: measures.cardHeightPx,
    };
    placeCard(placing, person, card);
    const sideX = card.x > dropX ? card.x : right(card);
    const isSideways = item.kind === "stack";
    const y = isSideways ? card.y + card.height / 2 : card.y;
    entries[person] = { shelf, x: dropX, y, sideX: isSideways ? sideX : null };
  });
}
