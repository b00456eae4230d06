import type { Point, Setup } from "../model/document.ts";
import { levels } from "../model/document.ts";
import { measureText } from "../text/measure.ts";
import { avatar, avatarRadiusPx, avatarsInUse } from "./avatar.ts";
import { categoryIcon } from "./category-icon.ts";
import { accountableRadiusPx, linkMarks } from "./link-line.ts";
import { polyline, textMark } from "./marks.ts";
import type { CategoryColours, Palette } from "./palette.ts";
import { chip, leadChip } from "./phase-node.ts";
import type { Mark, Part } from "./scene.ts";
import { levelNames } from "./words.ts";

const font = { sizePx: 12, weight: 400 } as const;
const itemGapPx = 20;
const groupGapPx = 40;
const legendHeightPx = 32;

type Item = {
  readonly label: string;
  readonly markWidthPx: number;
  readonly draw: (at: Point) => readonly Mark[];
};

function categoryItem(category: string, colour: string, palette: Palette): Item {
  const label = category.charAt(0).toUpperCase() + category.slice(1);
  return {
    label,
    markWidthPx: 20,
    draw: ({ x, y }) => categoryIcon(category, { x, y: y - 10 }, colour, palette.background),
  };
}

/** Level samples are upright links, as they end on a phase. */
function levelItem(level: (typeof levels)[number], palette: Palette): Item {
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

function accountableItem(palette: Palette): Item {
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

function chipItem(palette: Palette): Item {
  const draw = ({ x, y }: Point) => leadChip("AB", { x, y: y - chip.heightPx / 2 }, palette.ink);
  return { label: "Leads the task", markWidthPx: chip.widthPx, draw };
}

function avatarItem(label: string, person: Parameters<typeof avatar>[0], palette: Palette): Item {
  const draw = ({ x, y }: Point) => avatar(person, { x: x + avatarRadiusPx, y }, palette);
  return { label, markWidthPx: 2 * avatarRadiusPx, draw };
}

/** Only the kinds of avatar that the picture holds. */
function avatarItems(setup: Setup, palette: Palette): readonly Item[] {
  const { severalRoles, vacancy } = avatarsInUse(setup);
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

const itemWidth = ({ label, markWidthPx }: Item): number => markWidthPx + 8 + measureText(label, font);

function groupWidth(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + itemWidth(item) + itemGapPx, -itemGapPx);
}

/** What the marks mean: the categories in use, the levels, and what else the picture holds. */
export function legend(
  setup: Setup,
  categories: readonly string[],
  coloursOf: (category: string) => CategoryColours,
  palette: Palette,
): Part {
  const groups = [
    categories.map((category) => categoryItem(category, coloursOf(category).onBackground, palette)),
    [...levels.map((level) => levelItem(level, palette)), accountableItem(palette)],
    [...(hasTaskLeads(setup) ? [chipItem(palette)] : []), ...avatarItems(setup, palette)],
  ].filter((items) => items.length > 0);
  const width = groups.reduce((sum, items) => sum + groupWidth(items) + groupGapPx, -groupGapPx);
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

const hasTaskLeads = ({ involvements }: Setup): boolean =>
  involvements.some(({ task, level }) => task !== undefined && level === "lead");
