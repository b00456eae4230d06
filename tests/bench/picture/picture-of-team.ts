import { mapScene } from "../../../shared/scene/map-scene.ts";
import { planRaster, type RasterPlan } from "../../../shared/scene/raster.ts";
import type { Scene } from "../../../shared/scene/scene.ts";
import { setupOf, team } from "../inputs.ts";

/** A team's picture and the scale at which everybody draws it: 1, or the largest that a canvas can hold. */
export function pictureOfTeam(size: number): { scene: Scene; scale: number; plan: RasterPlan } {
  const document = team(size);
  const scene = mapScene(document, setupOf(document), { theme: "light" });
  const wanted = planRaster(scene, 1);
  if (wanted.ok) return { scene, scale: 1, plan: wanted.value };
  const scale = wanted.error.kind === "raster-too-large" ? wanted.error.largestScale : 1;
  const reduced = planRaster(scene, scale);
  if (!reduced.ok) throw new Error(`The largest scale, ${scale}, is too large.`);
  return { scene, scale, plan: reduced.value };
}

export const megapixels = ({ widthPx, heightPx }: RasterPlan): number => (widthPx * heightPx) / 1e6;
