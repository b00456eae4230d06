import { bottom, type Curve, enclose, endOf, inflate, type Rect, right } from "../layout/geometry.ts";
import { layoutMap } from "../layout/map-layout.ts";
import type { LinkPlace, MapLayout } from "../layout/map-places.ts";
import type { PhaseId, Point, Role, RoleId, RoleloomDocument, Setup } from "../model/document.ts";
import { levelWeight, peopleIn, setupFigures } from "../model/queries.ts";
import { measureText } from "../text/measure.ts";
import { legend } from "./legend.ts";
import { linkMarks } from "./link-line.ts";
import { scalePart, textMark } from "./marks.ts";
import { type CategoryColours, categoryColours, type Palette, palettes } from "./palette.ts";
import { leadsByTask, phaseNode } from "./phase-node.ts";
import { roleCard } from "./role-card.ts";
import type { Part, Scene, ThemeName } from "./scene.ts";
import { figuresLine, linkLabel, mapDescription } from "./words.ts";

const marginPx = 48;
const titleFont = { sizePx: 26, weight: 600 } as const;
const figuresFont = { sizePx: 15, weight: 400 } as const;
const titleHeightPx = 58;
const gapToDrawingPx = 40;
const loopFont = { sizePx: 12, weight: 600 } as const;
const loopWords = "Feedback";

type Drawing = {
  readonly document: RoleloomDocument;
  readonly setup: Setup;
  readonly layout: MapLayout;
  readonly palette: Palette;
  readonly coloursOf: (category: string) => CategoryColours;
  readonly roles: ReadonlyMap<RoleId, Role>;
};

/** The map of one setup, ready to render: same document, setup and theme, same scene. */
export function mapScene(
  document: RoleloomDocument,
  setup: Setup,
  options: { readonly theme: ThemeName },
): Scene {
  return drawMap(document, setup, layoutMap(document, setup), options.theme);
}

/** Draws a layout that is already there, such as one in the middle of a drag. */
export function drawMap(
  document: RoleloomDocument,
  setup: Setup,
  layout: MapLayout,
  theme: ThemeName,
): Scene {
  const palette = palettes[theme];
  const categories = categoriesInUse(setup.roles);
  const coloursOf = categoryColours(categories, palette);
  const roles = new Map(setup.roles.map((role) => [role.id, role]));
  const drawing: Drawing = { document, setup, layout, palette, coloursOf, roles };
  const links = linkParts(drawing);
  const { title, key, frame } = surround(drawing, categories);
  return {
    frame,
    background: palette.background,
    title: `${document.title} · ${setup.name}`,
    description: mapDescription(
      setup,
      document.phases,
      links.map(({ label }) => label),
    ),
    parts: [...spineParts(drawing), ...links, ...phaseParts(drawing), ...cardParts(drawing), title, key],
  };
}

/** Built-in categories first, in the order of the map, then the user's own as they come. */
function categoriesInUse(roles: readonly Role[]): readonly string[] {
  const used = new Set(roles.map(({ category }) => category));
  const known = ["business", "technical", "additional"];
  return [
    ...known.filter((category) => used.has(category)),
    ...[...used].filter((category) => !known.includes(category)),
  ];
}

/** The title above, the legend below, and the frame around all of it. */
function surround(drawing: Drawing, categories: readonly string[]): { title: Part; key: Part; frame: Rect } {
  const { layout, palette, coloursOf } = drawing;
  const { bounds, emphasis } = layout;
  const gapPx = gapToDrawingPx * emphasis;
  const title = scalePart(
    titlePart(drawing, { x: bounds.x, y: bounds.y - gapPx - titleHeightPx * emphasis }),
    emphasis,
  );
  const unplaced = scalePart(legend(drawing.setup, categories, coloursOf, palette), emphasis);
  const left = Math.round(bounds.x + (bounds.width - unplaced.bounds.width) / 2);
  const key = { ...unplaced, origin: { x: left, y: bounds.y + bounds.height + gapPx } };
  const whole = inflate(enclose([bounds, placed(title), placed(key)]), marginPx);
  const [x, y] = [Math.floor(whole.x), Math.floor(whole.y)];
  return {
    title,
    key,
    frame: { x, y, width: Math.ceil(right(whole)) - x, height: Math.ceil(bottom(whole)) - y },
  };
}

const placed = ({ origin, bounds }: Part): Rect => ({
  ...bounds,
  x: origin.x + bounds.x,
  y: origin.y + bounds.y,
});

function titlePart({ document, setup, palette }: Drawing, origin: Point): Part {
  const figures = `${document.title} · ${figuresLine(setupFigures(setup))}`;
  const width = Math.max(measureText(setup.name, titleFont), measureText(figures, figuresFont));
  return {
    id: "title",
    subject: { kind: "decoration" },
    origin,
    bounds: { x: 0, y: 0, width, height: titleHeightPx },
    label: `${setup.name}. ${figures}`,
    marks: [
      textMark(setup.name, { x: 0, y: 26 }, titleFont, palette.ink),
      textMark(figures, { x: 0, y: 52 }, figuresFont, palette.mutedInk),
    ],
  };
}

/** The way back and the arrows between phases. */
function spineParts({ layout, palette }: Drawing): readonly Part[] {
  const arrows = layout.arrows.map((curve, index) =>
    decoration(`arrow:${index}`, "Next phase", [
      {
        kind: "curve",
        curve: shortened(curve, 10 * layout.emphasis),
        stroke: palette.spine,
        strokeWidth: 4 * layout.emphasis,
      },
      {
        kind: "polygon",
        points: arrowHead(endOf(curve), 9 * layout.emphasis, 16 * layout.emphasis),
        fill: palette.spine,
      },
    ]),
  );
  return layout.loop ? [feedbackLoop(layout.loop, layout, palette), ...arrows] : arrows;
}

function feedbackLoop(curve: Curve, { loopLabelAt: at, emphasis }: MapLayout, palette: Palette): Part {
  // The pill sits on a line between rows and phases, where there is not room for all of the emphasis.
  const size = Math.min(emphasis, 1.5);
  const font = { ...loopFont, sizePx: loopFont.sizePx * size };
  const widthPx = measureText(loopWords, font) + 20 * size;
  const pill = { x: at.x - widthPx / 2, y: at.y - 12 * size, width: widthPx, height: 24 * size };
  return decoration("loop", "Feedback from the last phase to the first", [
    { kind: "curve", curve: shortened(curve, 8), stroke: palette.loop, strokeWidth: 2 },
    { kind: "polygon", points: arrowHead(endOf(curve), 6, 11), fill: palette.loop },
    {
      kind: "rect",
      rect: pill,
      radius: 12 * size,
      fill: palette.background,
      stroke: palette.loop,
      strokeWidth: 1,
    },
    textMark(loopWords, { x: at.x, y: at.y + 4.3 * size }, font, palette.mutedInk, "middle"),
  ]);
}

/** Its marks lie in scene coordinates, as those of links do. */
function decoration(id: string, label: string, marks: Part["marks"]): Part {
  const bounds = { x: 0, y: 0, width: 0, height: 0 };
  return { id, subject: { kind: "decoration" }, origin: { x: 0, y: 0 }, bounds, label, marks };
}

/** A head that points right, its tip at `tip`. */
const arrowHead = (tip: Point, halfPx: number, lengthPx: number): readonly Point[] => [
  tip,
  { x: tip.x - lengthPx, y: tip.y - halfPx },
  { x: tip.x - lengthPx, y: tip.y + halfPx },
];

/** Ends a curve that arrives from the left a little earlier, so that it does not show beyond its arrowhead. */
function shortened(curve: Curve, byPx: number): Curve {
  const last = curve.pieces.at(-1);
  if (!last) return curve;
  return {
    ...curve,
    pieces: [...curve.pieces.slice(0, -1), { ...last, end: { ...last.end, x: last.end.x - byPx } }],
  };
}

/** Light links first, so that the heavy ones lie on top where they cross. */
function linkParts({ document, layout, palette, coloursOf, roles }: Drawing): readonly Part[] {
  const phases = new Map<PhaseId, (typeof document.phases)[number]>(
    document.phases.map((phase) => [phase.id, phase]),
  );
  const parts = layout.links.flatMap((link): readonly { link: LinkPlace; part: Part }[] => {
    const [role, phase] = [roles.get(link.role), phases.get(link.phase)];
    if (!role || !phase) return [];
    const style = { ...link, colour: coloursOf(role.category).onBackground, background: palette.background };
    const part: Part = {
      id: linkId(link.role, link.phase),
      subject: { kind: "link", role: link.role, phase: link.phase },
      origin: { x: 0, y: 0 },
      bounds: enclose(
        [link.curve.start, endOf(link.curve)].map(({ x, y }) => ({ x, y, width: 0, height: 0 })),
      ),
      label: linkLabel(role, phase, link.level, link.isAccountable),
      marks: linkMarks(link.curve, style),
    };
    return [{ link, part }];
  });
  return parts.sort((a, b) => levelWeight[a.link.level] - levelWeight[b.link.level]).map(({ part }) => part);
}

/** Ids may hold any character, so the pair is written as JSON. */
export const linkId = (role: RoleId, phase: PhaseId): string => `link:${JSON.stringify([role, phase])}`;

function phaseParts({ document, setup, layout, palette, coloursOf }: Drawing): readonly Part[] {
  const leads = leadsByTask(setup);
  return document.phases.flatMap((phase, index) => {
    const place = layout.phases[index];
    return place
      ? [phaseNode({ phase, number: index + 1, place, emphasis: layout.emphasis, leads, coloursOf }, palette)]
      : [];
  });
}

function cardParts({ setup, layout, palette, coloursOf, roles }: Drawing): readonly Part[] {
  return layout.roles.flatMap((place) => {
    const role = roles.get(place.role);
    return role
      ? [roleCard(role, place, peopleIn(setup, role.id), coloursOf(role.category).onBackground, palette)]
      : [];
  });
}
