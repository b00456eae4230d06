import type { Rect } from "../layout/geometry.ts";
import type { LanePlace, LanesSizes } from "../layout/lanes-places.ts";
import { laneHead, laneText } from "../layout/lanes-text.ts";
import type { Person, Role } from "../model/document.ts";
import type { StandIn } from "../model/stand-in.ts";
import { staffingMarks } from "./group-card.ts";
import { textMark } from "./marks.ts";
import type { Palette } from "./palette.ts";
import { groupId } from "./part-ids.ts";
import type { Mark, Part } from "./scene.ts";
import { type WhoFillsPlace, whoFills } from "./who-fills.ts";
import { groupLabel, roleLabel, staffing } from "./words.ts";

const edgeWidthPx = 5;
const stackedWidthPx = 2;
const leastTwoLinesPx = 40;
const stackedEdgesX = [0, 7, 11] as const;

/** The beginning of a row: coloured edge, name, who fills the role, and a line of summary where there is room. */
export function laneHeadPart(
  role: Role,
  { head }: LanePlace,
  sizes: LanesSizes,
  people: readonly Person[],
  colour: string,
  palette: Palette,
): Part {
  return {
    id: `role:${role.id}`,
    subject: { kind: "role", role: role.id },
    origin: { x: head.x, y: head.y },
    bounds: { x: 0, y: 0, width: head.width, height: head.height },
    label: roleLabel(role, people),
    marks: [
      edgeMark(0, colour, sizes.rowPx),
      ...wordMarks(role, sizes, palette),
      ...whoFills(role, people, peoplePlace(head, sizes), palette),
    ],
  };
}

/** The beginning of a group's row: the edges of a stack, name and how many roles, and how many people fill them. */
export function laneGroupPart(
  standIn: StandIn,
  { head }: LanePlace,
  sizes: LanesSizes,
  colour: string,
  palette: Palette,
): Part {
  const edges = stackedEdgesX.map((x) => edgeMark(x, colour, sizes.rowPx));
  return {
    id: groupId(standIn.group.key),
    subject: { kind: "group", group: standIn.group.key },
    origin: { x: head.x, y: head.y },
    bounds: { x: 0, y: 0, width: head.width, height: head.height },
    label: groupLabel(standIn),
    marks: [
      ...edges,
      ...wordMarks(standIn.role, sizes, palette),
      ...staffingLines(standIn, peoplePlace(head, sizes), sizes, palette),
    ],
  };
}

/** People, and vacancies under them where every row has room for a second line. */
function staffingLines(
  standIn: StandIn,
  place: WhoFillsPlace,
  { rowPx }: LanesSizes,
  palette: Palette,
): readonly Mark[] {
  const facts = staffing(standIn).slice(0, rowPx >= leastTwoLinesPx ? 2 : 1);
  return facts.flatMap((words, index) => {
    const centreY = place.centreY + (index - (facts.length - 1) / 2) * laneHead.summaryLinePx;
    return staffingMarks([words], { ...place, centreY }, palette);
  });
}

function edgeMark(x: number, colour: string, rowPx: number): Mark {
  const insetPx = (rowPx > 40 ? 8 : 3) + x / 2;
  const width = x === 0 ? edgeWidthPx : stackedWidthPx;
  const rect = { x, y: insetPx, width, height: rowPx - 2 * insetPx };
  return { kind: "rect", rect, radius: width / 2, fill: colour };
}

function peoplePlace({ width }: Rect, { rowPx, nameWidthPx }: LanesSizes) {
  const leftPx = laneHead.textLeftPx + nameWidthPx + laneHead.gapPx;
  return { leftPx, rightPx: width, centreY: rowPx / 2 };
}

function wordMarks(role: Role, { rowPx, nameWidthPx }: LanesSizes, palette: Palette): readonly Mark[] {
  const { textLeftPx, nameFont, nameLinePx, summaryFont, summaryLinePx } = laneHead;
  const { nameLines, summary } = laneText(role, nameWidthPx, rowPx);
  const wordsPx = nameLines.length * nameLinePx + (summary === "" ? 0 : summaryLinePx);
  let baseline = (rowPx - wordsPx) / 2 + 14;
  const words: Mark[] = [];
  for (const each of nameLines) {
    words.push(textMark(each, { x: textLeftPx, y: baseline }, nameFont, palette.ink));
    baseline += nameLinePx;
  }
  if (summary !== "") {
    words.push(textMark(summary, { x: textLeftPx, y: baseline - 1 }, summaryFont, palette.mutedInk));
  }
  return words;
}
