import type { PhaseId, Role, RoleId } from "../model/document.ts";
import { groupBy } from "../model/group-by.ts";
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
/** From so many columns on, two rows too stand on the grid that all bands share. */
const leastGridColumns = 8;
/** Height between two rows. */
const channelPx = 64;

type Wish = {
  readonly role: RoleId;
  readonly category: string;
  readonly middlePx: number;
  readonly weight: number;
};

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
  return roles.map(({ id, category }) => {
    const sum = sums.get(id);
    return { role: id, category, middlePx: sum ? sum.weighted / sum.weight : 0, weight: sum?.weight ?? 0 };
  });
}

/** The roles of one category: columns from left to right, each from the spine outwards. */
type Band = { readonly columns: readonly (readonly Wish[])[]; readonly rowCount: number };

/**
 * Deals one band's roles over as many rows as it needs, so that columns keep their order along the spine; the heavier
 * sit nearer to it. Three rows and more stand on one grid with those of other bands, the outermost row spread over it.
 */
function dealIntoColumns(wishes: readonly Wish[], perRow: number): Band {
  const count = wishes.length;
  const rowCount = Math.ceil(count / perRow);
  const sorted = [...wishes].sort((a, b) => a.middlePx - b.middlePx);
  const columnCount =
    rowCount > 2 || (rowCount > 1 && perRow >= leastGridColumns)
      ? perRow
      : Math.ceil(count / Math.max(1, rowCount));
  const startOf = (column: number): number => Math.round((column * count) / Math.max(1, columnCount));
  const columns = Array.from({ length: columnCount }, (_, column) =>
    sorted.slice(startOf(column), startOf(column + 1)).sort((a, b) => b.weight - a.weight),
  );
  return { columns, rowCount };
}

/** Middles of a band's columns: one row is spread by where its roles want to be, several rows line up evenly. */
function columnCentres({ columns, rowCount }: Band, perRow: number, spine: Spine): readonly number[] {
  const gap = columns.length > perRow / 2 ? roomyGap(columns.length, spine) : cardGapPx;
  const wanted = columns.map((column) => (rowCount === 1 ? (column[0]?.middlePx ?? 0) : 0));
  return spreadWithin(wanted, card.widthPx, gap, spine.leftPx, spine.rightPx);
}

/** The channel beside the spine grows with the links that turn in it, in steps, so that one link more moves nothing. */
function nearChannels(
  roles: readonly Role[],
  links: readonly PhaseLink[],
): { readonly above: number; readonly below: number } {
  const business = new Set(roles.filter(({ category }) => category === "business").map(({ id }) => id));
  const above = links.filter(({ role }) => business.has(role)).length;
  const room = (count: number): number =>
    Math.min(mostExtraChannelPx, Math.round(Math.max(0, count - 9) / 16) * 32);
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

/** Categories in the order of their bands, from the spine outwards on either side. */
function bandOrder(roles: readonly Role[]): {
  readonly above: readonly string[];
  readonly below: readonly string[];
} {
  const known = ["business", "technical", "additional"];
  const own = new Set(roles.map(({ category }) => category).filter((each) => !known.includes(each)));
  return { above: ["business"], below: ["technical", "additional", ...own] };
}

/** Places every role by its category's band and its wished place, ignoring pins. In the order of `roles`. */
export function placeInRows(
  roles: readonly Role[],
  links: readonly PhaseLink[],
  spine: Spine,
  cardPx: number,
): readonly RolePlace[] {
  const perRow = cardsPerRow(spine.rightPx - spine.leftPx);
  const byCategory = groupBy(wishes(roles, links, spine), ({ category }) => category);
  const edges = spineEdges(spine);
  const near = nearChannels(roles, links);
  const stepPx = cardPx + channelPx;
  const placed = new Map<RoleId, RolePlace>();
  const stack = (categories: readonly string[], topOf: (row: number) => number): void => {
    let firstRow = 0;
    for (const category of categories) {
      const band = dealIntoColumns(byCategory.get(category) ?? [], perRow);
      const centres = columnCentres(band, perRow, spine);
      band.columns.forEach((column, index) => {
        const x = Math.round((centres[index] ?? 0) - card.widthPx / 2);
        column.forEach(({ role }, row) => {
          const rect = { x, y: topOf(firstRow + row), width: card.widthPx, height: cardPx };
          placed.set(role, { role, rect, isPinned: false, isInRow: true, band: category });
        });
      });
      firstRow += band.rowCount;
    }
  };
  const { above, below } = bandOrder(roles);
  stack(above, (row) => edges.top - near.above - cardPx - row * stepPx);
  stack(below, (row) => edges.low + near.below + row * stepPx);
  return roles.flatMap(({ id }) => placed.get(id) ?? []);
}
