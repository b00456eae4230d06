import { groupBy } from "../model/group-by.ts";
import { bottom, centreX, right } from "./geometry.ts";
import type { RolePlace } from "./map-places.ts";
import type { Block, Gap, Gate, Thread } from "./map-thread.ts";
import { spread } from "./spread.ts";

/** Distance kept between two links that run side by side. */
const lanePx = 9;
/** Distance between the trunks of different phases. */
const trunkPx = 24;
/** Distance kept from cards that a link passes. */
const clearancePx = 10;
/** Distance kept from the end of a row. */
const endClearancePx = 22;

/** Leads every thread through the rows between its role and the spine, in a lane of its own where there is room. */
export function passGates(threads: readonly Thread[], roles: readonly RolePlace[]): void {
  const blocks = blocksOf(roles);
  for (const thread of threads) chooseGates(thread, blocks);
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
 * For each block to pass, one gap. A single row is passed near the straight way from the role to its phase; to
 * pass several, a link first goes sideways in the channel beside its own row and then straight along its phase's trunk:
 * two links then cross only where the outer one's trunk meets the inner one's way sideways, far less often than when
 * all turn beside the spine.
 */
function chooseGates(thread: Thread, blocks: readonly Block[]): void {
  const { place, isAbove } = thread;
  const ways = blocks.flatMap((block) => {
    if (block.isAbove !== isAbove) return [];
    const rows = block.rows.filter((row) =>
      isAbove ? row.top >= bottom(place.rect) : row.bottom <= place.rect.y,
    );
    const [first, last] = [rows[0], rows.at(-1)];
    return first && last ? [{ block, top: first.top, bottom: last.bottom }] : [];
  });
  if (!isAbove) ways.reverse();
  let x = centreX(place.rect);
  ways.forEach(({ block, top, bottom: low }, index) => {
    const pull = block.rows.length > 1 ? 1 : 1 / (ways.length - index + 1);
    const wanted = x + (centreX(thread.phaseRect) - x) * pull;
    const gap = nearestGap(block.gaps, wanted);
    x = Math.min(Math.max(wanted, gap.from), gap.to);
    thread.gates.push({ gap, top, bottom: low, x });
  });
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

type Passage = { readonly thread: Thread; readonly gate: Gate; readonly wanted: number };

/** Gives the links that share a gap their lanes, in the order of where they come from. */
function spaceGates(threads: readonly Thread[]): void {
  const passages = threads.flatMap((thread) =>
    thread.gates.map((gate): Passage => ({ thread, gate, wanted: wantedLane(thread, gate) })),
  );
  for (const [gap, users] of groupBy(passages, ({ gate }) => gate.gap)) {
    users.sort((a, b) => a.wanted - b.wanted);
    const lanes = gap.isOpen ? openLanes(users, gap) : closedLanes(users, gap);
    users.forEach(({ gate }, index) => {
      gate.x = lanes[index] ?? gate.x;
    });
  }
}

/** Lanes around the middle of a closed gap; where they do not fit, links to the same phase share one, as strands of a trunk. */
function closedLanes(users: readonly Passage[], { from, to }: Gap): readonly number[] {
  const isTight = (users.length - 1) * lanePx > to - from;
  const phases = [...new Set(users.map(({ thread }) => thread.phaseRect.x))].sort((a, b) => a - b);
  const count = isTight ? phases.length : users.length;
  const lane = Math.min(isTight ? trunkPx : lanePx, (to - from) / Math.max(1, count - 1));
  return users.map(({ thread }, index) => {
    const position = isTight ? phases.indexOf(thread.phaseRect.x) : index;
    return (from + to) / 2 + (position - (count - 1) / 2) * lane;
  });
}

/** Where there is room without end, each link keeps as near as it can to its own way. */
function openLanes(users: readonly Passage[], { from, to }: Gap): readonly number[] {
  const lanes = spread(
    users.map(({ gate }) => gate.x),
    0,
    lanePx,
  );
  const beyond = Math.max(0, from - (lanes[0] ?? from)) - Math.max(0, (lanes.at(-1) ?? to) - to);
  return lanes.map((x) => x + beyond);
}

/** Sorting key within a gap: the source first, so that links from one side stay on that side; the target breaks ties. */
const wantedLane = (thread: Thread, gate: Gate): number =>
  centreX(thread.place.rect) + centreX(thread.phaseRect) / 1000 + gate.x / 1e6;
