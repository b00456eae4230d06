import type { PhaseId, Point, RoleId } from "../model/document.ts";
import type { PhaseLink } from "../model/queries.ts";
import { detour } from "./detour.ts";
import {
  bottom,
  type Curve,
  centreX,
  centreY,
  passesThrough,
  type Rect,
  right,
  verticalPiece,
} from "./geometry.ts";
import type { LinkPlace, RolePlace } from "./map-places.ts";
import { type Spine, spineEdges } from "./map-spine.ts";

/** Distance kept between two links that run side by side. */
const lanePx = 9;
const portPx = 40;
const rolePortPx = 18;
/** Part of a phase's edge on which links may end. */
const portSpan = 0.86;
/** Distance kept from cards that a link passes. */
const clearancePx = 10;
/** Distance kept from the end of a row. */
const endClearancePx = 22;

type Thread = {
  readonly link: PhaseLink;
  readonly place: RolePlace;
  readonly phaseRect: Rect;
  readonly isAbove: boolean;
  /** Where it passes each row on its way to the spine, outermost first. */
  readonly gates: Gate[];
};
type Gate = { readonly row: readonly RolePlace[]; readonly gap: Gap; x: number };
/** Room between two neighbours of a row, or outside its ends, where one side is open. */
type Gap = { readonly from: number; readonly to: number };

/**
 * Draws every link from its role to its phase. Links turn only in the channels between rows and pass rows
 * through the gaps between cards, so that none touches a foreign card; where a pinned card stands in the way,
 * the link takes a detour. Links enter a phase in the order of the places they come from.
 */
export function routeLinks(
  links: readonly PhaseLink[],
  roles: readonly RolePlace[],
  spine: Spine,
): readonly LinkPlace[] {
  const threads = threadLinks(links, roles, spine);
  chooseGates(threads, roles);
  spaceGates(threads);
  const phasePorts = portsOnPhases(threads);
  const rolePorts = portsOnRoles(threads, phasePorts);
  const nodes = [...roles.map(({ rect }) => rect), ...spine.phases.map(({ rect }) => rect)];
  const edges = spineEdges(spine);
  return threads.map((thread) => {
    const from = {
      x: rolePorts.get(thread) ?? 0,
      y: thread.isAbove ? bottom(thread.place.rect) : thread.place.rect.y,
    };
    const to = { x: phasePorts.get(thread) ?? 0, y: thread.isAbove ? edges.top : edges.low };
    const others = nodes.filter((rect) => rect !== thread.place.rect && rect !== thread.phaseRect);
    const direct = threadCurve(from, to, thread);
    const isClear = !nodes.some((rect) =>
      passesThrough(direct, rect === thread.place.rect || rect === thread.phaseRect ? shrink(rect) : rect),
    );
    const curve = isClear
      ? direct
      : detour(from, to, thread.isAbove ? 1 : -1, others, [thread.place.rect, thread.phaseRect]);
    const { role, phase, level, isAccountable } = thread.link;
    return { role, phase, level, isAccountable, curve };
  });
}

/** Its own ends touch a link at the edge, which is not passing through. */
const shrink = (rect: Rect): Rect => ({
  x: rect.x + 1,
  y: rect.y + 1,
  width: rect.width - 2,
  height: rect.height - 2,
});

function threadLinks(
  links: readonly PhaseLink[],
  roles: readonly RolePlace[],
  spine: Spine,
): readonly Thread[] {
  const places = new Map<RoleId, RolePlace>(roles.map((place) => [place.role, place]));
  const phases = new Map<PhaseId, Rect>(spine.phases.map(({ phase, rect }) => [phase, rect]));
  return links.flatMap((link) => {
    const [place, phaseRect] = [places.get(link.role), phases.get(link.phase)];
    return place && phaseRect
      ? [{ link, place, phaseRect, isAbove: centreY(place.rect) < 0, gates: [] }]
      : [];
  });
}

/** Rows of unpinned cards between a role and the spine, outermost first. Pinned cards are met by detours. */
function rowsBetween(
  thread: Thread,
  rows: ReadonlyMap<number, readonly RolePlace[]>,
): readonly (readonly RolePlace[])[] {
  const { rect } = thread.place;
  const between = [...rows.values()].filter((row) => {
    const first = row[0];
    if (!first || first.row < 0 !== thread.isAbove) return false;
    return thread.isAbove ? first.rect.y >= bottom(rect) : bottom(first.rect) <= rect.y;
  });
  return between.sort(
    (a, b) => Math.abs(centreY(b[0]?.rect ?? rect)) - Math.abs(centreY(a[0]?.rect ?? rect)),
  );
}

function rowsOf(roles: readonly RolePlace[]): ReadonlyMap<number, readonly RolePlace[]> {
  const rows = new Map<number, RolePlace[]>();
  for (const place of roles)
    if (!place.isPinned) rows.set(place.row, [...(rows.get(place.row) ?? []), place]);
  for (const row of rows.values()) row.sort((a, b) => a.rect.x - b.rect.x);
  return rows;
}

/** For each row to pass, the gap nearest to the straight way from the role to its phase. */
function chooseGates(threads: readonly Thread[], roles: readonly RolePlace[]): void {
  const rows = rowsOf(roles);
  const gaps = new Map([...rows.values()].map((row) => [row, gapsOf(row)]));
  for (const thread of threads) {
    let x = centreX(thread.place.rect);
    const way = rowsBetween(thread, rows);
    way.forEach((row, index) => {
      const wanted = x + (centreX(thread.phaseRect) - x) / (way.length - index + 1);
      const gap = nearestGap(gaps.get(row) ?? [], wanted);
      x = Math.min(Math.max(wanted, gap.from), gap.to);
      thread.gates.push({ row, gap, x });
    });
  }
}

const openEnd = 100_000;

function gapsOf(row: readonly RolePlace[]): readonly Gap[] {
  const [first, last] = [row[0], row.at(-1)];
  if (!first || !last) return [];
  const between = row.slice(1).flatMap(({ rect }, index) => {
    const before = row[index];
    return before ? [{ from: right(before.rect) + clearancePx, to: rect.x - clearancePx }] : [];
  });
  return [
    { from: -openEnd, to: first.rect.x - endClearancePx },
    ...between,
    { from: right(last.rect) + endClearancePx, to: openEnd },
  ];
}

function nearestGap(gaps: readonly Gap[], x: number): Gap {
  const miss = ({ from, to }: Gap): number => Math.max(from - x, 0, x - to);
  return gaps.reduce((best, gap) => (miss(gap) < miss(best) ? gap : best), gaps[0] ?? { from: x, to: x });
}

/** Gives the links that share a gap their own lanes, in the order of where they come from. */
function spaceGates(threads: readonly Thread[]): void {
  const shared = new Map<Gap, { gate: Gate; wanted: number }[]>();
  for (const thread of threads) {
    for (const gate of thread.gates) {
      shared.set(gate.gap, [...(shared.get(gate.gap) ?? []), { gate, wanted: wantedLane(thread, gate) }]);
    }
  }
  for (const [gap, users] of shared) {
    users.sort((a, b) => a.wanted - b.wanted);
    const isOpen = gap.to - gap.from >= openEnd / 2;
    const middle = isOpen
      ? users.reduce((sum, { gate }) => sum + gate.x, 0) / users.length
      : (gap.from + gap.to) / 2;
    const lane = Math.min(lanePx, (gap.to - gap.from) / Math.max(1, users.length - 1));
    const breadth = lane * (users.length - 1);
    const first = Math.min(Math.max(middle - breadth / 2, gap.from), gap.to - breadth);
    users.forEach(({ gate }, index) => {
      gate.x = first + index * lane;
    });
  }
}

/** Sorting key within a gap: the source first, so that links from one side stay on that side; the target breaks ties. */
const wantedLane = (thread: Thread, gate: Gate): number =>
  centreX(thread.place.rect) + centreX(thread.phaseRect) / 1000 + gate.x / 1e6;

/** Where each link ends on its phase's upper or lower edge, in the order of where it comes from. */
function portsOnPhases(threads: readonly Thread[]): ReadonlyMap<Thread, number> {
  const arrives = (thread: Thread): number => thread.gates.at(-1)?.x ?? centreX(thread.place.rect);
  return ports(
    threads,
    (thread) => `${thread.link.phase} ${thread.isAbove}`,
    arrives,
    ({ phaseRect }) => phaseRect,
    portPx,
  );
}

/** Where each link leaves its role, in the order of where it goes. */
function portsOnRoles(
  threads: readonly Thread[],
  phasePorts: ReadonlyMap<Thread, number>,
): ReadonlyMap<Thread, number> {
  const leaves = (thread: Thread): number => thread.gates[0]?.x ?? phasePorts.get(thread) ?? 0;
  return ports(
    threads,
    (thread) => thread.link.role,
    leaves,
    ({ place }) => place.rect,
    rolePortPx,
  );
}

function ports(
  threads: readonly Thread[],
  edgeOf: (thread: Thread) => string,
  orderBy: (thread: Thread) => number,
  nodeOf: (thread: Thread) => Rect,
  widestPx: number,
): ReadonlyMap<Thread, number> {
  const groups = new Map<string, Thread[]>();
  for (const thread of threads) groups.set(edgeOf(thread), [...(groups.get(edgeOf(thread)) ?? []), thread]);
  const placed = new Map<Thread, number>();
  for (const group of groups.values()) {
    group.sort((a, b) => orderBy(a) - orderBy(b));
    const first = group[0];
    if (!first) continue;
    const node = nodeOf(first);
    const step = Math.min(widestPx, (node.width * portSpan) / Math.max(1, group.length - 1));
    group.forEach((thread, index) => {
      placed.set(thread, centreX(node) + (index - (group.length - 1) / 2) * step);
    });
  }
  return placed;
}

/** S-shaped in the channels, straight through the gaps. */
function threadCurve(from: Point, to: Point, thread: Thread): Curve {
  const pieces = [];
  let at = from;
  for (const { row, x } of thread.gates) {
    const rect = row[0]?.rect;
    if (!rect) continue;
    const [near, far] = thread.isAbove ? [rect.y, bottom(rect)] : [bottom(rect), rect.y];
    pieces.push(verticalPiece(at, { x, y: near }), verticalPiece({ x, y: near }, { x, y: far }));
    at = { x, y: far };
  }
  return { start: from, pieces: [...pieces, verticalPiece(at, to)] };
}
