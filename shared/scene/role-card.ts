import { card, cardText } from "../layout/card-text.ts";
import type { RolePlace } from "../layout/map-places.ts";
import type { Person, Role } from "../model/document.ts";
import { measureText } from "../text/measure.ts";
import { fitLine } from "../text/wrap.ts";
import { avatar, avatarRadiusPx } from "./avatar.ts";
import { categoryIcon } from "./category-icon.ts";
import { textMark } from "./marks.ts";
import type { Palette } from "./palette.ts";
import type { Mark, Part } from "./scene.ts";
import { roleLabel } from "./words.ts";

const cornerPx = 10;
const mostAvatars = 4;
const countFont = { sizePx: 12, weight: 400 } as const;

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
      ...whoFills(role, people, height - card.paddingPx - avatarRadiusPx + 2, palette),
    ],
  };
}

/** Initials of up to four people, a hollow ring for a vacancy, then the count when it says more than the rings. */
function whoFills(role: Role, people: readonly Person[], centreY: number, palette: Palette): readonly Mark[] {
  const shown = people.slice(0, people.length > mostAvatars ? mostAvatars - 1 : mostAvatars);
  const step = avatarRadiusPx * 2 + 4;
  const marks = shown.flatMap((person, index) => {
    const x = card.textLeftPx + avatarRadiusPx + index * step;
    return avatar(person, { x, y: centreY }, palette);
  });
  const words = countWords(role, people.length, people.length - shown.length);
  const left = card.textLeftPx + (shown.length === 0 ? 0 : shown.length * step + 4);
  const room = card.widthPx - card.paddingPx - left;
  if (words === "" || measureText(words, countFont) > room) {
    const short = `×${role.headcount}`;
    return words === ""
      ? marks
      : [
          ...marks,
          textMark(fitLine(short, room, countFont), { x: left, y: centreY + 4 }, countFont, palette.mutedInk),
        ];
  }
  return [...marks, textMark(words, { x: left, y: centreY + 4 }, countFont, palette.mutedInk)];
}

function countWords(role: Role, filled: number, hidden: number): string {
  if (filled === 0) return role.headcount === 1 ? "1 position" : `${role.headcount} positions`;
  if (hidden > 0) return `+${hidden}`;
  return role.headcount > filled ? `of ${role.headcount} positions` : "";
}
