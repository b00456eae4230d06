import type { Phase, Role } from "../model/document.ts";
import { memoise } from "../model/memoise.ts";
import { type Font, measureText } from "../text/measure.ts";
import { fitLine, wrapText } from "../text/wrap.ts";

/** The inside measures of cards and phases, shared by layout (how big) and scene (where what is drawn). */

export const card = {
  widthPx: 232,
  /** Left of the text: edge, icon and the space after it. */
  textLeftPx: 46,
  paddingPx: 14,
  nameFont: { sizePx: 14, weight: 600 },
  summaryFont: { sizePx: 12, weight: 400 },
  nameLinePx: 19,
  summaryLinePx: 18,
  peopleRowPx: 28,
} as const satisfies Record<string, number | Font>;

export const phaseBox = {
  leastWidthPx: 320,
  mostWidthPx: 400,
  paddingPx: 24,
  headPx: 62,
  taskLinePx: 25,
  footPx: 14,
  /** The row of how many roles take part at each level, on maps of many roles. */
  totalsPx: 60,
  nameFont: { sizePx: 22, weight: 600 },
  taskFont: { sizePx: 14, weight: 400 },
  /** Room left of a task's words for its mark. */
  taskIndentPx: 20,
  /** Room right of a task's words for who leads it. */
  leadRoomPx: 66,
} as const satisfies Record<string, number | Font>;

export type CardText = { readonly nameLines: readonly string[]; readonly summary: string };

/** A role's words as they fit on its card: a name of at most two lines, a summary of at most one. */
export const cardText = memoise((role: Role): CardText => {
  const room = card.widthPx - card.textLeftPx - card.paddingPx;
  return {
    nameLines: wrapText(role.name, room, 2, card.nameFont),
    summary: role.summary.trim() === "" ? "" : fitLine(role.summary, room, card.summaryFont),
  };
});

/** Height that holds every given role's words, in pixels; one height for all keeps rows aligned. */
export function cardHeight(roles: readonly Role[]): number {
  const texts = roles.map(cardText);
  const nameLines = Math.max(1, ...texts.map(({ nameLines: lines }) => lines.length));
  const hasSummary = texts.some(({ summary }) => summary !== "");
  const words = nameLines * card.nameLinePx + (hasSummary ? card.summaryLinePx : 0);
  return ceilTo8(card.paddingPx + words + card.peopleRowPx + card.paddingPx - 4);
}

export type PhaseText = { readonly nameLines: readonly string[]; readonly tasks: readonly string[] };

export function phaseText(phase: Phase, widthPx: number): PhaseText {
  const room = widthPx - 2 * phaseBox.paddingPx;
  return {
    nameLines: wrapText(phase.name, room - 40, 2, phaseBox.nameFont),
    tasks: phase.tasks.map((task) =>
      fitLine(task.name, room - phaseBox.taskIndentPx - phaseBox.leadRoomPx, phaseBox.taskFont),
    ),
  };
}

/** Beyond so many roles nothing can be counted by eye: bands have headings then, and phases tell totals. */
const mostCountable = 60;
export const isCrowded = (roles: readonly unknown[]): boolean => roles.length > mostCountable;

/** One size for all phases: wide enough for the longest task within limits, high enough for the most tasks. */
export function phaseSize(
  phases: readonly Phase[],
  roles: readonly Role[],
): { readonly widthPx: number; readonly heightPx: number } {
  const longest = Math.max(
    0,
    ...phases.flatMap((phase) => phase.tasks.map((task) => measureText(task.name, phaseBox.taskFont))),
  );
  const wanted = longest + 2 * phaseBox.paddingPx + phaseBox.taskIndentPx + phaseBox.leadRoomPx;
  const widthPx = ceilTo8(Math.min(phaseBox.mostWidthPx, Math.max(phaseBox.leastWidthPx, wanted)));
  const texts = phases.map((phase) => phaseText(phase, widthPx));
  const nameLines = Math.max(1, ...texts.map(({ nameLines: lines }) => lines.length));
  const tasks = Math.max(0, ...texts.map((text) => text.tasks.length));
  const totalsPx = isCrowded(roles) ? phaseBox.totalsPx : 0;
  const heightPx =
    phaseBox.headPx + (nameLines - 1) * 28 + tasks * phaseBox.taskLinePx + totalsPx + phaseBox.footPx;
  return { widthPx, heightPx: ceilTo8(heightPx) };
}

const ceilTo8 = (value: number): number => Math.ceil(value / 8) * 8;
