import type { Point, Setup } from "../model/document.ts";
import { levels } from "../model/vocabulary.ts";
import { type LegendItem, type LegendPicture, legend } from "./legend.ts";
import { linkMarks } from "./link-line.ts";
import { polyline } from "./marks.ts";
import type { Palette } from "./palette.ts";
import { chip, leadChip } from "./phase-node.ts";
import type { Mark, Part } from "./scene.ts";
import { levelNames } from "./words.ts";

export const mapLegend = (picture: LegendPicture): Part =>
  legend(
    picture,
    levels.map((level) => levelItem(level, picture.palette)),
    hasTaskLeads(picture.folded.setup) ? [chipItem(picture.palette)] : [],
  );

/** Level samples are upright links, as they end on a phase. */
function levelItem(level: (typeof levels)[number], palette: Palette): LegendItem {
  const style = { level, isAccountable: false, colour: palette.ink, background: palette.background };
  const draw = ({ x, y }: Point): readonly Mark[] =>
    linkMarks(
      polyline([
        { x: x + 8, y: y - 14 },
        { x: x + 8, y: y + 13 },
      ]),
      style,
    );
  return { label: levelNames[level], markWidthPx: 16, draw };
}

function chipItem(palette: Palette): LegendItem {
  const draw = ({ x, y }: Point) => leadChip("AB", { x, y: y - chip.heightPx / 2 }, palette.ink);
  return { label: "Leads the task", markWidthPx: chip.widthPx, draw };
}

const hasTaskLeads = ({ involvements }: Setup): boolean =>
  involvements.some(({ task, level }) => task !== undefined && level === "lead");
