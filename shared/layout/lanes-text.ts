import type { Phase, Role, Task } from "../model/document.ts";
import { type Font, measureText } from "../text/measure.ts";
import { fitLine, wrapText } from "../text/wrap.ts";

/** The inside measures of the heads, shared by layout (how big) and scene (where what is drawn). */

export const laneHead = {
  /** Left of the name: edge and the space after it. */
  textLeftPx: 18,
  nameFont: { sizePx: 14, weight: 600 },
  summaryFont: { sizePx: 12, weight: 400 },
  nameLinePx: 18,
  summaryLinePx: 17,
  leastNameWidthPx: 150,
  mostNameWidthPx: 250,
  /** Room for four people, or fewer and how many there are beside them. */
  peopleWidthPx: 108,
  gapPx: 16,
} as const satisfies Record<string, number | Font>;

export const lanePhase = {
  paddingPx: 16,
  leastWidthPx: 216,
  /** Number and name, down to the rule under them. */
  namePx: 54,
  nameFont: { sizePx: 20, weight: 600 },
  nameLeftPx: 52,
  taskFont: { sizePx: 12.5, weight: 400 },
  taskLinePx: 16,
  taskPaddingPx: 5,
  mostTaskLines: 4,
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

/** Wide enough for the longest name, within limits. */
export function laneNameWidth(roles: readonly Role[]): number {
  let widest: number = laneHead.leastNameWidthPx;
  for (const { name } of roles) widest = Math.max(widest, measureText(name, laneHead.nameFont));
  return Math.ceil(Math.min(widest + 1, laneHead.mostNameWidthPx) / 2) * 2;
}

/** A task's name over its column. */
export function taskLines(task: Task, columnPx: number): readonly string[] {
  const { taskPaddingPx, mostTaskLines, taskFont } = lanePhase;
  return wrapText(task.name, columnPx - 2 * taskPaddingPx, mostTaskLines, taskFont);
}

const leastColumnPx = 88;
const mostNeededColumnPx = 152;
const withoutSpaces = (text: string): string => text.replace(/\s/gu, "");

/** The narrowest column at which as few names of tasks as possible are broken inside a word or shortened. */
export function neededColumnPx(phases: readonly Phase[]): number {
  const tasks = phases.flatMap((phase) => phase.tasks);
  const brokenAt = (columnPx: number): number =>
    tasks.filter((task) => withoutSpaces(taskLines(task, columnPx).join("")) !== withoutSpaces(task.name))
      .length;
  let [best, fewest] = [leastColumnPx, Number.POSITIVE_INFINITY];
  for (let columnPx = leastColumnPx; columnPx <= mostNeededColumnPx && fewest > 0; columnPx += 8) {
    const broken = brokenAt(columnPx);
    if (broken < fewest) [best, fewest] = [columnPx, broken];
  }
  return best;
}

/** Height that holds every phase's number and name and the longest of its tasks' words. */
export function phaseHeadHeight(phases: readonly Phase[], columnPx: number): number {
  const { namePx, taskLinePx, footPx } = lanePhase;
  const counts = phases.flatMap((phase) => phase.tasks.map((task) => taskLines(task, columnPx).length));
  const lines = Math.max(0, ...counts);
  return lines === 0 ? namePx : namePx + 10 + lines * taskLinePx + footPx;
}
