import type { Rect } from "../../../shared/layout/geometry.ts";
import { layoutMap } from "../../../shared/layout/map-layout.ts";
import { flowOf, setupOf, team } from "../inputs.ts";

/** What the peers' pages draw: our layout's places and the same lines, so that no peer's page pays for a layout. */
export type PlacedTeam = {
  readonly frame: Rect;
  readonly nodes: readonly (Rect & { readonly id: string; readonly label: string })[];
  readonly edges: readonly { readonly id: string; readonly from: string; readonly to: string }[];
};

export function placedTeam(size: number): PlacedTeam {
  const document = team(size);
  const { phases, roles, bounds } = layoutMap(document, setupOf(document));
  const { nodes, links, arrows } = flowOf(document);
  const rects = new Map<string, Rect>([
    ...phases.map(({ phase, rect }): [string, Rect] => [phase, rect]),
    ...roles.map(({ role, rect }): [string, Rect] => [role, rect]),
  ]);
  return {
    frame: bounds,
    nodes: nodes.flatMap(({ id, label }) => {
      const rect = rects.get(id);
      return rect === undefined ? [] : [{ ...rect, id, label }];
    }),
    edges: [...arrows, ...links],
  };
}
