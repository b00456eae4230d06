import { layoutLanes } from "../layout/lanes-layout.ts";
import type { LanesBlock, LanesLayout, LanesSizes } from "../layout/lanes-places.ts";
import type { Phase, PhaseId, Role, RoleId, RoleloomDocument, Setup } from "../model/document.ts";
import { type Folded, foldSetup } from "../model/fold.ts";
import { noFolds } from "../model/folds.ts";
import { groupBy } from "../model/group-by.ts";
import { categoriesInUse, peopleIn } from "../model/queries.ts";
import { bandPart, fieldPart } from "./lane-field.ts";
import { laneGroupPart, laneHeadPart } from "./lane-head.ts";
import { laneLinkParts } from "./lane-links.ts";
import { lanePhasePart } from "./lane-phase.ts";
import { hasEmptySpot, type TotalsOf, totalsByColumn, totalsPart } from "./lane-totals.ts";
import { lanesLegend } from "./lanes-legend.ts";
import { type CategoryColours, categoryColours, type Palette, palettes } from "./palette.ts";
import type { Part, Scene, SceneOptions, TableHeads } from "./scene.ts";
import { spineParts } from "./spine-parts.ts";
import { surround } from "./surround.ts";
import { setupDescription } from "./words.ts";

/** How many roles stand under a heading, those in groups too, and whether they can be shown as one. */
type HeadingOf = (category: string) => { readonly count: number; readonly isFoldable: boolean };

type Drawing = {
  readonly folded: Folded;
  readonly layout: LanesLayout;
  readonly palette: Palette;
  readonly coloursOf: (category: string) => CategoryColours;
  readonly roles: ReadonlyMap<RoleId, Role>;
  readonly totalsOf: TotalsOf;
  readonly headingOf: HeadingOf;
};

/** The lanes of one setup, ready to render: same document, setup and theme, same scene. */
export function lanesScene(
  document: RoleloomDocument,
  setup: Setup,
  { theme, folds = noFolds }: SceneOptions,
): Scene {
  const palette = palettes[theme];
  const folded = foldSetup(document, setup, folds);
  const { phases } = folded.document;
  const { standIns, everyRole } = folded;
  const categories = categoriesInUse(folded.setup.roles);
  const coloursOf = categoryColours(categories, palette);
  const layout = layoutLanes(folded.document, folded.setup);
  const roles = new Map(folded.setup.roles.map((role) => [role.id, role]));
  const totalsOf = totalsByColumn(phases, everyRole);
  const headingOf = headings(folded);
  const drawing: Drawing = { folded, layout, palette, coloursOf, roles, totalsOf, headingOf };
  const phasesById = new Map<PhaseId, Phase>(phases.map((phase) => [phase.id, phase]));
  const links = laneLinkParts(layout.links, { roles, phases: phasesById, standIns, coloursOf, palette });
  const { title, key, frame } = surround(
    { document, setup: everyRole, palette, bounds: layout.bounds, emphasis: layout.emphasis },
    lanesLegend({ folded, categories, coloursOf, palette }, hasEmptySpot(phases, totalsOf)),
  );
  const labels = links.map(({ label }) => label).reverse();
  return {
    frame,
    background: palette.background,
    title: `${document.title} · ${setup.name}`,
    description: setupDescription(everyRole, phases, labels),
    parts: [
      ...layout.blocks.flatMap((block, index) => underParts(block, index, drawing)),
      ...links,
      ...layout.blocks.flatMap((block, index) => overParts(block, index, drawing)),
      title,
      key,
    ],
    heads: layout.blocks.map((block) => headsOf(block, layout.sizes)),
  };
}

/** The phases along the top of a block, and the roles along its left. */
function headsOf({ field, phases }: LanesBlock, { headWidthPx, phaseHeightPx }: LanesSizes): TableHeads {
  const y = phases[0]?.head.y ?? field.y;
  return {
    area: { ...field, y, height: field.y + field.height - y },
    top: { ...field, y, height: phaseHeightPx },
    left: { ...field, width: headWidthPx },
  };
}

/** What links lie on. Only the first block has the way back, which belongs to the lifecycle as a whole. */
function underParts(block: LanesBlock, index: number, { palette }: Drawing): readonly Part[] {
  const field = fieldPart(block, index, palette);
  if (index === 0) return [...spineParts({ ...block, emphasis: 1 }, palette), field];
  const spine = spineParts({ ...block, loop: null, emphasis: 1 }, palette);
  return [...spine.map((part) => ({ ...part, id: `${part.id}:${index}` })), field];
}

function overParts(block: LanesBlock, index: number, drawing: Drawing): readonly Part[] {
  const { folded, layout, palette, coloursOf, roles, totalsOf, headingOf } = drawing;
  const { setup, standIns, hiddenTasks } = folded;
  const { sizes } = layout;
  const heads = folded.document.phases.flatMap((phase, position) => {
    const place = block.phases[position];
    const id = index === 0 ? `phase:${phase.id}` : `phase-again:${JSON.stringify([phase.id, index])}`;
    const hiddenCount = hiddenTasks.get(phase.id) ?? 0;
    return place
      ? [lanePhasePart({ phase, number: position + 1, place, sizes, id, hiddenCount }, palette)]
      : [];
  });
  const bands = block.bands.map((band) => {
    const heading = { ...band, ...headingOf(band.category) };
    return bandPart(heading, index, coloursOf(band.category).onBackground, palette);
  });
  const lanes = block.lanes.flatMap((lane) => {
    const role = roles.get(lane.role);
    if (!role) return [];
    const colour = coloursOf(role.category).onBackground;
    const standIn = standIns.get(role.id);
    if (standIn) return [laneGroupPart(standIn, lane, sizes, colour, palette)];
    return [laneHeadPart(role, lane, sizes, peopleIn(setup, role.id), colour, palette)];
  });
  return [...heads, ...bands, ...lanes, totalsPart(block, index, layout.blocks.length, totalsOf, palette)];
}

function headings({ setup, standIns, everyRole }: Folded): HeadingOf {
  const counts = new Map<string, number>();
  for (const { id, category } of setup.roles) {
    const count = standIns.get(id)?.group.roles.length ?? 1;
    counts.set(category, (counts.get(category) ?? 0) + count);
  }
  const own = groupBy(everyRole.roles, ({ category }) => category);
  return (category) => ({
    count: counts.get(category) ?? 0,
    isFoldable: (own.get(category)?.length ?? 0) > 1,
  });
}
