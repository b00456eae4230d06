import { roundedPolyline } from "../layout/geometry.ts";
import type { RolePlace } from "../layout/map-places.ts";
import type { StandIn } from "../model/stand-in.ts";
import { measureText } from "../text/measure.ts";
import { fitLine } from "../text/wrap.ts";
import { textMark } from "./marks.ts";
import type { Palette } from "./palette.ts";
import { groupId } from "./part-ids.ts";
import { cardFoot, cardFrame, cardWords } from "./role-card.ts";
import type { Mark, Part } from "./scene.ts";
import type { WhoFillsPlace } from "./who-fills.ts";
import { groupLabel, staffing } from "./words.ts";

/** How far each card of a stack looks out below the one before it, and how much narrower it is on either side. */
const stack = { peekPx: 4, insetShare: 0.03, cornerPx: 4 } as const;
const staffingFont = { sizePx: 12, weight: 400 } as const;

/** A group as a stack of cards: name and how many roles, what they have in common, and how many people fill them. */
export function groupCard(standIn: StandIn, place: RolePlace, colour: string, palette: Palette): Part {
  const { width, height } = place.rect;
  const faceHeight = height - 2 * stack.peekPx;
  return {
    id: groupId(standIn.group.key),
    subject: { kind: "group", group: standIn.group.key },
    origin: { x: place.rect.x, y: place.rect.y },
    bounds: { x: 0, y: 0, width, height },
    label: groupLabel(standIn),
    marks: [
      ...cardFrame(standIn.role.category, faceHeight, colour, palette).marks,
      ...cardWords(standIn.role, palette),
      ...stackEdges({ left: 0, width, top: faceHeight }, palette),
      ...staffingMarks(staffing(standIn), cardFoot(faceHeight), palette),
    ],
  };
}

/** What is seen of two cards under one that ends at `top`. */
export function stackEdges(
  { left, width, top }: { readonly left: number; readonly width: number; readonly top: number },
  palette: Pick<Palette, "avatar" | "cardEdge">,
): readonly Mark[] {
  return [1, 2].map((depth): Mark => {
    const from = top + (depth - 1) * stack.peekPx;
    const inset = depth * Math.max(3, width * stack.insetShare);
    const [start, end] = [left + inset, left + width - inset];
    const corners = [
      { x: start, y: from },
      { x: start, y: from + stack.peekPx },
      { x: end, y: from + stack.peekPx },
      { x: end, y: from },
    ];
    return {
      kind: "curve",
      curve: roundedPolyline(corners, stack.cornerPx),
      fill: palette.avatar,
      stroke: palette.cardEdge,
      strokeWidth: 1,
    };
  });
}

/** "231 people · 18 vacancies", or only the people where there is no room for more. */
export function staffingMarks(
  facts: readonly string[],
  { leftPx, rightPx, centreY }: WhoFillsPlace,
  palette: Palette,
): readonly Mark[] {
  const room = rightPx - leftPx;
  const whole = facts.join(" · ");
  const words =
    measureText(whole, staffingFont) <= room ? whole : fitLine(facts[0] ?? "", room, staffingFont);
  return [textMark(words, { x: leftPx, y: centreY + 4 }, staffingFont, palette.mutedInk)];
}
