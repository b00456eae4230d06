import type { Point } from "../model/document.ts";
import { countCrossings } from "./crossings.ts";
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

/** Measures a map. Quadratic in nodes: for tests and the bench, not for every frame. */
export function measureMap(layout: MapLayout): MapQuality {
  const { width, height } = layout.bounds;
  const lines = layout.links.map(({ role, phase, curve }) => ({ role, phase, points: flatten(curve, 12) }));
  return {
    overlaps: countOverlaps(layout),
    linksThroughNodes: countLinksThroughNodes(layout),
    crossings: countCrossings(lines),
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

/** How far an edit moves what was there before it and still is. */
export type MapMovement = {
  /** How many roles stand elsewhere. */
  readonly moved: number;
  readonly farthestPx: number;
  readonly totalPx: number;
};

/** Compares the places of roles that are in both maps. */
export function measureMovement(before: MapLayout, after: MapLayout): MapMovement {
  const places = new Map(before.roles.map(({ role, rect }) => [role, rect]));
  const distances = after.roles.map(({ role, rect }) => distance(places.get(role) ?? rect, rect));
  return {
    moved: distances.filter((px) => px > 0).length,
    farthestPx: distances.reduce((most, px) => Math.max(most, px), 0),
    totalPx: distances.reduce((sum, px) => sum + px, 0),
  };
}

function countPairs<Item>(items: readonly Item[], count: (a: Item, b: Item) => number): number {
  return items.reduce((sum, a, index) => {
    const later = items.slice(index + 1);
    return sum + later.reduce((inner, b) => inner + count(a, b), 0);
  }, 0);
}

const lengthOf = (points: readonly Point[]): number =>
  points.reduce((sum, point, index) => sum + distance(points[index - 1] ?? point, point), 0);
