import type { LanesSizes, PhaseColumns } from "../layout/lanes-places.ts";
import { lanePhase, taskLines } from "../layout/lanes-text.ts";
import type { Phase } from "../model/document.ts";
import { measureText } from "../text/measure.ts";
import { plural } from "../text/phrases.ts";
import { wrapText } from "../text/wrap.ts";
import { line, textMark } from "./marks.ts";
import type { Palette } from "./palette.ts";
import type { Mark, Part } from "./scene.ts";
import { phaseLabel } from "./words.ts";

const cornerPx = 14;
const numberFont = { sizePx: 13, weight: 600 } as const;
const numberRadiusPx = 12;

type LanePhase = {
  readonly phase: Phase;
  readonly number: number;
  readonly place: PhaseColumns;
  readonly sizes: LanesSizes;
  readonly id: string;
  /** How many tasks it has that are not shown. */
  readonly hiddenCount: number;
};

/** A phase over its columns: number and name, and a name over each column. */
export function lanePhasePart(
  { phase, number, place, sizes, id, hiddenCount }: LanePhase,
  palette: Palette,
): Part {
  const { head } = place;
  const bounds = { x: 0, y: 0, width: head.width, height: head.height };
  return {
    id,
    subject: { kind: "phase", phase: phase.id },
    origin: { x: head.x, y: head.y },
    bounds,
    label: phaseLabel(phase, number, hiddenCount),
    marks: [
      {
        kind: "rect",
        rect: bounds,
        radius: cornerPx,
        fill: palette.phase,
        stroke: palette.phaseEdge,
        strokeWidth: 1,
      },
      ...nameMarks(phase, number, head.width, sizes.phaseScale, palette),
      ...(phase.tasks.length === 0 ? [] : taskMarks(phase, place, sizes, palette)),
      ...(hiddenCount === 0 ? [] : hiddenMarks(hiddenCount, head.height, sizes, palette)),
    ],
  };
}

function nameMarks(
  phase: Phase,
  number: number,
  widthPx: number,
  scale: number,
  palette: Palette,
): readonly Mark[] {
  const { namePx, nameLeftPx, paddingPx } = lanePhase;
  const middle = (namePx / 2 + 1) * scale;
  const x = paddingPx + numberRadiusPx * scale;
  const left = paddingPx + (nameLeftPx - paddingPx) * scale;
  const { lines, font, linePx } = phaseName(phase.name, widthPx - left - paddingPx, scale);
  const first = middle + font.sizePx * 0.36 - ((lines.length - 1) * linePx) / 2;
  return [
    {
      kind: "circle",
      centre: { x, y: middle },
      radius: numberRadiusPx * scale,
      stroke: palette.phaseMutedInk,
      strokeWidth: 1.5 * scale,
    },
    textMark(
      String(number),
      { x, y: middle + 4.6 * scale },
      { ...numberFont, sizePx: numberFont.sizePx * scale },
      palette.phaseInk,
      "middle",
    ),
    ...lines.map((words, index) =>
      textMark(words, { x: left, y: first + index * linePx }, font, palette.phaseInk),
    ),
  ];
}

/** How many tasks are not shown, where other phases' tasks make room for it. */
function hiddenMarks(
  count: number,
  heightPx: number,
  { phaseScale, taskScale }: LanesSizes,
  palette: Palette,
): readonly Mark[] {
  const { namePx, nameLeftPx, paddingPx, taskFont, taskTopPx, taskLinePx } = lanePhase;
  const y = namePx * phaseScale + taskTopPx + 0.75 * taskLinePx * taskScale;
  if (y + taskLinePx > heightPx) return [];
  const x = paddingPx + (nameLeftPx - paddingPx) * phaseScale;
  const font = { ...taskFont, sizePx: taskFont.sizePx * taskScale };
  return [textMark(plural(count, "task", "tasks"), { x, y }, font, palette.phaseMutedInk)];
}

/** One line, or two smaller ones where it is too long for one. */
function phaseName(name: string, roomPx: number, scale: number) {
  const { nameFont, longNameFont } = lanePhase;
  const font = { ...nameFont, sizePx: nameFont.sizePx * scale };
  if (measureText(name, font) <= roomPx) return { lines: [name], font, linePx: 0 };
  const smaller = { ...longNameFont, sizePx: longNameFont.sizePx * scale };
  return { lines: wrapText(name, roomPx, 2, smaller), font: smaller, linePx: smaller.sizePx * 1.3 };
}

function taskMarks(
  phase: Phase,
  { head, columns }: PhaseColumns,
  { columnPx, phaseScale, taskScale }: LanesSizes,
  palette: Palette,
): readonly Mark[] {
  const { paddingPx, taskFont, taskTopPx, footPx } = lanePhase;
  const ruleY = lanePhase.namePx * phaseScale;
  const linePx = lanePhase.taskLinePx * taskScale;
  const font = { ...taskFont, sizePx: taskFont.sizePx * taskScale };
  const rule = [
    { x: paddingPx, y: ruleY },
    { x: head.width - paddingPx, y: ruleY },
  ];
  const marks: Mark[] = [line(rule, palette.phaseLine, 1)];
  phase.tasks.forEach((task, index) => {
    const x = (columns[index]?.centreX ?? 0) - head.x;
    taskLines(task, columnPx, taskScale).forEach((words, row) => {
      const y = ruleY + taskTopPx + (row + 0.75) * linePx;
      marks.push(textMark(words, { x, y }, font, palette.phaseMutedInk, "middle"));
    });
    if (index === 0) return;
    const between = (x + (columns[index - 1]?.centreX ?? 0) - head.x) / 2;
    const divider = [
      { x: between, y: ruleY + taskTopPx },
      { x: between, y: head.height - footPx },
    ];
    marks.push(line(divider, palette.phaseLine, 1));
  });
  return marks;
}
