import { isCrowded } from "../layout/card-text.ts";
import { enclose, endOf, type Rect, startOf } from "../layout/geometry.ts";
import { layoutMap } from "../layout/map-layout.ts";
import type { LinkPlace, MapLayout } from "../layout/map-places.ts";
import type {
  Level,
  Phase,
  PhaseId,
  Point,
  Role,
  RoleId,
  RoleloomDocument,
  Setup,
} from "../model/document.ts";
import { type Folded, foldSetup } from "../model/fold.ts";
import { noFolds } from "../model/folds.ts";
import { categoriesInUse, levelWeight, peopleIn, phaseLinks } from "../model/queries.ts";
import { bandHeadings } from "./band-heading.ts";
import { groupCard } from "./group-card.ts";
import { linkIdentity } from "./link-identity.ts";
import { linkMarks } from "./link-line.ts";
import { mapLegend } from "./map-legend.ts";
import { type CategoryColours, categoryColours, type Palette, palettes } from "./palette.ts";
import { leadsByTask, phaseNode } from "./phase-node.ts";
import { type CardFrame, cardFrame, roleCard } from "./role-card.ts";
import type { Part, Scene, SceneOptions, ThemeName } from "./scene.ts";
import { boxOf } from "./scene-index.ts";
import { spineParts } from "./spine-parts.ts";
import { surround } from "./surround.ts";
import { setupDescription } from "./words.ts";

type Drawing = {
  readonly folded: Folded;
  readonly layout: MapLayout;
  readonly palette: Palette;
  readonly coloursOf: (category: string) => CategoryColours;
  readonly roles: ReadonlyMap<RoleId, Role>;
};

/** The map of one setup, ready to render: same document, setup and theme, same scene. */
export function mapScene(
  document: RoleloomDocument,
  setup: Setup,
  { theme, folds = noFolds }: SceneOptions,
): Scene {
  const folded = foldSetup(document, setup, folds);
  return drawMap(folded, layoutMap(folded.document, folded.setup), theme);
}

/** Draws a layout that is already there, such as one in the middle of a drag. */
export function drawMap(folded: Folded, layout: MapLayout, theme: ThemeName): Scene {
  const { document, setup, everyRole } = folded;
  const palette = palettes[theme];
  const categories = categoriesInUse(setup.roles);
  const coloursOf = categoryColours(categories, palette);
  const roles = new Map(setup.roles.map((role) => [role.id, role]));
  const drawing: Drawing = { folded, layout, palette, coloursOf, roles };
  const links = linkParts(drawing);
  const headings = bandHeadings(drawing);
  const bounds = enclose([layout.bounds, ...headings.map(boxOf)]);
  const { title, key, frame } = surround(
    { document, setup: everyRole, palette, bounds, emphasis: layout.emphasis },
    mapLegend({ folded, categories, coloursOf, palette }),
  );
  return {
    frame,
    background: palette.background,
    title: `${document.title} · ${setup.name}`,
    description: setupDescription(
      everyRole,
      document.phases,
      links.map(({ label }) => label),
    ),
    parts: [
      ...spineParts(layout, palette),
      ...links,
      ...phaseParts(drawing),
      ...cardParts(drawing),
      ...headings,
      title,
      key,
    ],
  };
}

/** Light links first, so that the heavy ones lie on top where they cross. */
function linkParts(drawing: Drawing): readonly Part[] {
  const phases = new Map(drawing.folded.document.phases.map((phase) => [phase.id, phase]));
  const byWeight: Part[][] = [[], [], [], []];
  for (const link of drawing.layout.links) {
    const role = drawing.roles.get(link.role);
    const phase = phases.get(link.phase);
    if (role && phase) byWeight[levelWeight[link.level]]?.push(linkPart(link, role, phase, drawing));
  }
  return byWeight.flat();
}

/** Lines lie in scene coordinates; all of them share this one point. */
const nowhere: Point = { x: 0, y: 0 };

function linkPart(link: LinkPlace, role: Role, phase: Phase, { folded, palette, coloursOf }: Drawing): Part {
  const { level, isAccountable, curve } = link;
  const colour = coloursOf(role.category).onBackground;
  return {
    ...linkIdentity(link, role, phase, folded.standIns.get(role.id)),
    origin: nowhere,
    bounds: between(startOf(curve), endOf(curve)),
    marks: linkMarks(curve, { level, isAccountable, colour, background: palette.background }),
  };
}

const between = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

function phaseParts({ folded, layout, palette, coloursOf }: Drawing): readonly Part[] {
  const { document, setup, hiddenTasks } = folded;
  const leads = leadsByTask(setup);
  const totals = isCrowded(setup.roles) ? totalsByPhase(folded) : null;
  const { emphasis } = layout;
  return document.phases.flatMap((phase, index) => {
    const place = layout.phases[index];
    if (!place) return [];
    const hiddenCount = hiddenTasks.get(phase.id) ?? 0;
    const drawing = { phase, number: index + 1, place, emphasis, leads, coloursOf, hiddenCount };
    return [phaseNode({ ...drawing, totals: totals?.get(phase.id) ?? null }, palette)];
  });
}

/** How many roles take part in each phase, by the level of their link. */
function totalsByPhase({ document, setup }: Folded): ReadonlyMap<PhaseId, Readonly<Record<Level, number>>> {
  const totals = new Map(
    document.phases.map(({ id }) => [id, { lead: 0, contribute: 0, consulted: 0, informed: 0 }]),
  );
  for (const { phase, level } of phaseLinks(document, setup)) {
    const counts = totals.get(phase);
    if (counts) counts[level] += 1;
  }
  return totals;
}

function cardParts({ folded, layout, palette, coloursOf, roles }: Drawing): readonly Part[] {
  const frames = new Map<string, CardFrame>();
  return layout.roles.flatMap((place) => {
    const role = roles.get(place.role);
    if (!role) return [];
    const colour = coloursOf(role.category).onBackground;
    const standIn = folded.standIns.get(role.id);
    if (standIn) return [groupCard(standIn, place, colour, palette)];
    const frame = frames.get(role.category) ?? cardFrame(role.category, place.rect.height, colour, palette);
    frames.set(role.category, frame);
    return [roleCard(role, place, peopleIn(folded.setup, role.id), frame, palette)];
  });
}
