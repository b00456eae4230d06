import type { BarPlace, KnotPlace } from "../layout/lanes-places.ts";
import type { Level, Point } from "../model/document.ts";
import { accountableDisc, accountableRadiusPx } from "./link-line.ts";
import { line } from "./marks.ts";
import type { Mark } from "./scene.ts";

/** How far right of its knot the letter of the accountable is. */
const accountableStepPx = 19;
/** How far a knot reaches to either side, the letter on the end of a bar beyond it, and a knot with its letter to the right. */
export const knotReachPx = 12;
export const letterReachPx = accountableRadiusPx + 1;
export const accountableReachPx = accountableStepPx + letterReachPx;

const barHeightPx = 22;
/** The stronger the level, the fuller the bar. */
const barOpacity: Readonly<Record<Level, number>> = {
  lead: 0.3,
  contribute: 0.2,
  consulted: 0.1,
  informed: 0.04,
};

type KnotColours = { readonly colour: string; readonly background: string };

/** Where a role and a task meet: the marks that end links on the map, larger the more the role does; `y` is the row's middle. */
export function knotMarks(
  { x, level, isAccountable }: KnotPlace,
  y: number,
  colours: KnotColours,
): readonly Mark[] {
  const knot = shape(level, { x, y }, colours);
  if (!isAccountable) return [knot];
  return [knot, ...accountableDisc({ x: x + accountableStepPx, y }, colours.colour, colours.background)];
}

/** Lead: an arrowhead towards the task. Contribute: a disc. Consulted: a ring. Informed: a bar. */
function shape(level: Level, { x, y }: Point, { colour, background }: KnotColours): Mark {
  const halo = { stroke: background, strokeWidth: 2 };
  switch (level) {
    case "lead": {
      const points = [
        { x, y: y - 11 },
        { x: x + 11, y: y + 8.5 },
        { x: x - 11, y: y + 8.5 },
      ];
      return { kind: "polygon", points, fill: colour, ...halo };
    }
    case "contribute":
      return { kind: "circle", centre: { x, y }, radius: 7.5, fill: colour, ...halo };
    case "consulted":
      return {
        kind: "circle",
        centre: { x, y },
        radius: 5.6,
        fill: background,
        stroke: colour,
        strokeWidth: 2,
      };
    case "informed": {
      const ends = [
        { x, y: y - 6 },
        { x, y: y + 6 },
      ];
      return line(ends, colour, 2.2);
    }
  }
}

/**
 * An involvement in a whole phase: a bar over its columns with a knot at its beginning. The letter is on its end, since
 * beside the knot there is the knot of the first column.
 */
export function barMarks(bar: BarPlace, y: number, colours: KnotColours): readonly Mark[] {
  const { colour, background } = colours;
  const { level, isAccountable, x } = bar.knot;
  const end = { x: bar.x + bar.widthPx, y };
  return [
    ...barShape(bar, level, y, colour),
    shape(level, { x, y }, colours),
    ...(isAccountable ? accountableDisc(end, colour, background) : []),
  ];
}

export function barShape(
  { x, widthPx }: Pick<BarPlace, "x" | "widthPx">,
  level: Level,
  y: number,
  colour: string,
): readonly Mark[] {
  const rect = { x, y: y - barHeightPx / 2, width: widthPx, height: barHeightPx };
  const radius = barHeightPx / 2;
  return [
    { kind: "rect", rect, radius, fill: colour, opacity: barOpacity[level] },
    { kind: "rect", rect, radius, stroke: colour, strokeWidth: 1.2 },
  ];
}
