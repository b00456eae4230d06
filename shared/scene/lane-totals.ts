import type { LanesBlock } from "../layout/lanes-places.ts";
import { laneHead } from "../layout/lanes-text.ts";
import type { Involvement, Phase, PhaseId, Setup, TaskId } from "../model/document.ts";
import { groupBy } from "../model/group-by.ts";
import { knotMarks } from "./knot.ts";
import { accountableDisc } from "./link-line.ts";
import { textMark } from "./marks.ts";
import type { Palette } from "./palette.ts";
import type { Mark, Part } from "./scene.ts";

/** How many roles lead a column's task and how many are accountable for it; those of the whole phase count in each of its columns. */

const rowsPx = { lead: 18, accountable: 48 } as const;
const slot = { widthPx: 26, heightPx: 18, cornerPx: 5 } as const;
const font = { sizePx: 12, weight: 600 } as const;
const countFont = { sizePx: 13, weight: 600 } as const;

export type ColumnTotals = { readonly lead: number; readonly accountable: number };
export type TotalsOf = (phase: PhaseId, task: TaskId | undefined) => ColumnTotals;

/** Counts every column once; a role counts once too, however it came to the column. */
export function totalsByColumn(phases: readonly Phase[], { involvements }: Setup): TotalsOf {
  const leads = countRoles(
    phases,
    involvements.filter(({ level }) => level === "lead"),
  );
  const accountables = countRoles(
    phases,
    involvements.filter(({ accountable }) => accountable),
  );
  return (phase, task) => ({
    lead: leads.get(phase)?.get(task) ?? 0,
    accountable: accountables.get(phase)?.get(task) ?? 0,
  });
}

type Counts = ReadonlyMap<PhaseId, ReadonlyMap<TaskId | undefined, number>>;

function countRoles(phases: readonly Phase[], involvements: readonly Involvement[]): Counts {
  const byPhase = groupBy(involvements, ({ phase }) => phase);
  return new Map(
    phases.map(({ id, tasks }) => {
      const byTask = groupBy(byPhase.get(id) ?? [], ({ task }) => task);
      const whole = byTask.get(undefined) ?? [];
      const countOf = (own: readonly Involvement[]) =>
        new Set([...whole, ...own].map(({ role }) => role)).size;
      return [
        id,
        new Map([
          [undefined, countOf([])] as const,
          ...tasks.map((task) => [task.id, countOf(byTask.get(task.id) ?? [])] as const),
        ]),
      ];
    }),
  );
}

/** Whether a column has nobody to lead it or nobody accountable, so that the picture shows an empty spot. */
export const hasEmptySpot = (phases: readonly Phase[], totalsOf: TotalsOf): boolean =>
  phases.some(({ id, tasks }) =>
    (tasks.length === 0 ? [undefined] : tasks).some((task) => {
      const { lead, accountable } = totalsOf(id, task?.id);
      return lead === 0 || accountable === 0;
    }),
  );

/** A number, or an empty slot where there is nobody; `at` is its middle. */
export function slotMarks(count: number, at: { x: number; y: number }, palette: Palette): readonly Mark[] {
  if (count > 0) {
    return [textMark(String(count), { x: at.x, y: at.y + 4.7 }, countFont, palette.mutedInk, "middle")];
  }
  const { widthPx: width, heightPx: height } = slot;
  const rect = { x: at.x - width / 2, y: at.y - height / 2, width, height };
  return [{ kind: "rect", rect, radius: slot.cornerPx, stroke: palette.loop, strokeWidth: 1.75 }];
}

export const slotWidthPx = slot.widthPx;

/** The two lines of totals under a block. */
export function totalsPart(
  { foot, phases }: LanesBlock,
  index: number,
  blockCount: number,
  totalsOf: TotalsOf,
  palette: Palette,
): Part {
  // Every block repeats the totals of the whole setup, as it repeats the heads.
  const whole = blockCount > 1 ? " overall" : "";
  const ink = { colour: palette.mutedInk, background: palette.background };
  const left = laneHead.textLeftPx;
  const marks: Mark[] = [
    ...knotMarks({ x: left + 8, level: "lead", isAccountable: false }, rowsPx.lead, ink),
    textMark(`Leads${whole}`, { x: left + 28, y: rowsPx.lead + 4.3 }, font, palette.mutedInk),
    ...accountableDisc({ x: left + 8, y: rowsPx.accountable }, ink.colour, ink.background),
    textMark(`Accountable${whole}`, { x: left + 28, y: rowsPx.accountable + 4.3 }, font, palette.mutedInk),
  ];
  for (const { phase, columns } of phases) {
    for (const { task, centreX } of columns) {
      const totals = totalsOf(phase, task);
      const x = centreX - foot.x;
      marks.push(...slotMarks(totals.lead, { x, y: rowsPx.lead }, palette));
      marks.push(...slotMarks(totals.accountable, { x, y: rowsPx.accountable }, palette));
    }
  }
  return {
    id: `totals:${index}`,
    subject: { kind: "decoration" },
    origin: { x: foot.x, y: foot.y },
    bounds: { x: 0, y: 0, width: foot.width, height: foot.height },
    label: "How many roles lead each task, and how many are accountable for it",
    marks,
  };
}
