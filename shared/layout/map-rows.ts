import type { PhaseId, Role, RoleId } from "../model/document.ts";
import type { PhaseLink } from "../model/queries.ts";
import { card } from "./card-text.ts";
import { centreX } from "./geometry.ts";
import type { RolePlace } from "./map-places.ts";
import { cardsPerRow, type Spine, type Surroundings, spineEdges } from "./map-spine.ts";
import { spreadWithin } from "./spread.ts";

/** Space between cards of a row; links pass through it. */
const cardGapPx = 40;
const mostCardGapPx = 120;
/** Height between the spine and its first row, where most links turn. */
const nearChannelPx = { above: 120, below: 104 } as const;
const mostExtraChannelPx = 160;
/** Height between two rows. */
const channelPx = 64;

type Wish = { readonly role: RoleId; readonly middlePx: number; readonly weight: number };

/** Where along the spine a role mostly acts: the middle of its phases, weighted by its involvement in each. */
function wishes(roles: readonly Role[], links: readonly PhaseLink[], spine: Spine): readonly Wish[] {
  const middles = new Map<PhaseId, number>(spine.phases.map(({ phase, rect }) => [phase, centreX(rect)]));
  const sums = new Map<RoleId, { weighted: number; weight: number }>();
  for (const { role, phase, weight } of links) {
    const sum = sums.get(role) ?? { weighted: 0, weight: 0 };
    // Being informed weighs nothing as work, yet says where a role belongs.
    const pull = weight + 0.25;
    sums.set(role, { weighted: sum.weighted + pull * (middles.get(phase) ?? 0), weight: sum.weight + pull });
  }
  return roles.map(({ id }) => {
    const sum = sums.get(id);
    return { role: id, middlePx: sum ? sum.weighted / sum.weight : 0, weight: sum?.weight ?? 0 };
  });
}

/** Deals one band's roles over as many rows as it needs, so that every row spans the spine; the heavier sit nearer to it. */
function dealIntoRows(band: readonly Wish[], perRow: number): readonly (readonly Wish[])[] {
  const rowCount = Math.max(1, Math.ceil(band.length / perRow));
  const rows: Wish[][] = Array.from({ length: rowCount }, () => []);
  const sorted = [...band].sort((a, b) => a.middlePx - b.middlePx);
  for (let first = 0; first < sorted.length; first += rowCount) {
    const column = sorted.slice(first, first + rowCount).sort((a, b) => b.weight - a.weight);
    column.forEach((wish, row) => {
      rows[row]?.push(wish);
    });
  }
  return rows.filter((row) => row.length > 0);
}

/** The channel beside the spine grows with the links that turn in it, up to a limit, so that they stay apart. */
function nearChannels(
  roles: readonly Role[],
  links: readonly PhaseLink[],
): { readonly above: number; readonly below: number } {
  const business = new Set(roles.filter(({ category }) => category === "business").map(({ id }) => id));
  const above = links.filter(({ role }) => business.has(role)).length;
  const room = (count: number): number => Math.min(mostExtraChannelPx, Math.max(0, count - 9) * 2);
  return {
    above: nearChannelPx.above + room(above),
    below: nearChannelPx.below + room(links.length - above),
  };
}

/** What the spine needs to know of the rows to choose its width. */
export function surroundings(
  roles: readonly Role[],
  links: readonly PhaseLink[],
  cardPx: number,
): Surroundings {
  const near = nearChannels(roles, links);
  const sizes = new Map<string, number>();
  for (const { category } of roles) sizes.set(category, (sizes.get(category) ?? 0) + 1);
  return {
    bandSizes: [...sizes.values()],
    rowPx: cardPx + channelPx,
    nearChannelsPx: near.above + near.below - 2 * channelPx,
  };
}

/** A row that is more than half full spreads over the whole spine, so that links have room between its cards. */
function roomyGap(count: number, spine: Spine): number {
  const free = spine.rightPx - spine.leftPx - count * card.widthPx;
  return Math.max(cardGapPx, Math.min(mostCardGapPx, Math.floor(free / Math.max(1, count - 1))));
}

function bandsBelow(roles: readonly Role[]): readonly string[] {
  const known = ["technical", "additional"];
  const others = new Set(
    roles.map(({ category }) => category).filter((each) => each !== "business" && !known.includes(each)),
  );
  return [...known, ...others];
}

/** Places every role by its category's band and its wished place, ignoring pins. In the order of `roles`. */
export function placeInRows(
  roles: readonly Role[],
  links: readonly PhaseLink[],
  spine: Spine,
  cardPx: number,
): readonly RolePlace[] {
  const wishByRole = new Map(wishes(roles, links, spine).map((wish) => [wish.role, wish]));
  const perRow = cardsPerRow(spine.rightPx - spine.leftPx);
  const rowsOf = (category: string): readonly (readonly Wish[])[] =>
    dealIntoRows(
      roles.filter((role) => role.category === category).flatMap(({ id }) => wishByRole.get(id) ?? []),
      perRow,
    );
  const placed = new Map<RoleId, RolePlace>();
  const putRow = (row: readonly Wish[], index: number, y: number): void => {
    const wanted = row.map(({ middlePx }) => middlePx);
    const gap = row.length > perRow / 2 ? roomyGap(row.length, spine) : cardGapPx;
    const centres = spreadWithin(wanted, card.widthPx, gap, spine.leftPx, spine.rightPx);
    row.forEach(({ role }, position) => {
      const x = Math.round((centres[position] ?? 0) - card.widthPx / 2);
      placed.set(role, {
        role,
        rect: { x, y, width: card.widthPx, height: cardPx },
        isPinned: false,
        isInRow: true,
        row: index,
      });
    });
  };
  const edges = spineEdges(spine);
  const near = nearChannels(roles, links);
  rowsOf("business").forEach((row, index) => {
    putRow(row, -1 - index, edges.top - near.above - cardPx - index * (cardPx + channelPx));
  });
  bandsBelow(roles)
    .flatMap(rowsOf)
    .forEach((row, index) => {
      putRow(row, index, edges.low + near.below + index * (cardPx + channelPx));
    });
  return roles.flatMap(({ id }) => placed.get(id) ?? []);
}
