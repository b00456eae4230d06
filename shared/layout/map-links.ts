import type { PhaseId, Point, RoleId } from "../model/document.ts";
import type { PhaseLink } from "../model/queries.ts";
import { detour } from "./detour.ts";
import {
  bottom,
  type CubicPiece,
  type Curve,
  centreX,
  centreY,
  curveOf,
  passesThrough,
  type Rect,
  verticalPiece,
} from "./geometry.ts";
import { alongBus } from "./map-buses.ts";
import { passGates } from "./map-gates.ts";
import type { LinkPlace, RolePlace } from "./map-places.ts";
import { portsOnPhases, portsOnRoles } from "./map-ports.ts";
import type { Spine } from "./map-spine.ts";
import type { Thread } from "./map-thread.ts";

/**
 * Draws every link from its role to its phase. Links turn only in the channels between rows and pass rows
 * through the gaps between cards, so that none touches a card of a row; where a card that left its row stands in
 * the way, the link takes a detour. Links enter a phase in the order of the places they come from.
 */
export function routeLinks(
  links: readonly PhaseLink[],
  roles: readonly RolePlace[],
  spine: Spine,
): readonly LinkPlace[] {
  const threads = threadLinks(links, roles, spine);
  passGates(threads, roles);
  const phasePorts = portsOnPhases(threads);
  const rolePorts = portsOnRoles(threads, phasePorts);
  const nodes = [...roles, ...spine.phases].map(({ rect }) => rect);
  const strays = roles.filter(({ isInRow }) => !isInRow).map(({ rect }) => rect);
  return threads.map((thread) => {
    const { place, link } = thread;
    const [from, to] = ends(thread, rolePorts.get(thread), phasePorts.get(thread));
    const direct = threadCurve(from, to, thread);
    const isDirect = isClear(direct, thread, place.isInRow ? strays : nodes);
    const curve = isDirect ? direct : detour(from, to, thread.isAbove ? 1 : -1, nodes);
    return {
      role: link.role,
      phase: link.phase,
      level: link.level,
      isAccountable: link.isAccountable,
      curve,
    };
  });
}

/** From the edge of the role that faces the spine to the edge of the phase that faces the role. */
function ends(
  { place, phaseRect, isAbove }: Thread,
  fromX: number = centreX(place.rect),
  toX: number = centreX(phaseRect),
): readonly [from: Point, to: Point] {
  return isAbove
    ? [
        { x: fromX, y: bottom(place.rect) },
        { x: toX, y: phaseRect.y },
      ]
    : [
        { x: fromX, y: place.rect.y },
        { x: toX, y: bottom(phaseRect) },
      ];
}

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
      ? [{ link, place, phaseRect, isAbove: centreY(place.rect) < 0, gates: [], busPx: 0 }]
      : [];
  });
}

/** Whether a link stays out of all nodes. At its own two ends it may touch the edge. */
function isClear(curve: Curve, { place, phaseRect }: Thread, nodes: readonly Rect[]): boolean {
  return !nodes.some((rect) =>
    passesThrough(curve, rect === place.rect || rect === phaseRect ? shrink(rect) : rect),
  );
}

const shrink = (rect: Rect): Rect => ({
  x: rect.x + 1,
  y: rect.y + 1,
  width: rect.width - 2,
  height: rect.height - 2,
});

/** Level or S-shaped in the channels, straight through the gaps. */
function threadCurve(from: Point, to: Point, { gates, isAbove, busPx }: Thread): Curve {
  const pieces: CubicPiece[] = [];
  let at = from;
  for (const { top, bottom: low, x } of gates) {
    const near = { x, y: isAbove ? top : low };
    const far = { x, y: isAbove ? low : top };
    if (busPx > 0 && at === from) pieces.push(...alongBus(at, near, busPx));
    else pieces.push(verticalPiece(at, near));
    pieces.push(verticalPiece(near, far));
    at = far;
  }
  return curveOf(from, [...pieces, verticalPiece(at, to)]);
}
