import type { LaneLink } from "../layout/lanes-places.ts";
import type { Phase, PhaseId, Role, RoleId } from "../model/document.ts";
import type { StandIn } from "../model/stand-in.ts";
import { accountableReachPx, barMarks, knotMarks, knotReachPx, letterReachPx } from "./knot.ts";
import { linkIdentity } from "./link-identity.ts";
import { polyline } from "./marks.ts";
import type { CategoryColours, Palette } from "./palette.ts";
import type { Mark, Part } from "./scene.ts";

const threadWidthPx = 1.5;
const threadOpacity = 0.6;
const halfHeightPx = 13;

type Drawing = {
  readonly roles: ReadonlyMap<RoleId, Role>;
  readonly phases: ReadonlyMap<PhaseId, Phase>;
  readonly standIns: ReadonlyMap<RoleId, StandIn>;
  readonly coloursOf: (category: string) => CategoryColours;
  readonly palette: Palette;
};

/** A part per link: the thread that leads to it, then its knots. Later phases first, so that threads pass under knots. */
export function laneLinkParts(links: readonly LaneLink[], drawing: Drawing): readonly Part[] {
  const parts = links.flatMap((link): readonly Part[] => {
    const [role, phase] = [drawing.roles.get(link.role), drawing.phases.get(link.phase)];
    return role && phase ? [linkPart(link, role, phase, drawing)] : [];
  });
  return parts.reverse();
}

/** Its origin is where its thread begins. */
function linkPart(link: LaneLink, role: Role, phase: Phase, { standIns, coloursOf, palette }: Drawing): Part {
  const { origin, reachPx, bar, knots } = link;
  const colours = { colour: coloursOf(role.category).onBackground, background: palette.card };
  const marks: Mark[] = [
    {
      kind: "curve",
      curve: polyline([
        { x: 0, y: 0 },
        { x: bar ? bar.x : reachPx, y: 0 },
      ]),
      stroke: colours.colour,
      strokeWidth: threadWidthPx,
      opacity: threadOpacity,
    },
  ];
  let end = reachPx + (bar?.knot.isAccountable ? letterReachPx : 0);
  if (bar) marks.push(...barMarks(bar, 0, colours));
  for (const knot of knots) {
    marks.push(...knotMarks(knot, 0, colours));
    end = Math.max(end, knot.x + (knot.isAccountable ? accountableReachPx : knotReachPx));
  }
  return {
    ...linkIdentity(link, role, phase, standIns.get(role.id)),
    origin,
    bounds: { x: 0, y: -halfHeightPx, width: end, height: 2 * halfHeightPx },
    marks,
  };
}
