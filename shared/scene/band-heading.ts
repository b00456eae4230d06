import { isCrowded } from "../layout/card-text.ts";
import { enclose, type Rect } from "../layout/geometry.ts";
import type { MapLayout } from "../layout/map-places.ts";
import type { Role, RoleId } from "../model/document.ts";
import { groupBy } from "../model/group-by.ts";
import { capitalised, plural } from "../text/phrases.ts";
import { fitLine } from "../text/wrap.ts";
import { scalePart, textMark } from "./marks.ts";
import type { CategoryColours, Palette } from "./palette.ts";
import type { Part } from "./scene.ts";

const nameFont = { sizePx: 20, weight: 600 } as const;
const countFont = { sizePx: 14, weight: 400 } as const;
const [linePx, barPx, gapPx, widthPx] = [22, 4, 16, 176];

type Bands = {
  readonly layout: MapLayout;
  readonly roles: ReadonlyMap<RoleId, Role>;
  readonly coloursOf: (category: string) => CategoryColours;
  readonly palette: Palette;
};

/** On a large map, left of each category's rows: its name, and how many roles and positions stand there. */
export function bandHeadings({ layout, roles, coloursOf, palette }: Bands): readonly Part[] {
  if (!isCrowded(layout.roles)) return [];
  const left = Math.min(...layout.phases.map(({ rect }) => rect.x));
  const inRows = layout.roles.filter(({ isInRow }) => isInRow);
  return [...groupBy(inRows, ({ band }) => band)].map(([category, places]) => {
    const members = places.flatMap(({ role }) => roles.get(role) ?? []);
    const rows = enclose(places.map(({ rect }) => rect));
    const positions = members.reduce((sum, { headcount }) => sum + headcount, 0);
    const counts = [
      plural(members.length, "role", "roles"),
      ...(positions === 0 ? [] : [plural(positions, "position", "positions")]),
    ];
    return heading({ category, counts, rows, left, emphasis: layout.emphasis }, coloursOf(category), palette);
  });
}

type Heading = {
  readonly category: string;
  readonly counts: readonly string[];
  readonly rows: Rect;
  /** Where the rows begin. */
  readonly left: number;
  readonly emphasis: number;
};

function heading(
  { category, counts, rows, left, emphasis }: Heading,
  { onBackground }: CategoryColours,
  palette: Palette,
): Part {
  const heightPx = rows.height / emphasis;
  const name = fitLine(capitalised(category), widthPx, nameFont);
  const right = widthPx - gapPx;
  const top = heightPx / 2 - ((counts.length + 1) * linePx) / 2;
  const part: Part = {
    id: `band:${category}`,
    subject: { kind: "band", category },
    origin: { x: left - (widthPx + barPx + gapPx * 2) * emphasis, y: rows.y },
    bounds: { x: 0, y: 0, width: widthPx + barPx, height: heightPx },
    label: [capitalised(category), ...counts].join(", "),
    marks: [
      {
        kind: "rect",
        rect: { x: widthPx, y: 0, width: barPx, height: heightPx },
        radius: barPx / 2,
        fill: onBackground,
      },
      textMark(name, { x: right, y: top + 17 }, nameFont, onBackground, "end"),
      ...counts.map((words, index) =>
        textMark(words, { x: right, y: top + linePx * (index + 1) + 17 }, countFont, palette.mutedInk, "end"),
      ),
    ],
  };
  return scalePart(part, emphasis);
}
