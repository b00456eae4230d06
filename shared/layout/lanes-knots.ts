import type { Involvement, RoleId, RoleloomDocument, Setup, TaskId } from "../model/document.ts";
import { involvementsOf, type PhaseLink, phaseLinks } from "../model/queries.ts";
import { centreY, type Rect, right } from "./geometry.ts";
import type { BarPlace, KnotPlace, LaneLink, LanePlace, LanesBlock } from "./lanes-places.ts";

/** How far a bar keeps from the edges of its phase, and its knot from the bar's beginning. */
const barInsetPx = 4;
const barKnotPx = 13;

type Row = {
  readonly block: LanesBlock;
  readonly lane: LanePlace;
  /** Where the thread has come to. */
  endX: number;
};

/** Places every link's knots, bar and thread, in document order of roles, then phases. */
export function placeLinks(
  document: RoleloomDocument,
  setup: Setup,
  blocks: readonly LanesBlock[],
): readonly LaneLink[] {
  const rows = new Map<RoleId, Row>();
  for (const block of blocks) {
    for (const lane of block.lanes) rows.set(lane.role, { block, lane, endX: right(lane.head) });
  }
  const links: LaneLink[] = [];
  for (const link of phaseLinks(document, setup)) {
    const row = rows.get(link.role);
    const place = row?.block.phases.find(({ phase }) => phase === link.phase);
    if (!row || !place) continue;
    const origin = { x: row.endX, y: centreY(row.lane.head) };
    const involvements = involvementsOf(setup, link.role).filter(({ phase }) => phase === link.phase);
    const columnX = (task: TaskId): number =>
      (place.columns.find((column) => column.task === task)?.centreX ?? origin.x) - origin.x;
    const placed = placeLink(link, involvements, { origin, head: place.head, columnX });
    row.endX += placed.reachPx;
    links.push(placed);
  }
  return links;
}

type Along = {
  readonly origin: LaneLink["origin"];
  readonly head: Rect;
  readonly columnX: (task: TaskId) => number;
};

function placeLink(
  { role, phase, level, isAccountable }: PhaseLink,
  involvements: readonly Involvement[],
  { origin, head, columnX }: Along,
): LaneLink {
  const knots: KnotPlace[] = [];
  let bar: BarPlace | null = null;
  for (const involvement of involvements) {
    const { task } = involvement;
    if (task === undefined) bar = placeBar(involvement, head, origin.x);
    else knots.push(knotOf(involvement, columnX(task)));
  }
  knots.sort((a, b) => a.x - b.x);
  const reachPx = bar ? bar.x + bar.widthPx : (knots.at(-1)?.x ?? 0);
  return { role, phase, level, isAccountable, origin, reachPx, bar, knots };
}

function placeBar(involvement: Involvement, head: Rect, originX: number): BarPlace {
  const x = head.x + barInsetPx - originX;
  return { x, widthPx: head.width - 2 * barInsetPx, knot: knotOf(involvement, x + barKnotPx) };
}

const knotOf = ({ level, accountable }: Involvement, x: number): KnotPlace => ({
  x,
  level,
  isAccountable: accountable,
});
