import type { TeamId } from "../model/document.ts";
import { personCard } from "./person-text.ts";

/** One way to fold a block: nothing below it higher than the limit if it can be, shelves no wider than the target. */
export type Folding = { readonly limitPx: number; readonly targetPx: number; readonly isFolded: boolean };

/** What hangs on a shelf: a manager's block, a report's card, a stack of reports, or a grid of people who stand alone. */
export type Item = {
  readonly kind: "block" | "card" | "stack" | "grid";
  /** By their places among the reports of whoever is above. */
  readonly people: readonly number[];
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  /** Where its line comes down, from its left edge. */
  readonly attach: number;
  /** Of a block, how it comes to this shape. */
  readonly folding?: Folding;
  /** Of a grid, if its people are in one. */
  readonly team?: TeamId;
};

const stackGapPx = 12;
/** Left of a stack of one column, and between the columns of a stack of two: room for its line. */
const stackIndentPx = 32;
const stackLinePx = 12;
const pairGapPx = 40;
const gridGapPx = 16;
export const groupHeadPx = 32;
/** A longer column is read no more. */
const mostRows = 20;
const mostInRow = 6;

/** One way to hang people who lead nobody: in stacks of so many rows, or as cards in one row. */
export type Stacking = { readonly rows: number; readonly isRow: boolean; readonly heightPx: number };

/** From one long column over pairs of shorter ones to all in a row; each lower than the one before. Nobody is a row without height. */
export function stackings(count: number, cardHeightPx: number): readonly Stacking[] {
  const found: Stacking[] = [];
  if (count === 0) return [{ rows: 1, isRow: true, heightPx: 0 }];
  for (let columns = Math.ceil(count / mostRows); columns * 2 <= count; columns = Math.ceil(columns * 1.5)) {
    const rows = Math.ceil(count / columns);
    found.push({ rows, isRow: false, heightPx: heightOfRows(rows, cardHeightPx, stackGapPx) });
  }
  if (count <= mostInRow) found.push({ rows: 1, isRow: true, heightPx: cardHeightPx });
  return found;
}

/** Hangs people in a chosen way: two columns share the line between them. */
export function hang(
  people: readonly number[],
  { rows, isRow }: Stacking,
  cardHeightPx: number,
): readonly Item[] {
  if (isRow) return people.map((person) => card(person, cardHeightPx));
  const items: Item[] = [];
  for (let from = 0; from < people.length; from += 2 * rows) {
    const some = people.slice(from, from + 2 * rows);
    items.push(stack(some, some.length > rows ? 2 : 1, cardHeightPx));
  }
  return items;
}

const card = (person: number, height: number): Item => ({
  kind: "card",
  people: [person],
  columns: 1,
  width: personCard.widthPx,
  height,
  attach: personCard.widthPx / 2,
});

function stack(people: readonly number[], columns: 1 | 2, cardHeightPx: number): Item {
  const { widthPx } = personCard;
  return {
    kind: "stack",
    people,
    columns,
    width: columns === 1 ? stackIndentPx + widthPx : 2 * widthPx + pairGapPx,
    height: heightOfRows(Math.ceil(people.length / columns), cardHeightPx, stackGapPx),
    attach: columns === 1 ? stackLinePx : widthPx + pairGapPx / 2,
  };
}

const heightOfRows = (rows: number, cardHeightPx: number, gapPx: number): number =>
  rows * (cardHeightPx + gapPx) - gapPx;

/** People of one team who stand alone, in as few columns as keep to a height. */
export function grid(
  people: readonly number[],
  team: TeamId | undefined,
  limitPx: number,
  cardHeightPx: number,
): Item {
  const head = team === undefined ? 0 : groupHeadPx;
  const rows = Math.max(1, Math.floor((limitPx - head + gridGapPx) / (cardHeightPx + gridGapPx)));
  const columns = Math.ceil(people.length / rows);
  const width = columns * (personCard.widthPx + gridGapPx) - gridGapPx;
  const height = head + heightOfRows(Math.ceil(people.length / columns), cardHeightPx, gridGapPx);
  const item = { kind: "grid", people, columns, width, height, attach: width / 2 } as const;
  return team === undefined ? item : { ...item, team };
}

/** Heights at which a grid of so many people has one row, two, three, five and so on. */
export function gridHeights(count: number, cardHeightPx: number): readonly number[] {
  const heights: number[] = [];
  for (let rows = 1; rows <= count; rows = Math.ceil(rows * 1.3))
    heights.push(groupHeadPx + heightOfRows(rows, cardHeightPx, gridGapPx));
  return heights;
}

/** Where the cards of an item lie, from its upper left corner. */
export function cellOf(
  { kind, columns, team }: Item,
  index: number,
  cardHeightPx: number,
): { readonly x: number; readonly y: number } {
  const [column, row] = [index % columns, Math.floor(index / columns)];
  if (kind === "grid") {
    const head = team === undefined ? 0 : groupHeadPx;
    return { x: column * (personCard.widthPx + gridGapPx), y: head + row * (cardHeightPx + gridGapPx) };
  }
  const indent = kind === "stack" && columns === 1 ? stackIndentPx : 0;
  return { x: indent + column * (personCard.widthPx + pairGapPx), y: row * (cardHeightPx + stackGapPx) };
}
