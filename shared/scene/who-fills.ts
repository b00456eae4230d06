import type { Person, Role } from "../model/document.ts";
import { measureText } from "../text/measure.ts";
import { fitLine } from "../text/wrap.ts";
import { avatar, avatarRadiusPx } from "./avatar.ts";
import { textMark } from "./marks.ts";
import type { Palette } from "./palette.ts";
import type { Mark } from "./scene.ts";

const mostAvatars = 4;
const countFont = { sizePx: 12, weight: 400 } as const;

export type WhoFillsPlace = { readonly leftPx: number; readonly rightPx: number; readonly centreY: number };

/** Initials of up to four people, a hollow ring for a vacancy, then the count when it says more than the rings. */
export function whoFills(
  role: Role,
  people: readonly Person[],
  { leftPx, rightPx, centreY }: WhoFillsPlace,
  palette: Palette,
): readonly Mark[] {
  const shown = people.slice(0, people.length > mostAvatars ? mostAvatars - 1 : mostAvatars);
  const step = avatarRadiusPx * 2 + 4;
  const marks = shown.flatMap((person, index) => {
    const x = leftPx + avatarRadiusPx + index * step;
    return avatar(person, { x, y: centreY }, palette);
  });
  const words = countWords(role, people.length, people.length - shown.length);
  const left = leftPx + (shown.length === 0 ? 0 : shown.length * step + 4);
  const room = rightPx - left;
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
