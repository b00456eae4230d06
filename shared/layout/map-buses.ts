import { groupBy } from "../model/group-by.ts";
import { bottom, type CubicPiece, centreX, lerpPoint, straightPiece } from "./geometry.ts";
import type { Thread } from "./map-thread.ts";

/** A link that goes farther than this along its row runs level there; a shorter way is one bend. */
const shortestBusPx = 96;
/** Room kept free at either side of a channel. */
const marginPx = 14;
const mostApartPx = 9;
/** Up to so many links of one row run apart; more share one line for each phase. */
const mostApart = 5;
const cornerPx = 18;

type Bus = {
  readonly thread: Thread;
  /** Nearest to the cards first. */
  readonly rank: number;
  readonly wayPx: number;
};

/**
 * Gives links that go along their row a height in the channel beside it. Of links in one direction those
 * that go farthest run nearest to the cards, which is where they cross fewest of the others. Where many share a
 * channel, those to one phase run on one line; links to different phases never do.
 */
export function layBuses(threads: readonly Thread[]): void {
  const phases = [...new Set(threads.map(({ phaseRect }) => phaseRect.x))].sort((a, b) => a - b);
  const positions = new Map(phases.map((x, index) => [x, index]));
  const buses = threads.flatMap((thread) => toBus(thread, positions));
  for (const row of groupBy(buses, ({ thread }) => thread.place.rect.y).values()) {
    row.sort((a, b) => a.rank - b.rank || a.wayPx - b.wayPx);
    const keyOf = row.length > mostApart ? ({ rank }: Bus) => rank : (bus: Bus) => row.indexOf(bus);
    const levels = new Map([...new Set(row.map(keyOf))].map((key, index) => [key, index]));
    for (const bus of row) setHeight(bus.thread, levels.get(keyOf(bus)) ?? 0, levels.size);
  }
}

function toBus(thread: Thread, positions: ReadonlyMap<number, number>): readonly Bus[] {
  const [gate] = thread.gates;
  const x = centreX(thread.place.rect);
  if (!gate?.isLevel || Math.abs(gate.x - x) < shortestBusPx) return [];
  const position = positions.get(thread.phaseRect.x) ?? 0;
  const rank = gate.x > x ? 2 * (positions.size - 1 - position) : 2 * position + 1;
  return [{ thread, rank, wayPx: Math.abs(gate.x - x) }];
}

function setHeight(thread: Thread, level: number, count: number): void {
  const [gate] = thread.gates;
  if (!gate) return;
  const { rect } = thread.place;
  const [from, to] = thread.isAbove ? [bottom(rect), gate.top] : [rect.y, gate.bottom];
  const roomPx = Math.abs(to - from);
  const apartPx = Math.min(mostApartPx, (roomPx - 2 * marginPx) / Math.max(1, count - 1));
  thread.busPx = (roomPx - (count - 1) * apartPx) / 2 + level * apartPx;
}

/** Along a row at the height of the bus, from a card's edge to where a gap begins, as the role sees it. */
export function alongBus(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  busPx: number,
): readonly CubicPiece[] {
  const y = from.y + Math.sign(to.y - from.y) * busPx;
  const reach = Math.sign(to.x - from.x) * Math.min(cornerPx, Math.abs(to.x - from.x) / 2);
  const [first, second] = [
    { x: from.x, y },
    { x: to.x, y },
  ];
  const [begin, end] = [
    { x: from.x + reach, y },
    { x: to.x - reach, y },
  ];
  return [
    { c1: lerpPoint(from, first, 0.7), c2: lerpPoint(begin, first, 0.7), end: begin },
    straightPiece(begin, end),
    { c1: lerpPoint(end, second, 0.7), c2: lerpPoint(to, second, 0.7), end: to },
  ];
}
