import type { Point, Setup } from "../model/document.ts";
import type { Folded } from "../model/fold.ts";
import { measureText } from "../text/measure.ts";
import { capitalised } from "../text/phrases.ts";
import { avatar, avatarRadiusPx, avatarsInUse } from "./avatar.ts";
import { categoryIcon } from "./category-icon.ts";
import { stackEdges } from "./group-card.ts";
import { accountableRadiusPx } from "./link-line.ts";
import { textMark } from "./marks.ts";
import type { CategoryColours, Palette } from "./palette.ts";
import type { Mark, Part } from "./scene.ts";

const font = { sizePx: 12, weight: 400 } as const;
const itemGapPx = 20;
const groupGapPx = 40;
const legendHeightPx = 32;

export type LegendItem = {
  readonly label: string;
  readonly markWidthPx: number;
  readonly draw: (at: Point) => readonly Mark[];
};

function categoryItem(category: string, colour: string, palette: Palette): LegendItem {
  const label = capitalised(category);
  return {
    label,
    markWidthPx: 20,
    draw: ({ x, y }) => categoryIcon(category, { x, y: y - 10 }, colour, palette.background),
  };
}

function accountableItem(palette: Palette): LegendItem {
  const draw = ({ x, y }: Point): readonly Mark[] => [
    {
      kind: "circle",
      centre: { x: x + accountableRadiusPx, y },
      radius: accountableRadiusPx,
      fill: palette.ink,
    },
    textMark(
      "A",
      { x: x + accountableRadiusPx, y: y + 3.6 },
      { sizePx: 10, weight: 600 },
      palette.background,
      "middle",
    ),
  ];
  return { label: "Is accountable", markWidthPx: accountableRadiusPx * 2, draw };
}

function avatarItem(label: string, person: Parameters<typeof avatar>[0], palette: Palette): LegendItem {
  const draw = ({ x, y }: Point) => avatar(person, { x: x + avatarRadiusPx, y }, palette);
  return { label, markWidthPx: 2 * avatarRadiusPx, draw };
}

/** Only the kinds of avatar that the picture holds. */
export function avatarItems(
  setup: Setup,
  palette: Palette,
  { severalRoles, vacancy } = avatarsInUse(setup),
): readonly LegendItem[] {
  const [role, sample] = [setup.roles[0]?.id, { name: "A B", vacant: false }];
  const roles =
    role === undefined
      ? []
      : [
          { role, share: 1 },
          { role, share: 1 },
        ];
  return [
    ...(severalRoles ? [avatarItem("Holds several roles", { ...sample, roles }, palette)] : []),
    ...(vacancy ? [avatarItem("Vacancy", { ...sample, vacant: true, roles: [] }, palette)] : []),
  ];
}

function groupItem(palette: Palette): LegendItem {
  const [width, height] = [34, 14];
  const draw = ({ x, y }: Point): readonly Mark[] => [
    {
      kind: "rect",
      rect: { x, y: y - 11, width, height },
      radius: 4,
      fill: palette.card,
      stroke: palette.loop,
      strokeWidth: 1,
    },
    ...stackEdges({ left: x, width, top: y + 3 }, { ...palette, cardEdge: palette.loop }),
  ];
  return { label: "Group of roles", markWidthPx: width, draw };
}

const itemWidth = ({ label, markWidthPx }: LegendItem): number => markWidthPx + 8 + measureText(label, font);

function groupWidth(items: readonly LegendItem[]): number {
  return items.reduce((sum, item) => sum + itemWidth(item) + itemGapPx, -itemGapPx);
}

/** What a legend explains: who is drawn, in which colours. */
export type LegendPicture = {
  readonly folded: Folded;
  readonly categories: readonly string[];
  readonly coloursOf: (category: string) => CategoryColours;
  readonly palette: Palette;
};

/** What the marks mean: the categories in use, the levels as the view draws them, and what else the picture holds. */
export function legend(
  { folded, categories, coloursOf, palette }: LegendPicture,
  levelItems: readonly LegendItem[],
  otherItems: readonly LegendItem[],
): Part {
  const groups = [
    categories.map((category) => categoryItem(category, coloursOf(category).onBackground, palette)),
    [...levelItems, accountableItem(palette)],
    [
      ...(folded.standIns.size > 0 ? [groupItem(palette)] : []),
      ...otherItems,
      ...avatarItems(folded.setup, palette, avatarsInUse(folded.setup)),
    ],
  ];
  return legendPart(groups, palette);
}

/** Groups of items in one line, empty ones left out. */
export function legendPart(all: readonly (readonly LegendItem[])[], palette: Palette): Part {
  const groups = all.filter((items) => items.length > 0);
  const whole = groups.reduce((sum, items) => sum + groupWidth(items) + groupGapPx, -groupGapPx);
  const width = Math.max(0, whole);
  const marks: Mark[] = [];
  let x = 0;
  for (const items of groups) {
    for (const item of items) {
      const y = legendHeightPx / 2;
      marks.push(...item.draw({ x, y }));
      marks.push(textMark(item.label, { x: x + item.markWidthPx + 8, y: y + 4.3 }, font, palette.mutedInk));
      x += itemWidth(item) + itemGapPx;
    }
    x += groupGapPx - itemGapPx;
  }
  return {
    id: "legend",
    subject: { kind: "decoration" },
    origin: { x: 0, y: 0 },
    bounds: { x: 0, y: 0, width, height: legendHeightPx },
    label: "Legend",
    marks,
  };
}
