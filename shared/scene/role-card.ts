import { card, cardText } from "../layout/card-text.ts";
import type { Rect } from "../layout/geometry.ts";
import type { RolePlace } from "../layout/map-places.ts";
import type { Person, Role } from "../model/document.ts";
import { avatarRadiusPx } from "./avatar.ts";
import { categoryIcon } from "./category-icon.ts";
import { textMark } from "./marks.ts";
import type { Palette } from "./palette.ts";
import type { Mark, Part } from "./scene.ts";
import { type WhoFillsPlace, whoFills } from "./who-fills.ts";
import { roleLabel } from "./words.ts";

const cornerPx = 10;

/** How the cards of one category look before anything is written on them; all of them share these marks. */
export type CardFrame = { readonly bounds: Rect; readonly marks: readonly Mark[] };

/** A quiet card of a height in pixels: coloured edge, icon. */
export function cardFrame(category: string, height: number, colour: string, palette: Palette): CardFrame {
  const bounds = { x: 0, y: 0, width: card.widthPx, height };
  return {
    bounds,
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
      ...categoryIcon(category, { x: 16, y: card.paddingPx - 2 }, colour, palette.card),
    ],
  };
}

/** A role on its card: name, one line of summary, and who fills it. */
export function roleCard(
  role: Role,
  { rect }: RolePlace,
  people: readonly Person[],
  { bounds, marks: frame }: CardFrame,
  palette: Palette,
): Part {
  const whoFillsAt = cardFoot(bounds.height);
  return {
    id: `role:${role.id}`,
    subject: { kind: "role", role: role.id },
    origin: { x: rect.x, y: rect.y },
    bounds,
    label: roleLabel(role, people),
    marks: [...frame, ...cardWords(role, palette), ...whoFills(role, people, whoFillsAt, palette)],
  };
}

/** A role's name and summary as they stand on its card. */
export function cardWords(role: Role, palette: Palette): readonly Mark[] {
  const { nameLines, summary } = cardText(role);
  let baseline = card.paddingPx + card.nameFont.sizePx;
  const marks: Mark[] = [];
  for (const each of nameLines) {
    marks.push(textMark(each, { x: card.textLeftPx, y: baseline }, card.nameFont, palette.ink));
    baseline += card.nameLinePx;
  }
  if (summary !== "") {
    marks.push(
      textMark(summary, { x: card.textLeftPx, y: baseline - 1 }, card.summaryFont, palette.mutedInk),
    );
  }
  return marks;
}

/** Where on a card of a height in pixels stands who fills it. */
export const cardFoot = (heightPx: number): WhoFillsPlace => ({
  leftPx: card.textLeftPx,
  rightPx: card.widthPx - card.paddingPx,
  centreY: heightPx - card.paddingPx - avatarRadiusPx + 2,
});
