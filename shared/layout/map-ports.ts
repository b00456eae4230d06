import { groupBy } from "../model/group-by.ts";
import { centreX, type Rect } from "./geometry.ts";
import type { Thread } from "./map-thread.ts";

const phasePortPx = 40;
const rolePortPx = 18;
/** Part of a node's edge on which links may end. */
const portSpan = 0.86;

export type Ports = ReadonlyMap<Thread, number>;

/** Where each link ends on its phase's upper or lower edge, in the order of where it comes from. */
export function portsOnPhases(threads: readonly Thread[]): Ports {
  const arrives = (thread: Thread): number => thread.gates.at(-1)?.x ?? centreX(thread.place.rect);
  const bySide = [true, false].map((isAbove) => threads.filter((thread) => thread.isAbove === isAbove));
  const groups = bySide.flatMap((side) => [...groupBy(side, ({ link }) => link.phase).values()]);
  return new Map(groups.flatMap((group) => along(group, arrives, ({ phaseRect }) => phaseRect, phasePortPx)));
}

/** Where each link leaves its role, in the order of where it goes. */
export function portsOnRoles(threads: readonly Thread[], phasePorts: Ports): Ports {
  const leaves = (thread: Thread): number => thread.gates[0]?.x ?? phasePorts.get(thread) ?? 0;
  const groups = [...groupBy(threads, ({ link }) => link.role).values()];
  return new Map(groups.flatMap((group) => along(group, leaves, ({ place }) => place.rect, rolePortPx)));
}

/** Spaces one edge's links evenly around its middle, closer where they would not fit. */
function along(
  group: readonly Thread[],
  orderBy: (thread: Thread) => number,
  nodeOf: (thread: Thread) => Rect,
  widestPx: number,
): readonly (readonly [Thread, number])[] {
  const sorted = [...group].sort((a, b) => orderBy(a) - orderBy(b));
  return sorted.map((thread, index) => {
    const node = nodeOf(thread);
    const step = Math.min(widestPx, (node.width * portSpan) / Math.max(1, sorted.length - 1));
    return [thread, centreX(node) + (index - (sorted.length - 1) / 2) * step] as const;
  });
}
