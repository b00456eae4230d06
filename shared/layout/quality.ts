import type { Point } from "../model/document.ts";
import { distance, flatten, overlaps, passesThrough } from "./geometry.ts";
import type { MapLayout } from "./map-places.ts";

/** How good a map is, in numbers. A sound map has none of the first two. */
export type MapQuality = {
  /** Pairs of nodes that share area. */
  readonly overlaps: number;
  /** Pairs of a link and a node that is not one of its ends, where the link passes through the node. */
  readonly linksThroughNodes: number;
  /** Points where two links that share no end cross, counted on polylines of 12 stretches a piece. */
  readonly crossings: number;
  /** Length of all links together, in pixels. */
  readonly linkLengthPx: number;
  /** Width over height of everything. */
  readonly aspectRatio: number;
};

/** Measures a map. Quadratic in nodes and links: for tests and the bench, not for every frame. */
export function measureMap(layout: MapLayout): MapQuality {
  const { width, height } = layout.bounds;
  const lines = layout.links.map((link) => ({ link, points: flatten(link.curve, 12) }));
  return {
    overlaps: countOverlaps(layout),
    linksThroughNodes: countLinksThroughNodes(layout),
    crossings: countPairs(lines, (a, b) =>
      a.link.role === b.link.role || a.link.phase === b.link.phase ? 0 : countCrossings(a.points, b.points),
    ),
    linkLengthPx: Math.round(lines.reduce((sum, { points }) => sum + lengthOf(points), 0)),
    aspectRatio: width / height,
  };
}

export function countOverlaps({ roles, phases }: MapLayout): number {
  return countPairs([...roles, ...phases], (a, b) => (overlaps(a.rect, b.rect) ? 1 : 0));
}

export function countLinksThroughNodes({ links, roles, phases }: MapLayout): number {
  return links.reduce((sum, { role, phase, curve }) => {
    const foreignRoles = roles.filter((place) => place.role !== role && passesThrough(curve, place.rect));
    const foreignPhases = phases.filter((place) => place.phase !== phase && passesThrough(curve, place.rect));
    return sum + foreignRoles.length + foreignPhases.length;
  }, 0);
}

/** Sum of the distances that nodes present in both maps moved, in pixels. */
export function displacement(before: MapLayout, after: MapLayout): number {
  const places = new Map(before.roles.map(({ role, rect }) => [role, rect]));
  return after.roles.reduce((sum, { role, rect }) => {
    const old = places.get(role);
    return sum + (old ? distance(old, rect) : 0);
  }, 0);
}

function countPairs<Item>(items: readonly Item[], count: (a: Item, b: Item) => number): number {
  return items.reduce((sum, a, index) => {
    const later = items.slice(index + 1);
    return sum + later.reduce((inner, b) => inner + count(a, b), 0);
  }, 0);
}

function countCrossings(a: readonly Point[], b: readonly Point[]): number {
  const stretches = (points: readonly Point[]) =>
    points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }));
  const others = stretches(b);
  return stretches(a).reduce((sum, one) => sum + others.filter((other) => cross(one, other)).length, 0);
}

type Stretch = { readonly from: Point; readonly to: Point };

/** Whether two stretches cross properly, by the signs of four triangles. */
function cross(a: Stretch, b: Stretch): boolean {
  const isApart = (a: number, b: number, c: number, d: number): boolean =>
    Math.max(a, b) < Math.min(c, d) || Math.max(c, d) < Math.min(a, b);
  if (isApart(a.from.y, a.to.y, b.from.y, b.to.y) || isApart(a.from.x, a.to.x, b.from.x, b.to.x))
    return false;
  const side = ({ from, to }: Stretch, p: Point): number =>
    Math.sign((to.x - from.x) * (p.y - from.y) - (to.y - from.y) * (p.x - from.x));
  return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0;
}

const lengthOf = (points: readonly Point[]): number =>
  points.reduce((sum, point, index) => sum + distance(points[index - 1] ?? point, point), 0);
