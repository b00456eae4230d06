import type { Involvement, Level, Point, RoleId, RoleloomDocument, Setup } from "../model/document.ts";
import { involvementsOf, type PhaseLink, phaseLinks } from "../model/queries.ts";
import { centreY, type Rect, right } from "./geometry.ts";
import type { BarPlace, KnotPlace, LaneLink, LanePlace, LanesBlock, PhaseColumns } from "./lanes-places.ts";

/** How far a bar keeps from the edges of its phase, and its knot from the bar's beginning. */
const barInsetPx = 5;
const barKnotPx = 12;
const mostBarHeightPx = 26;

type Row = { readonly block: LanesBlock; readonly lane: LanePlace };

/** Places every link's knots, bar and thread, in document order of roles, then phases. */
export function placeLinks(
  document: RoleloomDocument,
  setup: Setup,
  blocks: readonly LanesBlock[],
): readonly LaneLink[] {
  const rows = new Map<RoleId, Row>();
  for (const block of blocks) for (const lane of block.lanes) rows.set(lane.role, { block, lane });
  const ends = new Map<RoleId, Point>();
  return phaseLinks(document, setup).flatMap((link): readonly LaneLink[] => {
    const row = rows.get(link.role);
    const phase = row?.block.phases.find((each) => each.phase === link.phase);
    if (!row || !phase) return [];
    const y = centreY(row.lane.head);
    const from = ends.get(link.role) ?? { x: right(row.lane.head), y };
    const placed = placeLink(link, involvementsOf(setup, link.role), phase, from);
    ends.set(link.role, placed.thread.to);
    return [placed];
  });
}

function placeLink(
  { role, phase, level, isAccountable }: PhaseLink,
  involvements: readonly Involvement[],
  place: PhaseColumns,
  from: Point,
): LaneLink {
  const own = involvements.filter((each) => each.phase === phase);
  const whole = own.find(({ task }) => task === undefined);
  const knots = place.columns.flatMap(({ task, centreX }): readonly KnotPlace[] => {
    const involvement = task === undefined ? undefined : own.find((each) => each.task === task);
    return involvement ? [knotOf(involvement, { x: centreX, y: from.y })] : [];
  });
  const bar = whole ? placeBar(whole, place.head, from.y) : null;
  const x = bar ? right(bar.rect) : (knots.at(-1)?.at.x ?? from.x);
  return { role, phase, level, isAccountable, thread: { from, to: { x, y: from.y } }, bar, knots };
}

function placeBar(involvement: Involvement, head: Rect, y: number): BarPlace {
  const rect = {
    x: head.x + barInsetPx,
    y: y - mostBarHeightPx / 2 + 1,
    width: head.width - 2 * barInsetPx,
    height: mostBarHeightPx - 2,
  };
  return { rect, knot: knotOf(involvement, { x: rect.x + barKnotPx, y }) };
}

function knotOf(
  { level, accountable }: { readonly level: Level; readonly accountable: boolean },
  at: Point,
): KnotPlace {
  return { at, level, isAccountable: accountable };
}
