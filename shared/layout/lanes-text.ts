import type { Phase, Role, Task } from "../model/document.ts";
import { type Font, measureText } from "../text/measure.ts";
import { fitLine, wrapText } from "../text/wrap.ts";
import type { LanesSizes } from "./lanes-places.ts";

/** The inside measures of the heads, shared by layout (how big) and scene (where what is drawn). */

export const laneHead = {
  /** Left of the name: edge and the space after it. */
  textLeftPx: 18,
  nameFont: { sizePx: 14, weight: 600 },
  summaryFont: { sizePx: 12, weight: 400 },
  nameLinePx: 18,
  summaryLinePx: 17,
  leastNameWidthPx: 150,
  mostNameWidthPx: 272,
  /** Room for four people, or fewer and how many there are beside them. */
  peopleWidthPx: 108,
  gapPx: 16,
} as const satisfies Record<string, number | Font>;

export const lanePhase = {
  paddingPx: 16,
  leastWidthPx: 184,
  /** A longer name of a phase with few tasks is set in two lines. */
  mostNameWidthPx: 304,
  /** Number and name, down to the rule under them. */
  namePx: 54,
  nameFont: { sizePx: 20, weight: 600 },
  /** In two lines, where it is too long for one. */
  longNameFont: { sizePx: 15, weight: 600 },
  nameLeftPx: 52,
  taskFont: { sizePx: 12.5, weight: 400 },
  taskLinePx: 16,
  taskPaddingPx: 5,
  mostTaskLines: 4,
  taskTopPx: 10,
  footPx: 12,
} as const satisfies Record<string, number | Font>;

/** A role's words as they fit into a row of this height: one line, two, or with a summary under them. */
export function laneText(
  role: Role,
  nameWidthPx: number,
  rowPx: number,
): { readonly nameLines: readonly string[]; readonly summary: string } {
  const { nameFont, summaryFont, nameLinePx, summaryLinePx } = laneHead;
  const nameLines = wrapText(role.name, nameWidthPx, rowPx >= 2 * nameLinePx + 4 ? 2 : 1, nameFont);
  const hasRoom = nameLines.length * nameLinePx + summaryLinePx + 8 <= rowPx;
  return { nameLines, summary: hasRoom ? fitLine(role.summary, nameWidthPx, summaryFont) : "" };
}

/** Wide enough for the longest name and summary, within limits. */
export function laneNameWidth(roles: readonly Role[], hasSummaries: boolean): number {
  const { nameFont, summaryFont, leastNameWidthPx, mostNameWidthPx } = laneHead;
  let widest: number = leastNameWidthPx;
  for (const { name, summary } of roles) {
    widest = Math.max(widest, measureText(name, nameFont));
    if (hasSummaries) widest = Math.max(widest, measureText(summary, summaryFont));
    if (widest >= mostNameWidthPx) return mostNameWidthPx;
  }
  return Math.ceil((widest + 1) / 2) * 2;
}

/** Whether rows of this height have room for a line under the name. */
export const holdsSummary = (rowPx: number): boolean =>
  laneHead.nameLinePx + laneHead.summaryLinePx + 8 <= rowPx;

/** A task's name over its column, set larger by a factor, in lines of even length. */
export function taskLines(task: Task, columnPx: number, scale: number): readonly string[] {
  const { taskPaddingPx, mostTaskLines, taskFont } = lanePhase;
  const font = { ...taskFont, sizePx: taskFont.sizePx * scale };
  let widthPx = columnPx - 2 * taskPaddingPx;
  let lines = wrapText(task.name, widthPx, mostTaskLines, font);
  while (lines.length > 1 && isWhole(lines, task)) {
    widthPx -= 2;
    const narrower = wrapText(task.name, widthPx, mostTaskLines, font);
    if (narrower.length > lines.length || !isWhole(narrower, task)) break;
    lines = narrower;
  }
  return lines;
}

const withoutSpaces = (text: string): string => text.replace(/\s/gu, "");

/** Whether no word is broken and nothing left out. */
const isWhole = (lines: readonly string[], { name }: Task): boolean =>
  withoutSpaces(lines.join("")) === withoutSpaces(name);

const leastColumnPx = 88;
const mostNeededColumnPx = 152;
/** The narrowest column at which as few names of tasks as possible are broken inside a word or shortened. */
export function neededColumnPx(phases: readonly Phase[]): number {
  const tasks = phases.flatMap((phase) => phase.tasks);
  const brokenAt = (columnPx: number): number =>
    tasks.filter((task) => !isWhole(taskLines(task, columnPx, 1), task)).length;
  let [best, fewest] = [leastColumnPx, Number.POSITIVE_INFINITY];
  for (let columnPx = leastColumnPx; columnPx <= mostNeededColumnPx && fewest > 0; columnPx += 8) {
    const broken = brokenAt(columnPx);
    if (broken < fewest) [best, fewest] = [columnPx, broken];
  }
  return best;
}

/** Height that holds every phase's number and name and the longest of its tasks' words. */
export function phaseHeadHeight(
  phases: readonly Phase[],
  { columnPx, phaseScale, taskScale }: Pick<LanesSizes, "columnPx" | "phaseScale" | "taskScale">,
): number {
  const { namePx, taskTopPx, taskLinePx, footPx } = lanePhase;
  const counts = phases.flatMap((phase) =>
    phase.tasks.map((task) => taskLines(task, columnPx, taskScale).length),
  );
  const lines = Math.max(0, ...counts);
  const wordsPx = lines === 0 ? 0 : taskTopPx + lines * taskLinePx * taskScale + footPx;
  return Math.ceil((namePx * phaseScale + wordsPx) / 2) * 2;
}
