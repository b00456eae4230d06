import type { Point } from "../model/document.ts";
import { levels } from "../model/vocabulary.ts";
import { barShape, knotMarks } from "./knot.ts";
import { slotMarks, slotWidthPx } from "./lane-totals.ts";
import { type LegendItem, type LegendPicture, legend } from "./legend.ts";
import type { Palette } from "./palette.ts";
import type { Part } from "./scene.ts";
import { levelNames } from "./words.ts";

const barWidthPx = 44;

/** The map's legend with knots for links, and whole phases and empty spots where the picture has any. */
export const lanesLegend = (picture: LegendPicture, hasEmptySpots: boolean): Part =>
  legend(
    picture,
    levels.map((level) => levelItem(level, picture.palette)),
    [
      ...(picture.folded.setup.involvements.some(({ task }) => task === undefined)
        ? [barItem(picture.palette)]
        : []),
      ...(hasEmptySpots ? [emptyItem(picture.palette)] : []),
    ],
  );

function levelItem(level: (typeof levels)[number], palette: Palette): LegendItem {
  const colours = { colour: palette.ink, background: palette.background };
  return {
    label: levelNames[level],
    markWidthPx: 22,
    draw: ({ x, y }: Point) => knotMarks({ x: x + 11, level, isAccountable: false }, y, colours),
  };
}

function barItem(palette: Palette): LegendItem {
  const draw = ({ x, y }: Point) => barShape({ x, widthPx: barWidthPx }, "consulted", y, palette.ink);
  return { label: "In the whole phase", markWidthPx: barWidthPx, draw };
}

function emptyItem(palette: Palette): LegendItem {
  const draw = ({ x, y }: Point) => slotMarks(0, { x: x + slotWidthPx / 2, y }, palette);
  return { label: "Nobody", markWidthPx: slotWidthPx, draw };
}
