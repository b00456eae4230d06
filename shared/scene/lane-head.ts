import type { LanePlace, LanesSizes } from "../layout/lanes-places.ts";
import { laneHead, laneText } from "../layout/lanes-text.ts";
import type { Person, Role } from "../model/document.ts";
import { textMark } from "./marks.ts";
import type { Palette } from "./palette.ts";
import type { Mark, Part } from "./scene.ts";
import { whoFills } from "./who-fills.ts";
import { roleLabel } from "./words.ts";

const edgeWidthPx = 5;

/** The beginning of a row: coloured edge, name, who fills the role, and a line of summary where there is room. */
export function laneHeadPart(
  role: Role,
  { head }: LanePlace,
  { rowPx, nameWidthPx }: LanesSizes,
  people: readonly Person[],
  colour: string,
  palette: Palette,
): Part {
  const { textLeftPx, nameFont, nameLinePx, summaryFont, summaryLinePx, gapPx } = laneHead;
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
  const insetPx = rowPx > 40 ? 8 : 3;
  const edge = { x: 0, y: insetPx, width: edgeWidthPx, height: rowPx - 2 * insetPx };
  const peopleLeft = textLeftPx + nameWidthPx + gapPx;
  const peoplePlace = { leftPx: peopleLeft, rightPx: head.width, centreY: rowPx / 2 };
  return {
    id: `role:${role.id}`,
    subject: { kind: "role", role: role.id },
    origin: { x: head.x, y: head.y },
    bounds: { x: 0, y: 0, width: head.width, height: head.height },
    label: roleLabel(role, people),
    marks: [
      { kind: "rect", rect: edge, radius: edgeWidthPx / 2, fill: colour },
      ...words,
      ...whoFills(role, people, peoplePlace, palette),
    ],
  };
}
