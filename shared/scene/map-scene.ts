import { endOf, type Rect, startOf } from "../layout/geometry.ts";
import { layoutMap } from "../layout/map-layout.ts";
import type { LinkPlace, MapLayout } from "../layout/map-places.ts";
import type { Phase, Point, Role, RoleId, RoleloomDocument, Setup } from "../model/document.ts";
import { categoriesInUse, levelWeight, peopleIn } from "../model/queries.ts";
import { linkMarks } from "./link-line.ts";
import { mapLegend } from "./map-legend.ts";
import { type CategoryColours, categoryColours, type Palette, palettes } from "./palette.ts";
import { linkId } from "./part-ids.ts";
import { leadsByTask, phaseNode } from "./phase-node.ts";
import { type CardFrame, cardFrame, roleCard } from "./role-card.ts";
import type { Part, Scene, ThemeName } from "./scene.ts";
import { spineParts } from "./spine-parts.ts";
import { surround } from "./surround.ts";
import { linkLabel, setupDescription } from "./words.ts";

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
  const { title, key, frame } = surround(
    { document, setup, palette, bounds: layout.bounds, emphasis: layout.emphasis },
    mapLegend({ setup, categories, coloursOf, palette }),
  );
  return {
    frame,
    background: palette.background,
    title: `${document.title} · ${setup.name}`,
    description: setupDescription(
      setup,
      document.phases,
      links.map(({ label }) => label),
    ),
    parts: [
      ...spineParts(layout, palette),
      ...links,
      ...phaseParts(drawing),
      ...cardParts(drawing),
      title,
      key,
    ],
  };
}

/** Light links first, so that the heavy ones lie on top where they cross. */
function linkParts(drawing: Drawing): readonly Part[] {
  const phases = new Map(drawing.document.phases.map((phase) => [phase.id, phase]));
  const byWeight: Part[][] = [[], [], [], []];
  for (const link of drawing.layout.links) {
    const [role, phase] = [drawing.roles.get(link.role), phases.get(link.phase)];
    if (role && phase) byWeight[levelWeight[link.level]]?.push(linkPart(link, role, phase, drawing));
  }
  return byWeight.flat();
}

function linkPart(link: LinkPlace, role: Role, phase: Phase, { palette, coloursOf }: Drawing): Part {
  const { level, isAccountable, curve } = link;
  const colour = coloursOf(role.category).onBackground;
  return {
    id: linkId(link.role, link.phase),
    subject: { kind: "link", role: link.role, phase: link.phase },
    origin: { x: 0, y: 0 },
    bounds: between(startOf(curve), endOf(curve)),
    label: linkLabel(role, phase, level, isAccountable),
    marks: linkMarks(curve, { level, isAccountable, colour, background: palette.background }),
  };
}

const between = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

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
  const frames = new Map<string, CardFrame>();
  return layout.roles.flatMap((place) => {
    const role = roles.get(place.role);
    if (!role) return [];
    const frame =
      frames.get(role.category) ??
      cardFrame(role.category, place.rect.height, coloursOf(role.category).onBackground, palette);
    frames.set(role.category, frame);
    return [roleCard(role, place, peopleIn(setup, role.id), frame, palette)];
  });
}
