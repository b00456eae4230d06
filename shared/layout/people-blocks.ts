import type { ReportingForest } from "../model/reporting-forest.ts";
import type { Item } from "./people-items.ts";
import { personCard } from "./person-text.ts";

/**
 * A compact tree: everybody who leads somebody heads a block, and a block is a card above shelves of what
 * hangs below it. Every shelf has a free band above it and every item a free gap beside it, which is where
 * lines run.
 */

const hangPx = 20;

export type Measures = {
  readonly forest: ReportingForest;
  readonly cardHeightPx: number;
  /** How much larger than at rest each card is drawn. */
  readonly scales: Float64Array;
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

/** Free space around a node's items grows with its card, at half the rate. */
const roomAt = ({ scales }: Measures, node: number): number => (1 + (scales[node] ?? 1)) / 2;
export const gapAt = (measures: Measures, node: number): number => 32 * roomAt(measures, node);
const bandAt = (measures: Measures, node: number): number => 40 * roomAt(measures, node);

/** The node above everybody has no card. */
export function cardSize(
  { forest, scales, cardHeightPx }: Measures,
  node: number,
): { readonly width: number; readonly height: number } {
  const scale = node === forest.top ? 0 : (scales[node] ?? 1);
  return { width: personCard.widthPx * scale, height: cardHeightPx * scale };
}

/** How items lie below a card, in numbers; made for every way to fold a block, of which few become blocks. */
export type Fold = {
  readonly width: number;
  readonly height: number;
  readonly cardX: number;
  readonly startX: number;
  /** Left edge of every shelf. */
  readonly left: number;
  /** The row of each item, and the height of each row. */
  readonly rows: readonly number[];
  readonly rowHeights: readonly number[];
};

const isHanging = (items: readonly Item[]): boolean =>
  items.length === 0 || (items.length === 1 && items[0]?.kind === "stack" && items[0].columns === 1);

/** Items below a node's card, on as many shelves as a width asks for. */
export function fold(measures: Measures, node: number, items: readonly Item[], targetPx: number): Fold {
  return isHanging(items)
    ? hangingFold(measures, node, items[0])
    : shelvedFold(measures, node, items, targetPx);
}

/** A card with at most one column of reports below it, flush left. */
function hangingFold(measures: Measures, node: number, stack: Item | undefined): Fold {
  const { width, height } = cardSize(measures, node);
  const stackHeight = stack?.height ?? 0;
  return {
    width: Math.max(width, stack?.width ?? 0),
    height: height + stackHeight + (node === measures.forest.top ? 0 : hangPx),
    cardX: 0,
    startX: stack ? stack.attach : width / 2,
    left: 0,
    rows: [0],
    rowHeights: [stackHeight],
  };
}

/** The card stands over the middle of the first shelf. */
function shelvedFold(measures: Measures, node: number, items: readonly Item[], targetPx: number): Fold {
  const isTop = node === measures.forest.top;
  const [gap, band] = [gapAt(measures, node), bandAt(measures, node)];
  const card = cardSize(measures, node);
  const { rows, rowHeights, widest, middle } = rowsOf(items, gap, targetPx);
  const gutter = rowHeights.length > 1 && !isTop ? gap : 0;
  const left = gutter + Math.max(0, card.width / 2 - gutter - middle);
  const startX = left + middle;
  return {
    width: Math.max(left + widest, startX + card.width / 2),
    height: rowHeights.reduce((sum, each) => sum + each + band, card.height) - (isTop ? band : 0),
    cardX: startX - card.width / 2,
    startX,
    left,
    rows,
    rowHeights,
  };
}

/**
 * Each item on the first row with room for it; rows are no wider than the target unless a single item is.
 * `middle` is half way between where the first and the last line of the first row come down.
 */
function rowsOf(items: readonly Item[], gap: number, targetPx: number) {
  const rows: number[] = [];
  const rooms: number[] = [];
  const rowHeights: number[] = [];
  let [widest, last] = [0, 0];
  for (const { width, height, attach } of items) {
    let row = rooms.findIndex((room) => width <= room);
    if (row < 0) row = rooms.push(targetPx) - 1;
    const left = targetPx - (rooms[row] ?? 0);
    if (row === 0) last = left + attach;
    rows.push(row);
    rooms[row] = (rooms[row] ?? 0) - width - gap;
    rowHeights[row] = Math.max(rowHeights[row] ?? 0, height);
    widest = Math.max(widest, left + width);
  }
  return { rows, rowHeights, widest, middle: ((items[0]?.attach ?? 0) + last) / 2 };
}

/** A node's card with its items below it, as folded. */
export function makeBlock(measures: Measures, node: number, items: readonly Item[], targetPx: number): Block {
  const folded = fold(measures, node, items, targetPx);
  const { left, rows, rowHeights, startX } = folded;
  const isTop = node === measures.forest.top;
  const [gap, band] = [gapAt(measures, node), isHanging(items) ? hangPx : bandAt(measures, node)];
  const furtherDown = isHanging(items) ? 0 : band / 4;
  let y = cardSize(measures, node).height + (isTop ? 0 : band);
  const shelves = rowHeights.map((height) => {
    const shelf = { items: [] as PlacedItem[], busY: y - band / 2, furtherY: y - band / 2 + furtherDown };
    y += height + band;
    return shelf;
  });
  const ends = rowHeights.map(() => left);
  items.forEach((item, index) => {
    const row = rows[index] ?? 0;
    const [x, shelf] = [ends[row] ?? 0, shelves[row]];
    shelf?.items.push({ item, x, y: shelf.busY + band / 2 });
    ends[row] = x + item.width + gap;
  });
  const trunkX = rowHeights.length > 1 ? left - (gap * 3) / 4 : startX;
  return { ...folded, trunkX: isTop ? -gap / 2 : trunkX, shelves };
}

export const widthOf = (items: readonly Item[], gap: number): number =>
  items.reduce((sum, { width }) => sum + width + gap, -gap);
