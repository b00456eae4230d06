import { card, cardText } from "../layout/card-text.ts";
import type { RolePlace } from "../layout/map-places.ts";
import type { Person, Role } from "../model/document.ts";
import { avatarRadiusPx } from "./avatar.ts";
import { categoryIcon } from "./category-icon.ts";
import { textMark } from "./marks.ts";
import type { Palette } from "./palette.ts";
import type { Mark, Part } from "./scene.ts";
import { whoFills } from "./who-fills.ts";
import { roleLabel } from "./words.ts";

const cornerPx = 10;

/** A role as a quiet card: coloured edge, icon, name, one line of summary, and who fills it. */
export function roleCard(
  role: Role,
  place: RolePlace,
  people: readonly Person[],
  colour: string,
  palette: Palette,
): Part {
  const { width, height } = place.rect;
  const bounds = { x: 0, y: 0, width, height };
  const { nameLines, summary } = cardText(role);
  let baseline = card.paddingPx + card.nameFont.sizePx;
  const words: Mark[] = [];
  for (const each of nameLines) {
    words.push(textMark(each, { x: card.textLeftPx, y: baseline }, card.nameFont, palette.ink));
    baseline += card.nameLinePx;
  }
  if (summary !== "") {
    words.push(
      textMark(summary, { x: card.textLeftPx, y: baseline - 1 }, card.summaryFont, palette.mutedInk),
    );
  }
  const whoFillsAt = {
    leftPx: card.textLeftPx,
    rightPx: card.widthPx - card.paddingPx,
    centreY: height - card.paddingPx - avatarRadiusPx + 2,
  };
  return {
    id: `role:${role.id}`,
    subject: { kind: "role", role: role.id },
    origin: { x: place.rect.x, y: place.rect.y },
    bounds,
    label: roleLabel(role, people),
    marks: [
      {
        kind: "rect",
        rect: bounds,
        radius: cornerPx,
        fill: palette.card,
        stroke: palette.cardEdge,
        strokeWidth: 1,
      },
      { kind: "rect", rect: { x: 0, y: 10, width: 5, height: height - 20 }, radius: 2.5, fill: colour },
      ...categoryIcon(role.category, { x: 16, y: card.paddingPx - 2 }, colour, palette.card),
      ...words,
      ...whoFills(role, people, whoFillsAt, palette),
    ],
  };
}
