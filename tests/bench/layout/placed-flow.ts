import { type Curve, curveOf, enclose, type Rect, straightPiece } from "../../../shared/layout/geometry.ts";
import type { MapLayout } from "../../../shared/layout/map-places.ts";
import { measureMap } from "../../../shared/layout/quality.ts";
import type { Point, RoleloomDocument } from "../../../shared/model/document.ts";
import { phaseLinks } from "../../../shared/model/queries.ts";
import type { Numbers } from "../contender.ts";
import { setupOf } from "../inputs.ts";

/** Quality is counted in time that grows with the square of the links. */
const largestInspected = 1_000;

export function qualityOf(layout: MapLayout): Numbers {
  if (layout.roles.length > largestInspected) return {};
  return measureMap(layout);
}

/** Where a peer put the nodes, and the lines it drew, by the ids of the flow. */
export type PlacedFlow = {
  readonly rects: ReadonlyMap<string, Rect>;
  readonly lines: ReadonlyMap<string, Curve>;
};

export function polyline(points: readonly Point[]): Curve {
  const [start = { x: 0, y: 0 }, ...rest] = points;
  return curveOf(
    start,
    rest.map((to, index) => straightPiece(points[index] ?? start, to)),
  );
}

/** A peer's layout in our own shape, so that one function judges them all. */
export function asMap(document: RoleloomDocument, { rects, lines }: PlacedFlow): MapLayout {
  const setup = setupOf(document);
  const rectOf = (id: string): Rect => found(rects.get(id), id);
  const curveOf = (id: string): Curve => found(lines.get(id), id);
  return {
    phases: document.phases.map(({ id }) => ({ phase: id, rect: rectOf(id) })),
    roles: setup.roles.map(({ id }) => ({
      role: id,
      rect: rectOf(id),
      isPinned: false,
      isInRow: true,
      band: "",
      row: 0,
    })),
    links: phaseLinks(document, setup).map(({ role, phase, level, isAccountable }) => ({
      role,
      phase,
      level,
      isAccountable,
      curve: curveOf(`${role}>${phase}`),
    })),
    arrows: [],
    loop: null,
    loopLabelAt: { x: 0, y: 0 },
    emphasis: 1,
    bounds: enclose([...rects.values()]),
  };
}

function found<Item>(item: Item | undefined, id: string): Item {
  if (item === undefined) throw new Error(`The layout has nothing for ${id}.`);
  return item;
}
