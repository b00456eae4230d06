import { groupBy } from "../model/group-by.ts";
import { cardSize, fold, gapAt, type Measures, widthOf } from "./people-blocks.ts";
import { grid, gridHeights, hang, type Item, stackings } from "./people-items.ts";

/**
 * Every block can be folded in several ways, from narrow and high to wide and low. From the leaves up, each
 * block learns its own shapes from those of the blocks below it, after Stockmeyer's shape functions for floor
 * plans (Information and Control 57, 1983), thinned out to a few a block.
 */

const ratios = [0.35, 0.42, 0.5, 0.6, 0.72, 0.85, 1, 1.2, 1.45, 1.7, 2.1, 2.5, 3, 3.6, 4.5, 5.5];
const mostLimits = 16;
/** How much smaller a box must become for several shelves to be worth more than one. */
const foldingCost = 1.1;
const shelfCounts = [1, 2, 3, 5, 8];

/** Whoever heads trees of one form shares a kind, and with it all shapes. */
export type Shapes = {
  readonly kindOf: Int32Array;
  /** By kind, the block in every shape, narrow ones first, each lower than the one before. */
  readonly ofKind: readonly (readonly Item[])[];
};

/** The shapes of every block, from the leaves up. Linear in people but for sorting. */
export function blockShapes(measures: Measures): Shapes {
  const { forest } = measures;
  const kindOf = new Int32Array(forest.top + 1).fill(-1);
  const ofKind: (readonly Item[])[] = [];
  const kinds = new Map<string, number>();
  for (let at = forest.order.length - 1; at >= 0; at--) {
    const node = forest.order[at] ?? forest.top;
    if (node !== forest.top && !forest.isManager(node)) continue;
    const form = node === forest.top ? "top" : formOf(forest.children[node] ?? [], kindOf);
    const known = kinds.get(form);
    kindOf[node] = known ?? ofKind.length;
    if (known !== undefined) continue;
    kinds.set(form, ofKind.length);
    ofKind.push(shapesOf(measures, node, { kindOf, ofKind }));
  }
  return { kindOf, ofKind };
}

/** Of what kind each report's block is, in their order; nothing for whoever leads nobody. */
function formOf(reports: readonly number[], kindOf: Int32Array): string {
  let form = "";
  for (const report of reports) {
    const kind = kindOf[report] ?? -1;
    form += kind < 0 ? "," : `${kind},`;
  }
  return form;
}

function shapesOf(measures: Measures, node: number, shapes: Shapes): readonly Item[] {
  const gap = gapAt(measures, node);
  const half = cardSize(measures, node).width / 2;
  const { limits, itemsWithin } = choicesOf(measures, node, shapes);
  const found: Item[] = [];
  for (const limitPx of thinned(limits(), mostLimits)) {
    const items = itemsWithin(limitPx);
    const whole = widthOf(items, gap);
    for (const count of shelfCounts) {
      if (count > Math.max(1, items.length)) break;
      const targetPx = count === 1 ? whole : (whole / count) * 1.05;
      const { width, height, cardX, rowHeights } = fold(measures, node, items, targetPx);
      const folding = { limitPx, targetPx, isFolded: rowHeights.length > 1 };
      found.push({ kind: "block", people: [], columns: 1, width, height, attach: cardX + half, folding });
    }
  }
  return bestShapes(found);
}

type Choices = {
  /** The heights that are worth trying for what hangs below a node. */
  readonly limits: () => readonly number[];
  /** What to hang within a height; people by their places among the node's reports. */
  readonly itemsWithin: (limitPx: number) => readonly Item[];
};

export function choicesOf(
  { forest, cardHeightPx }: Measures,
  node: number,
  { kindOf, ofKind }: Shapes,
): Choices {
  const below = forest.children[node] ?? [];
  const blocks: { readonly at: number; readonly shapes: readonly Item[] }[] = [];
  const rest: number[] = [];
  below.forEach((report, at) => {
    const kind = kindOf[report] ?? -1;
    if (kind < 0) rest.push(at);
    else blocks.push({ at, shapes: ofKind[kind] ?? [] });
  });
  const blockHeights = () => blocks.flatMap(({ shapes }) => shapes.map(({ height }) => height));
  const blocksWithin = (limitPx: number) =>
    blocks.flatMap(({ at, shapes }) => {
      const shape = lowEnough(shapes, limitPx);
      return shape ? [{ ...shape, people: [at] }] : [];
    });
  if (node === forest.top) {
    const teams = [...groupBy(rest, (at) => forest.people[below[at] ?? node]?.teams[0])];
    return {
      limits: () => sorted([...blockHeights(), ...gridHeights(rest.length, cardHeightPx)]),
      itemsWithin: (limitPx) => [
        ...blocksWithin(limitPx),
        ...teams.map(([team, people]) => grid(people, team, limitPx, cardHeightPx)),
      ],
    };
  }
  const stacks = stackings(rest.length, cardHeightPx);
  return {
    limits: () => sorted([...blockHeights(), ...stacks.map(({ heightPx }) => heightPx)]),
    itemsWithin: (limitPx) => {
      const stacking = stacks.find(({ heightPx }) => heightPx <= limitPx) ?? stacks.at(-1);
      return [...blocksWithin(limitPx), ...(stacking ? hang(rest, stacking, cardHeightPx) : [])];
    },
  };
}

/** The narrowest shape that keeps to a height, else the lowest. */
const lowEnough = (shapes: readonly Item[], limitPx: number): Item | undefined =>
  shapes.find(({ height }) => height <= limitPx) ?? shapes.at(-1);

const sorted = (heights: readonly number[]): readonly number[] => [...new Set(heights)].sort((a, b) => a - b);

/** For every ratio the shape that fits the smallest box of it, narrow ones first. */
function bestShapes(shapes: readonly Item[]): readonly Item[] {
  const best = new Set(ratios.map((ratio) => smallestFor(shapes, ratio)));
  return shapes.filter((shape) => best.has(shape)).sort((a, b) => b.height - a.height || a.width - b.width);
}

/** The shape that fits the smallest box of a ratio of width to height. */
export function smallestFor(shapes: readonly Item[], ratio: number): Item | undefined {
  let best: Item | undefined;
  let least = Infinity;
  for (const shape of shapes) {
    const { width, height, folding } = shape;
    // The sum decides between shapes that need the same box.
    const side = Math.max(width / ratio, height) + (width + height) / 1000;
    const cost = folding?.isFolded ? side * foldingCost : side;
    if (cost < least) [best, least] = [shape, cost];
  }
  return best;
}

/** At most so many, the first and the last among them, the rest at even steps. */
function thinned<Each>(items: readonly Each[], most: number): readonly Each[] {
  if (items.length <= most) return items;
  return items.filter((_, index) => {
    const step = (items.length - 1) / (most - 1);
    return Math.round(Math.round(index / step) * step) === index;
  });
}
