import { groupBy } from "../model/group-by.ts";
import { bottom, centreX, right } from "./geometry.ts";
import type { RolePlace } from "./map-places.ts";
import type { Gap, Gate, Row, Thread } from "./map-thread.ts";
import { spread } from "./spread.ts";

/** Distance kept between two links that run side by side. */
const lanePx = 9;
/** Distance kept from cards that a link passes. */
const clearancePx = 10;
/** Distance kept from the end of a row. */
const endClearancePx = 22;

/** Leads every thread through the rows between its role and the spine, each link in a lane of its own. */
export function passGates(threads: readonly Thread[], roles: readonly RolePlace[]): void {
  const rows = rowsOf(roles);
  for (const thread of threads) chooseGates(thread, rowsBetween(thread, rows));
  spaceGates(threads);
}

/** Rows of the cards that are where their row put them, from above to below. Others are met by detours. */
function rowsOf(roles: readonly RolePlace[]): readonly Row[] {
  const rows = groupBy(
    roles.filter(({ isInRow }) => isInRow),
    ({ row }) => row,
  );
  return [...rows].map(([index, places]) => toRow(index, places)).sort((a, b) => a.top - b.top);
}

function toRow(index: number, places: readonly RolePlace[]): Row {
  const rects = places.map(({ rect }) => rect).sort((a, b) => a.x - b.x);
  const [first, last] = [rects[0], rects.at(-1)];
  if (!first || !last) throw new Error("A row holds at least one card");
  const between = rects.slice(1).flatMap((rect, position) => {
    const before = rects[position];
    return before ? [{ from: right(before) + clearancePx, to: rect.x - clearancePx, isOpen: false }] : [];
  });
  const gaps = [
    { from: Number.NEGATIVE_INFINITY, to: first.x - endClearancePx, isOpen: true },
    ...between,
    { from: right(last) + endClearancePx, to: Number.POSITIVE_INFINITY, isOpen: true },
  ];
  return { index, top: first.y, bottom: bottom(first), gaps };
}

/** Rows between a role and the spine, outermost first. */
function rowsBetween({ place, isAbove }: Thread, rows: readonly Row[]): readonly Row[] {
  return isAbove
    ? rows.filter((row) => row.index < 0 && row.top >= bottom(place.rect))
    : rows.filter((row) => row.index >= 0 && row.bottom <= place.rect.y).reverse();
}

/** For each row to pass, the gap nearest to the straight way from the role to its phase. */
function chooseGates(thread: Thread, way: readonly Row[]): void {
  let x = centreX(thread.place.rect);
  way.forEach((row, index) => {
    const wanted = x + (centreX(thread.phaseRect) - x) / (way.length - index + 1);
    const gap = nearestGap(row.gaps, wanted);
    x = Math.min(Math.max(wanted, gap.from), gap.to);
    thread.gates.push({ row, gap, x });
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
  if (!after) throw new Error("A row has a gap at either end");
  return before && x - before.to < after.from - x ? before : after;
}

/** Gives the links that share a gap their own lanes, in the order of where they come from. */
function spaceGates(threads: readonly Thread[]): void {
  const passages = threads.flatMap((thread) =>
    thread.gates.map((gate) => ({ gate, wanted: wantedLane(thread, gate) })),
  );
  for (const [gap, users] of groupBy(passages, ({ gate }) => gate.gap)) {
    users.sort((a, b) => a.wanted - b.wanted);
    const lanes = gap.isOpen ? openLanes(users, gap) : evenLanes(users.length, gap);
    users.forEach(({ gate }, index) => {
      gate.x = lanes[index] ?? gate.x;
    });
  }
}

/** Lanes around the middle of a closed gap, closer where they would not fit. */
function evenLanes(count: number, { from, to }: Gap): readonly number[] {
  const lane = Math.min(lanePx, (to - from) / Math.max(1, count - 1));
  return Array.from({ length: count }, (_, index) => (from + to) / 2 + (index - (count - 1) / 2) * lane);
}

/** Where there is room without end, each link keeps as near as it can to its own way. */
function openLanes(users: readonly { readonly gate: Gate }[], { from, to }: Gap): readonly number[] {
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
