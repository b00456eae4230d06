import type { RoleId, RoleloomDocument, Setup } from "../model/document.ts";
import { phaseLinks } from "../model/queries.ts";
import { cardHeight, phaseSize } from "./card-text.ts";
import { nearestFreePlace } from "./free-place.ts";
import { curveBounds, enclose, inflate, overlaps, type Rect } from "./geometry.ts";
import { routeLinks } from "./map-links.ts";
import type { MapLayout, RolePlace } from "./map-places.ts";
import { placeInRows, surroundings } from "./map-rows.ts";
import { layoutSpine } from "./map-spine.ts";

/**
 * The map: phases as a spine in the middle, business roles above, technical below, everything else below those.
 * The middle of the spine is the origin. A pure function of the document, the setup and nothing else.
 */

/** Least space between two cards; wide enough for a link to pass between them. */
export const leastGapPx = 32;

export function layoutMap(document: RoleloomDocument, setup: Setup): MapLayout {
  const links = phaseLinks(document, setup);
  const cardPx = cardHeight(setup.roles);
  const spine = layoutSpine(
    phaseSize(document.phases, setup.roles),
    document.phases,
    surroundings(setup.roles, links, cardPx),
  );
  const automatic = placeInRows(setup.roles, links, spine, cardPx);
  const roles = honourPins(automatic, setup, spine.band);
  const routed = routeLinks(links, roles, spine);
  const curves = [...routed.map(({ curve }) => curve), ...(spine.loop ? [spine.loop] : [])];
  const bounds = enclose([spine.band, ...roles.map(({ rect }) => rect), ...curves.map(curveBounds)]);
  return {
    phases: spine.phases,
    roles,
    links: routed,
    arrows: spine.arrows,
    loop: spine.loop,
    loopLabelAt: spine.loopLabelAt,
    emphasis: spine.emphasis,
    bounds,
  };
}

/**
 * Pinned roles go where their pins say, in document order, moved only as far as needed to overlap neither the
 * spine nor an earlier pin. The others keep their automatic places unless a pinned card needs the room.
 */
function honourPins(automatic: readonly RolePlace[], setup: Setup, band: Rect): readonly RolePlace[] {
  const pins = new Map(Object.entries(setup.pins.map));
  if (pins.size === 0) return automatic;
  const taken: Rect[] = [band];
  const placed = new Map<RoleId, RolePlace>();
  const put = (place: RolePlace, wanted: Rect, isPinned: boolean): void => {
    const rect = { ...wanted, ...nearestFreePlace(wanted, taken, leastGapPx) };
    taken.push(rect);
    placed.set(place.role, { ...place, rect, isPinned, isInRow: false });
  };
  const isPinned = ({ role }: RolePlace): boolean => pins.has(role);
  for (const place of automatic.filter(isPinned)) {
    const pin = pins.get(place.role);
    if (pin) put(place, { ...place.rect, x: pin.x, y: pin.y }, true);
  }
  const others = automatic.filter((place) => !isPinned(place));
  const collides = ({ rect }: RolePlace): boolean =>
    taken.some((other) => overlaps(inflate(rect, leastGapPx), other));
  const undisturbed = others.filter((place) => !collides(place));
  const disturbed = others.filter(collides);
  for (const place of undisturbed) {
    taken.push(place.rect);
    placed.set(place.role, place);
  }
  for (const place of disturbed) put(place, place.rect, false);
  return automatic.flatMap((place) => placed.get(place.role) ?? []);
}
