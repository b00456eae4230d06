import { bottom, right } from "../layout/geometry.ts";
import type { BandPlace, LanesBlock } from "../layout/lanes-places.ts";
import { laneHead } from "../layout/lanes-text.ts";
import { measureText } from "../text/measure.ts";
import { capitalised, plural } from "../text/phrases.ts";
import { fitLine } from "../text/wrap.ts";
import { categoryIcon } from "./category-icon.ts";
import { line, textMark } from "./marks.ts";
import type { Palette } from "./palette.ts";
import type { Mark, Part } from "./scene.ts";

/** What knots lie on: a panel under each phase with a line down from each task, and a rule over each band. */

const cornerPx = 10;
const bandFont = { sizePx: 13, weight: 600 } as const;
const countFont = { sizePx: 12, weight: 400 } as const;
const iconPx = 20;

export function fieldPart({ phases, bands, field }: LanesBlock, index: number, palette: Palette): Part {
  const bounds = { x: 0, y: 0, width: field.width, height: field.height };
  const panels = phases.flatMap(({ head, columns }): readonly Mark[] => [
    {
      kind: "rect",
      rect: { x: head.x - field.x, y: 0, width: head.width, height: field.height },
      radius: cornerPx,
      fill: palette.card,
      stroke: palette.cardEdge,
      strokeWidth: 1,
    },
    ...columns.map(({ centreX }) => {
      const x = centreX - field.x;
      return line(
        [
          { x, y: 2 },
          { x, y: field.height - 2 },
        ],
        palette.hairline,
        1,
      );
    }),
  ]);
  const rules = bands.map(({ rect }) => {
    const y = bottom(rect) - field.y - 3;
    return line(
      [
        { x: 0, y },
        { x: field.width, y },
      ],
      palette.hairline,
      1,
    );
  });
  return {
    id: `field:${index}`,
    subject: { kind: "decoration" },
    origin: { x: field.x, y: field.y },
    bounds,
    label: "Rows of roles, columns of tasks",
    marks: [...panels, ...rules],
  };
}

/** A category's heading: icon, name, and how many roles it has. */
export function bandPart(
  band: BandPlace & { readonly isFoldable: boolean },
  index: number,
  colour: string,
  palette: Palette,
): Part {
  const { rect, category, count, isContinued } = band;
  const baseline = rect.height - 14;
  const figures = isContinued ? "continued" : plural(count, "role", "roles");
  const left = laneHead.textLeftPx + iconPx - 8;
  const room = right(rect) - rect.x - left - measureText(figures, countFont) - 10;
  const name = fitLine(capitalised(category), room, bandFont);
  const figuresAt = { x: left + measureText(name, bandFont) + 10, y: baseline };
  return {
    id: isContinued ? `band-again:${JSON.stringify([category, index])}` : `band:${category}`,
    subject: band.isFoldable ? { kind: "band", category } : { kind: "decoration" },
    origin: { x: rect.x, y: rect.y },
    bounds: { x: 0, y: 0, width: rect.width, height: rect.height },
    label: `${capitalised(category)}, ${plural(count, "role", "roles")}`,
    marks: [
      ...categoryIcon(category, { x: 0, y: baseline - 15 }, colour, palette.background),
      textMark(name, { x: left, y: baseline }, bandFont, colour),
      textMark(figures, figuresAt, countFont, palette.mutedInk),
    ],
  };
}
