import { enclose, endOf } from "../layout/geometry.ts";
import { layoutMap } from "../layout/map-layout.ts";
import type { LinkPlace, MapLayout } from "../layout/map-places.ts";
import type { PhaseId, Role, RoleId, RoleloomDocument, Setup } from "../model/document.ts";
import { categoriesInUse, levelWeight, peopleIn } from "../model/queries.ts";
import { linkMarks } from "./link-line.ts";
import { mapLegend } from "./map-legend.ts";
import { type CategoryColours, categoryColours, type Palette, palettes } from "./palette.ts";
import { linkId } from "./part-ids.ts";
import { leadsByTask, phaseNode } from "./phase-node.ts";
import { roleCard } from "./role-card.ts";
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
