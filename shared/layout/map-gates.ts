import { groupBy } from "../model/group-by.ts";
import { bottom, centreX, right } from "./geometry.ts";
import { layBuses } from "./map-buses.ts";
import type { RolePlace } from "./map-places.ts";
import type { Block, Gap, Gate, Thread } from "./map-thread.ts";
import { spread } from "./spread.ts";

/** Distance kept between two links that run side by side. */
const lanePx = 9;
/** Width of a trunk outside the end of a row, beyond which its links share lanes. */
const mostOpenPx = 90;
/** Distance kept from cards that a link passes. */
const clearancePx = 10;
/** Distance kept from the end of a row. */
const endClearancePx = 22;

/** Leads every thread through the rows between its role and the spine, in a lane of its own where there is room. */
export function passGates(threads: readonly Thread[], roles: readonly RolePlace[]): void {
  const blocks = blocksOf(roles);
  const waysByHeight = new Map<number, readonly Way[]>();
  for (const thread of threads) {
    const { y } = thread.place.rect;
    const ways = waysByHeight.get(y) ?? waysFrom(thread, blocks);
    waysByHeight.set(y, ways);
    chooseGates(thread, ways);
  }
  layBuses(threads);
  spaceGates(threads);
}

/** Bands of the cards that are where their rows put them, from above to below. Others are met by detours. */
function blocksOf(roles: readonly RolePlace[]): readonly Block[] {
  const bands = groupBy(
    roles.filter(({ isInRow }) => isInRow),
    ({ band }) => band,
  );
  return [...bands.values()].map(toBlock).sort((a, b) => (a.rows[0]?.top ?? 0) - (b.rows[0]?.top ?? 0));
}

function toBlock(places: readonly RolePlace[]): Block {
  const rects = places.map(({ rect }) => rect);
  const rows = [...new Map(rects.map((rect) => [rect.y, { top: rect.y, bottom: bottom(rect) }])).values()];
  const columns = [...new Map(rects.map((rect) => [rect.x, rect])).values()].sort((a, b) => a.x - b.x);
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last) throw new Error("A block holds at least one card");
  const between = columns.slice(1).flatMap((rect, index) => {
    const before = columns[index];
    return before ? [{ from: right(before) + clearancePx, to: rect.x - clearancePx, isOpen: false }] : [];
  });
  const gaps = [
    { from: Number.NEGATIVE_INFINITY, to: first.x - endClearancePx, isOpen: true },
    ...between,
    { from: right(last) + endClearancePx, to: Number.POSITIVE_INFINITY, isOpen: true },
  ];
  return { isAbove: first.y < 0, rows: rows.sort((a, b) => a.top - b.top), gaps };
}

/**
 * For each block to pass, one gap. A single row is passed near the straight way from the role to its phase; several
 * rows are passed below or above the phase itself, so that links gather in one trunk a phase and pass the cards of
 * nearer rows on the outside.
 */
function chooseGates({ place, phaseRect, gates }: Thread, ways: readonly Way[]): void {
  let x = centreX(place.rect);
  ways.forEach(({ block, top, bottom: low }, index) => {
    const isLevel = block.rows.length > 1;
    const pull = isLevel ? 1 : 1 / (ways.length - index + 1);
    const wanted = x + (centreX(phaseRect) - x) * pull;
    const gap = nearestGap(block.gaps, wanted);
    x = Math.min(Math.max(wanted, gap.from), gap.to);
    gates.push({ gap, top, bottom: low, isLevel, x });
  });
}

/** A block on the way to the spine, from the top to the bottom of those of its rows that lie there. */
type Way = { readonly block: Block; readonly top: number; readonly bottom: number };

/** What lies between a card and the spine, outermost first. */
function waysFrom({ place: { rect }, isAbove }: Thread, blocks: readonly Block[]): readonly Way[] {
  const ways = blocks.flatMap((block): readonly Way[] => {
    if (block.isAbove !== isAbove) return [];
    const rows = block.rows.filter((row) => (isAbove ? row.top >= bottom(rect) : row.bottom <= rect.y));
    const [first, last] = [rows[0], rows.at(-1)];
    return first && last ? [{ block, top: first.top, bottom: last.bottom }] : [];
  });
  return isAbove ? ways : ways.reverse();
}

/** Gaps lie in order, so the nearest is the first that ends beyond `x` or the one before it. */
function nearestGap(gaps: readonly Gap[], x: number): Gap {
  let [low, high] = [0, gaps.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((gaps[middle]?.to ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [gaps[low - 1], gaps[low]];
  if (!after) throw new Error("A block has a gap at either end");
  return before && x - before.to < after.from - x ? before : after;
}

type Passage = {
  readonly thread: Thread;
  readonly gate: Gate;
  /** Whether it comes from the left. */
  readonly isLeft: boolean;
  /** How far from the spine it comes. */
  readonly depthPx: number;
};

/** Gives the links that share a gap their lanes; gaps of several bands that lie in one line count as one. */
function spaceGates(threads: readonly Thread[]): void {
  const passages: Passage[] = [];
  for (const thread of threads) {
    const [x, depthPx] = [centreX(thread.place.rect), Math.abs(thread.place.rect.y)];
    for (const gate of thread.gates) passages.push({ thread, gate, isLeft: x < middleOf(gate), depthPx });
  }
  for (const users of groupBy(passages, lineOf).values()) {
    users.sort(inOrderOfLanes);
    const [first] = users;
    if (first) assignLanes(users, first.gate.gap);
  }
}

/** One number for gaps of one side that begin and end at the same places, which are whole pixels. */
function lineOf({ thread, gate: { gap } }: Passage): number {
  const [from, to] = [gap.from, gap.to].map((x) => (Number.isFinite(x) ? x : 2 ** 20));
  return ((from ?? 0) * 2 ** 22 + (to ?? 0)) * 2 + (thread.isAbove ? 1 : 0);
}

const middleOf = ({ gap, x }: Gate): number => (gap.isOpen ? x : (gap.from + gap.to) / 2);

/**
 * Whoever joins last, nearest to the spine, takes the outermost lane on the side it comes from, and so crosses
 * none of those that are there already.
 */
function inOrderOfLanes(a: Passage, b: Passage): number {
  if (a.isLeft !== b.isLeft) return a.isLeft ? -1 : 1;
  const outwards = a.isLeft ? 1 : -1;
  return (
    outwards * (a.depthPx - b.depthPx || b.thread.busPx - a.thread.busPx) ||
    a.thread.place.rect.x - b.thread.place.rect.x ||
    a.thread.phaseRect.x - b.thread.phaseRect.x
  );
}

/** A lane a link where there is room for all, else one for those of one row to one phase, as strands of a trunk. */
function assignLanes(users: readonly Passage[], gap: Gap): void {
  const roomPx = gap.isOpen ? mostOpenPx : gap.to - gap.from;
  const isTight = (users.length - 1) * lanePx > roomPx;
  const strands: Passage[][] = [];
  for (const user of users) {
    const strand = strands.at(-1);
    const last = strand?.[0];
    if (strand && last && (last.thread === user.thread || (isTight && isOneStrand(last, user))))
      strand.push(user);
    else strands.push([user]);
  }
  const wanted = strands.map(([first]) => first?.gate.x ?? 0);
  const lanes = gap.isOpen ? openLanes(wanted, gap) : closedLanes(strands.length, gap);
  strands.forEach((strand, index) => {
    for (const { gate } of strand) gate.x = lanes[index] ?? gate.x;
  });
}

const isOneStrand = (a: Passage, b: Passage): boolean =>
  a.isLeft === b.isLeft && a.depthPx === b.depthPx && a.thread.phaseRect === b.thread.phaseRect;

/** Lanes around the middle of a closed gap. */
function closedLanes(count: number, { from, to }: Gap): readonly number[] {
  const lane = Math.min(lanePx, (to - from) / Math.max(1, count - 1));
  return Array.from({ length: count }, (_, index) => (from + to) / 2 + (index - (count - 1) / 2) * lane);
}

/** Where there is room without end, each link keeps as near as it can to its own way. */
function openLanes(wanted: readonly number[], { from, to }: Gap): readonly number[] {
  const lanes = spread(wanted, 0, lanePx);
  const beyond = Math.max(0, from - (lanes[0] ?? from)) - Math.max(0, (lanes.at(-1) ?? to) - to);
  return lanes.map((x) => x + beyond);
}
