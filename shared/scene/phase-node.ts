import { phaseBox, phaseText } from "../layout/card-text.ts";
import type { Rect } from "../layout/geometry.ts";
import type { PhasePlace } from "../layout/map-places.ts";
import type { Level, Phase, Point, Role, RoleId, Setup, Task } from "../model/document.ts";
import { groupBy } from "../model/group-by.ts";
import { levels } from "../model/vocabulary.ts";
import { inFigures, plural } from "../text/phrases.ts";
import { line, scalePart, textMark } from "./marks.ts";
import type { CategoryColours, Palette } from "./palette.ts";
import type { Mark, Part } from "./scene.ts";
import { initials, levelTotals, phaseLabel } from "./words.ts";

const cornerPx = 14;
const numberFont = { sizePx: 13, weight: 600 } as const;
const hiddenFont = { sizePx: 13, weight: 400 } as const;
const totalFont = { sizePx: 17, weight: 600 } as const;
const totalNameFont = { sizePx: 12, weight: 400 } as const;
const leadFont = { sizePx: 11, weight: 600 } as const;
export const chip = { widthPx: 24, heightPx: 17, gapPx: 3 } as const;
const mostChips = 2;

export type PhaseDrawing = {
  readonly phase: Phase;
  readonly number: number;
  readonly place: PhasePlace;
  /** How much larger than at rest it is drawn. */
  readonly emphasis: number;
  readonly leads: (task: Task) => readonly Role[];
  readonly coloursOf: (category: string) => CategoryColours;
  /** How many tasks it has that are not shown. */
  readonly hiddenCount: number;
  /** How many roles take part at each level, on a map of many roles. */
  readonly totals: Readonly<Record<Level, number>> | null;
};

/** A phase as a large block: number and name, then its tasks, each with the initials of who leads it. */
export function phaseNode(drawing: PhaseDrawing, palette: Palette): Part {
  const { phase, number, place, emphasis, leads, coloursOf, hiddenCount, totals } = drawing;
  const [width, height] = [place.rect.width / emphasis, place.rect.height / emphasis];
  const bounds = { x: 0, y: 0, width, height };
  const { nameLines, tasks } = phaseText(phase, width);
  const left = phaseBox.paddingPx;
  const marks: Mark[] = [
    {
      kind: "rect",
      rect: bounds,
      radius: cornerPx,
      fill: palette.phase,
      stroke: palette.phaseEdge,
      strokeWidth: 1,
    },
    {
      kind: "circle",
      centre: { x: left + 12, y: 34 },
      radius: 12,
      stroke: palette.phaseMutedInk,
      strokeWidth: 1.5,
    },
    textMark(String(number), { x: left + 12, y: 38.6 }, numberFont, palette.phaseInk, "middle"),
  ];
  nameLines.forEach((each, index) => {
    marks.push(textMark(each, { x: left + 36, y: 42 + index * 28 }, phaseBox.nameFont, palette.phaseInk));
  });
  const top = phaseBox.headPx + (nameLines.length - 1) * 28;
  if (hiddenCount > 0) {
    marks.push(
      textMark(
        plural(hiddenCount, "task", "tasks"),
        { x: left + 36, y: top + 2 },
        hiddenFont,
        palette.phaseMutedInk,
      ),
    );
  }
  tasks.forEach((words, index) => {
    const baseline = top + index * phaseBox.taskLinePx + 15;
    marks.push({
      kind: "circle",
      centre: { x: left + 6, y: baseline - 4.8 },
      radius: 2.5,
      fill: palette.phaseMutedInk,
    });
    marks.push(
      textMark(
        words,
        { x: left + phaseBox.taskIndentPx, y: baseline },
        phaseBox.taskFont,
        palette.phaseMutedInk,
      ),
    );
    const task = phase.tasks[index];
    if (task) marks.push(...leadChips(leads(task), width - left, baseline, coloursOf, palette));
  });
  if (tasks.length > 0) {
    const rule = [
      { x: left, y: top - 7 },
      { x: width - left, y: top - 7 },
    ];
    marks.push(line(rule, palette.phaseLine, 1));
  }
  if (totals) marks.push(...totalsRow(totals, bounds, palette));
  const part: Part = {
    id: `phase:${phase.id}`,
    subject: { kind: "phase", phase: phase.id },
    origin: { x: place.rect.x, y: place.rect.y },
    bounds,
    label: phaseLabel(phase, number, hiddenCount),
    marks,
  };
  return scalePart(part, emphasis);
}

/** At the foot, a column a level: how many roles, over the level's word. */
function totalsRow(
  totals: Readonly<Record<Level, number>>,
  { width, height }: Rect,
  palette: Palette,
): readonly Mark[] {
  const left = phaseBox.paddingPx;
  const columnPx = (width - 2 * left) / levels.length;
  const top = height - phaseBox.totalsPx - phaseBox.footPx / 2;
  const rule = [
    { x: left, y: top + 4 },
    { x: width - left, y: top + 4 },
  ];
  return [
    line(rule, palette.phaseLine, 1),
    ...levels.flatMap((level, index) => {
      const x = left + columnPx * index;
      return [
        textMark(inFigures(totals[level]), { x, y: top + 30 }, totalFont, palette.phaseInk),
        textMark(levelTotals[level], { x, y: top + 48 }, totalNameFont, palette.phaseMutedInk),
      ];
    }),
  ];
}

/** Right-aligned initials of the roles that lead a task, in their category's colour. */
function leadChips(
  roles: readonly Role[],
  rightPx: number,
  baseline: number,
  coloursOf: (category: string) => CategoryColours,
  palette: Palette,
): readonly Mark[] {
  const shown = roles.length > mostChips ? roles.slice(0, mostChips - 1) : roles;
  const chips = shown.map((role) => ({
    words: initials(role.name),
    colour: coloursOf(role.category).onPhase,
  }));
  const rest = roles.length - shown.length;
  if (rest > 0) chips.push({ words: rest < 100 ? `+${rest}` : "99+", colour: palette.phaseMutedInk });
  return chips.flatMap(({ words, colour }, index) => {
    const x = rightPx - (chips.length - index) * (chip.widthPx + chip.gapPx) + chip.gapPx;
    return leadChip(words, { x, y: baseline - 13 }, colour);
  });
}

/** A pill with the initials of a role, its upper left corner at `at`. */
export function leadChip(words: string, { x, y }: Point, colour: string): readonly Mark[] {
  const rect = { x, y, width: chip.widthPx, height: chip.heightPx };
  return [
    { kind: "rect", rect, radius: 5, stroke: colour, strokeWidth: 1 },
    textMark(words, { x: x + chip.widthPx / 2, y: y + 12.4 }, leadFont, colour, "middle"),
  ];
}

/** Who leads each task, in the order of the setup's roles. */
export function leadsByTask(setup: Setup): (task: Task) => readonly Role[] {
  const roles = new Map<RoleId, Role>(setup.roles.map((role) => [role.id, role]));
  const leads = groupBy(
    setup.involvements.filter(({ level }) => level === "lead"),
    ({ task }) => task,
  );
  return ({ id }) => (leads.get(id) ?? []).flatMap(({ role }) => roles.get(role) ?? []);
}
