import type { PeopleLayout } from "../layout/people-places.ts";
import type { Point, Setup } from "../model/document.ts";
import type { FoldedPeople } from "../model/fold-people.ts";
import { categoriesInUse } from "../model/queries.ts";
import { avatarsInUse } from "./avatar.ts";
import { pill, pillHeightPx } from "./behind-pill.ts";
import { avatarItems, type LegendItem, legendPart } from "./legend.ts";
import type { CategoryColours, Palette } from "./palette.ts";
import { firstReportMarks, furtherReportMarks } from "./report-line.ts";
import type { Mark, Part } from "./scene.ts";

const lineWidthPx = 28;

/** What the marks mean: the categories of the roles that people fill, the lines, and the kinds of avatar. */
export function peopleLegend(
  setup: Setup,
  { lines }: PeopleLayout,
  { behind, teams }: Pick<FoldedPeople, "behind" | "teams">,
  coloursOf: (category: string) => CategoryColours,
  palette: Palette,
): Part {
  const filled = new Set(setup.people.flatMap(({ roles }) => roles.map(({ role }) => role)));
  const categories = categoriesInUse(setup.roles.filter(({ id }) => filled.has(id)));
  const people = setup.people.filter(({ id }) => !teams.has(id));
  const first = lineItem("Reports to", (points) => firstReportMarks(points, 1, palette));
  const further = lineItem("Also reports to", (points) => furtherReportMarks(points, palette));
  const groups = [
    categories.map((category) => edgeItem(category, coloursOf(category).onBackground)),
    [
      ...(lines.some(({ isFirst }) => isFirst) ? [first] : []),
      ...(lines.some(({ isFirst }) => !isFirst) ? [further] : []),
    ],
    behind.size > 0 ? [pillItem(palette)] : [],
    avatarItems(setup, palette, {
      ...avatarsInUse({ ...setup, people }),
      vacancy: people.some(({ vacant }) => vacant),
    }),
  ];
  return legendPart(groups, palette);
}

/** The edge of a card. */
function edgeItem(category: string, colour: string): LegendItem {
  const draw = ({ x, y }: Point): readonly Mark[] => [
    { kind: "rect", rect: { x, y: y - 10, width: 5, height: 20 }, radius: 2.5, fill: colour },
  ];
  return { label: category.charAt(0).toUpperCase() + category.slice(1), markWidthPx: 5, draw };
}

function pillItem(palette: Palette): LegendItem {
  const { marks, widthPx } = pill("+9", palette);
  const draw = ({ x, y }: Point): readonly Mark[] => marks({ x, y: y - pillHeightPx / 2 });
  return { label: "More people below", markWidthPx: widthPx, draw };
}

function lineItem(label: string, marksOf: (points: readonly Point[]) => readonly Mark[]): LegendItem {
  const draw = ({ x, y }: Point) =>
    marksOf([
      { x, y },
      { x: x + lineWidthPx, y },
    ]);
  return { label, markWidthPx: lineWidthPx, draw };
}
