import { type Curve, endingAt, endOf, lastTurnOf } from "../layout/geometry.ts";
import type { Level, Point } from "../model/document.ts";
import { line, textMark } from "./marks.ts";
import type { Mark } from "./scene.ts";

/** How a link shows its level: weight first, then a mark at its end that survives greyscale and half size. */
export const linkWidthPx: Readonly<Record<Level, number>> = {
  lead: 4.5,
  contribute: 2.5,
  consulted: 1.4,
  informed: 1,
};
const linkOpacity: Readonly<Record<Level, number>> = {
  lead: 0.92,
  contribute: 0.85,
  consulted: 0.8,
  informed: 0.7,
};
const accountableFont = { sizePx: 10, weight: 600 } as const;
export const accountableRadiusPx = 8.5;

export type LinkStyle = {
  readonly level: Level;
  readonly isAccountable: boolean;
  readonly colour: string;
  readonly background: string;
};

/** Where the line itself stops before the phase, so that it does not show beyond the mark at its end. */
const markDepthPx: Readonly<Record<Level, number>> = { lead: 9, contribute: 5, consulted: 9, informed: 3 };

/** The line of a link and the mark at its end, whichever way it arrives. */
export function linkMarks(curve: Curve, style: LinkStyle): readonly Mark[] {
  const end = endOf(curve);
  const heading = lastTurnOf(curve).y <= end.y ? 1 : -1;
  const depth = style.isAccountable ? accountableRadiusPx : markDepthPx[style.level];
  const stroke: Mark = {
    kind: "curve",
    curve: endingAt(curve, { x: end.x, y: end.y - heading * depth }),
    stroke: style.colour,
    strokeWidth: linkWidthPx[style.level],
    opacity: linkOpacity[style.level],
  };
  return style.isAccountable
    ? [stroke, ...accountableMark(end, heading, style)]
    : [stroke, endMark(end, heading, style)];
}

function accountableMark(end: Point, heading: number, { colour, background }: LinkStyle): readonly Mark[] {
  const centre = { x: end.x, y: end.y - heading * (accountableRadiusPx + 2) };
  return accountableDisc(centre, colour, background);
}

/** The letter that tells who is accountable, on a disc. */
export function accountableDisc(centre: Point, colour: string, background: string): readonly Mark[] {
  return [
    { kind: "circle", centre, radius: accountableRadiusPx, fill: colour, stroke: background, strokeWidth: 2 },
    textMark("A", { x: centre.x, y: centre.y + 3.6 }, accountableFont, background, "middle"),
  ];
}

/** Lead: an arrowhead. Contribute: a disc. Consulted: a ring. Informed: a bar. */
function endMark({ x, y }: Point, heading: number, { level, colour, background }: LinkStyle): Mark {
  const at = (dx: number, back: number): Point => ({ x: x + dx, y: y - heading * back });
  switch (level) {
    case "lead":
      return { kind: "polygon", points: [at(0, 0), at(-7.5, 12), at(7.5, 12)], fill: colour };
    case "contribute":
      return { kind: "circle", centre: at(0, 5), radius: 5, fill: colour };
    case "consulted":
      return {
        kind: "circle",
        centre: at(0, 5),
        radius: 4.2,
        fill: background,
        stroke: colour,
        strokeWidth: 1.6,
      };
    case "informed":
      return line([at(-5, 3), at(5, 3)], colour, 2);
  }
}
