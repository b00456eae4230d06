import type { TeamId } from "../model/document.ts";
import { groupBy } from "../model/group-by.ts";
import { personCard } from "./person-text.ts";
import type { ReportingForest } from "./reporting-forest.ts";

/**
 * A compact tree: everybody who leads somebody heads a block, and a block is a card above shelves of what
 * hangs below it: the blocks of managers, and stacks of those who lead nobody. Every shelf has a free band
 * above it and every item a free gap beside it, which is where lines run.
 */

export const stackGapPx = 12;
/** Left of a stack of one column, and between the columns of a stack of two: room for its line. */
export const stackIndentPx = 24;
export const pairGapPx = 32;
export const groupHeadPx = 32;
const gridGapPx = 16;
const hangPx = 20;

/** How a tree is folded: the most people in a column of a stack, and how wide a block is to its height. */
export type Folding = { readonly stackRows: number; readonly spread: number };

export type Measures = {
  readonly forest: ReportingForest;
  readonly cardHeightPx: number;
  /** How much larger than at rest each card is drawn. */
  readonly scales: Float64Array;
};

/** What hangs on a shelf: a manager's block, a stack of reports, or a grid of people who stand alone. */
export type Item = {
  readonly kind: "block" | "stack" | "grid";
  readonly people: readonly number[];
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  /** Where its line comes down, from its left edge. */
  readonly attach: number;
  /** Of a grid, if its people are in one. */
  readonly team?: TeamId;
};

export type PlacedItem = { readonly item: Item; readonly x: number; readonly y: number };
export type Shelf = {
  readonly items: readonly PlacedItem[];
  /** Height at which its line runs, from the top of the block, and of the lines to further managers. */
  readonly busY: number;
  readonly furtherY: number;
};
export type Block = {
  readonly width: number;
  readonly height: number;
  /** Left edge of the card, from the left edge of the block. */
  readonly cardX: number;
  /** Where the line to its shelves leaves the card, and where it runs down beside them. */
  readonly startX: number;
  readonly trunkX: number;
  readonly shelves: readonly Shelf[];
};

export type Sizes = {
  readonly widths: Float64Array;
  readonly heights: Float64Array;
  readonly attaches: Float64Array;
};

/** Free space around a node's items grows with its card, at half the rate. */
export const roomAt = ({ scales }: Measures, node: number): number => (1 + (scales[node] ?? 1)) / 2;
export const gapAt = (measures: Measures, node: number): number => 32 * roomAt(measures, node);
const bandAt = (measures: Measures, node: number): number => 40 * roomAt(measures, node);

/** The size of every block, from the leaves up. */
export function measureBlocks(measures: Measures, folding: Folding): Sizes {
  const { forest } = measures;
  const count = forest.top + 1;
  const sizes: Sizes = {
    widths: new Float64Array(count),
    heights: new Float64Array(count),
    attaches: new Float64Array(count),
  };
  for (let at = forest.order.length - 1; at >= 0; at--) {
    const node = forest.order[at] ?? forest.top;
    if (node !== forest.top && !forest.isManager(node)) continue;
    const block = makeBlock(measures, sizes, node, folding);
    sizes.widths[node] = block.width;
    sizes.heights[node] = block.height;
    sizes.attaches[node] = block.cardX + cardSize(measures, node).width / 2;
  }
  return sizes;
}

/** The node above everybody has no card. */
export function cardSize(
  { forest, scales, cardHeightPx }: Measures,
  node: number,
): { readonly width: number; readonly height: number } {
  const scale = node === forest.top ? 0 : (scales[node] ?? 1);
  return { width: personCard.widthPx * scale, height: cardHeightPx * scale };
}

/** One node's block, given the sizes of the blocks below it. */
export function makeBlock(measures: Measures, sizes: Sizes, node: number, folding: Folding): Block {
  const items = itemsOf(measures, sizes, node, folding);
  const [only] = items;
  const isHanging = only?.kind === "stack" && only.columns === 1 && items.length === 1;
  if (only === undefined || isHanging) return hangingBlock(measures, node, only);
  return shelvedBlock(measures, node, items, folding.spread);
}

/** A card with at most one column of reports below it, flush left. */
function hangingBlock(measures: Measures, node: number, stack: Item | undefined): Block {
  const { width, height } = cardSize(measures, node);
  const y = height + (node === measures.forest.top ? 0 : hangPx);
  const items = stack ? [{ item: stack, x: 0, y }] : [];
  const middle = height + hangPx / 2;
  const startX = stack ? stack.attach : width / 2;
  return {
    width: Math.max(width, stack?.width ?? 0),
    height: y + (stack?.height ?? 0),
    cardX: 0,
    startX,
    trunkX: startX,
    shelves: [{ items, busY: middle, furtherY: middle }],
  };
}

function shelvedBlock(measures: Measures, node: number, items: readonly Item[], spread: number): Block {
  const isTop = node === measures.forest.top;
  const [gap, band] = [gapAt(measures, node), bandAt(measures, node)];
  const rows = shelve(items, gap, band, spread);
  const gutter = rows.length > 1 && !isTop ? gap : 0;
  const { width: cardWidth, height: cardHeight } = cardSize(measures, node);
  const first = rows[0] ?? [];
  const [firstWidth, last] = [widthOf(first, gap), first.at(-1)];
  const middle =
    gutter + ((first[0]?.attach ?? 0) + firstWidth - (last?.width ?? 0) + (last?.attach ?? 0)) / 2;
  const shift = Math.max(0, cardWidth / 2 - middle);
  const shelves: Shelf[] = [];
  let [y, width] = [isTop ? 0 : cardHeight + band, middle + shift + cardWidth / 2];
  for (const row of rows) {
    let x = shift + gutter;
    const placed = row.map((item) => {
      const here = { item, x, y };
      x += item.width + gap;
      return here;
    });
    shelves.push({ items: placed, busY: y - band / 2, furtherY: y - band / 4 });
    width = Math.max(width, x - gap);
    y += Math.max(...row.map(({ height }) => height)) + band;
  }
  return {
    width,
    height: y - band,
    cardX: middle + shift - cardWidth / 2,
    startX: middle + shift,
    trunkX: isTop ? -gap / 2 : shift + gutter / 4,
    shelves,
  };
}

const widthOf = (items: readonly Item[], gap: number): number =>
  items.reduce((sum, { width }) => sum + width + gap, -gap);

/** Items in rows. Where one row will not do, the highest come first, so that rows waste little height. */
function shelve(
  items: readonly Item[],
  gap: number,
  band: number,
  spread: number,
): readonly (readonly Item[])[] {
  const area = items.reduce((sum, { width, height }) => sum + (width + gap) * (height + band), 0);
  const widest = Math.max(...items.map(({ width }) => width));
  const target = Math.max(widest, Math.sqrt(spread * area));
  if (widthOf(items, gap) <= target) return [items];
  const rows: Item[][] = [];
  let left = 0;
  for (const item of [...items].sort((a, b) => b.height - a.height)) {
    const row = rows.at(-1);
    if (row && item.width <= left) row.push(item);
    else {
      rows.push([item]);
      left = target;
    }
    left -= item.width + gap;
  }
  return rows;
}

function itemsOf(measures: Measures, sizes: Sizes, node: number, folding: Folding): readonly Item[] {
  const { forest } = measures;
  const below = forest.children[node] ?? [];
  const blocks = below.filter(forest.isManager).map((head) => blockItem(sizes, head));
  const rest = below.filter((person) => !forest.isManager(person));
  if (rest.length === 0) return blocks;
  const others =
    node === forest.top ? gridItems(measures, rest, folding) : stackItems(measures, rest, folding.stackRows);
  return [...blocks, ...others];
}

function blockItem({ widths, heights, attaches }: Sizes, head: number): Item {
  const [width = 0, height = 0, attach = 0] = [widths[head], heights[head], attaches[head]];
  return { kind: "block", people: [head], columns: 1, width, height, attach };
}

/** One column where it is short enough, else pairs of columns that share the line between them. */
function stackItems({ cardHeightPx }: Measures, people: readonly number[], rows: number): readonly Item[] {
  if (people.length <= rows) return [stackItem(people, 1, cardHeightPx)];
  const pairs = Math.ceil(people.length / (2 * rows));
  const each = 2 * Math.ceil(people.length / (2 * pairs));
  return Array.from({ length: Math.ceil(people.length / each) }, (_, index) =>
    stackItem(people.slice(index * each, (index + 1) * each), 2, cardHeightPx),
  );
}

function stackItem(people: readonly number[], columns: 1 | 2, cardHeightPx: number): Item {
  const rows = Math.ceil(people.length / columns);
  const { widthPx } = personCard;
  return {
    kind: "stack",
    people,
    columns,
    width: columns === 1 ? stackIndentPx + widthPx : 2 * widthPx + pairGapPx,
    height: rows * (cardHeightPx + stackGapPx) - stackGapPx,
    attach: columns === 1 ? stackIndentPx / 2 : widthPx + pairGapPx / 2,
  };
}

/** People without manager and reports, a grid for each team. */
function gridItems(
  { forest, cardHeightPx }: Measures,
  people: readonly number[],
  { spread }: Folding,
): readonly Item[] {
  const [stepX, stepY] = [personCard.widthPx + gridGapPx, cardHeightPx + gridGapPx];
  const teams = groupBy(people, (person) => forest.people[person]?.teams[0]);
  return [...teams].map(([team, members]) => {
    const wanted = Math.ceil(Math.sqrt((members.length * Math.min(spread, 4) * stepY) / stepX));
    const columns = Math.min(members.length, wanted);
    const head = team === undefined ? 0 : groupHeadPx;
    const width = columns * stepX - gridGapPx;
    const height = head + Math.ceil(members.length / columns) * stepY - gridGapPx;
    const item = { kind: "grid", people: members, columns, width, height, attach: width / 2 } as const;
    return team === undefined ? item : { ...item, team };
  });
}

/** Where the cards of a stack or grid lie, from its upper left corner. */
export function cellOf(
  { kind, columns, team }: Item,
  index: number,
  cardHeightPx: number,
): { readonly x: number; readonly y: number } {
  const [column, row] = [index % columns, Math.floor(index / columns)];
  if (kind === "grid") {
    const head = team === undefined ? 0 : groupHeadPx;
    return {
      x: column * (personCard.widthPx + gridGapPx),
      y: head + row * (cardHeightPx + gridGapPx),
    };
  }
  const left = columns === 1 ? stackIndentPx : column * (personCard.widthPx + pairGapPx);
  return { x: left, y: row * (cardHeightPx + stackGapPx) };
}
