import type {
  Involvement,
  PhaseId,
  Point,
  RoleId,
  RoleloomDocument,
  Setup,
  TaskId,
} from "../model/document.ts";
import { involvementsOf, type PhaseLink, phaseLinks } from "../model/queries.ts";
import { centreY, type Rect, right } from "./geometry.ts";
import type { BarPlace, KnotPlace, LaneLink, LanesBlock } from "./lanes-places.ts";

/** How far a bar keeps from the edges of its phase, and its knot from the bar's beginning. */
const barInsetPx = 4;
const barKnotPx = 13;

type Columns = { readonly head: Rect; readonly centreXs: ReadonlyMap<TaskId | undefined, number> };
type Row = {
  readonly phases: ReadonlyMap<PhaseId, Columns>;
  readonly y: number;
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
    const phases = columnsByPhase(block);
    for (const { role, head } of block.lanes) {
      rows.set(role, { phases, y: centreY(head), endX: right(head) });
    }
  }
  const links: LaneLink[] = [];
  for (const link of phaseLinks(document, setup)) {
    const row = rows.get(link.role);
    const place = row?.phases.get(link.phase);
    if (!row || !place) continue;
    const placed = placeLink(link, involvementsOf(setup, link.role), place, { x: row.endX, y: row.y });
    row.endX += placed.reachPx;
    links.push(placed);
  }
  return links;
}

const columnsByPhase = ({ phases }: LanesBlock): ReadonlyMap<PhaseId, Columns> =>
  new Map(
    phases.map(({ phase, head, columns }) => [
      phase,
      { head, centreXs: new Map(columns.map(({ task, centreX }) => [task, centreX])) },
    ]),
  );

/** `involvements` are all of the role's; those in other phases are passed over. */
function placeLink(
  { role, phase, level, isAccountable }: PhaseLink,
  involvements: readonly Involvement[],
  { head, centreXs }: Columns,
  origin: Point,
): LaneLink {
  const knots: KnotPlace[] = [];
  let bar: BarPlace | null = null;
  for (const involvement of involvements) {
    if (involvement.phase !== phase) continue;
    const centreX = centreXs.get(involvement.task);
    if (involvement.task === undefined) bar = placeBar(involvement, head, origin.x);
    else if (centreX !== undefined) knots.push(knotOf(involvement, centreX - origin.x));
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
