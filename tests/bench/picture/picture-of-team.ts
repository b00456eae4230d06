import { planRaster, type RasterPlan } from "../../../shared/raster/size.ts";
import { mapScene } from "../../../shared/scene/map-scene.ts";
import type { Scene } from "../../../shared/scene/scene.ts";
import { setupOf, team } from "../inputs.ts";

/** A team's picture as everybody draws it: at scale 1, or the largest that a picture can have. */
export function pictureOfTeam(size: number): { scene: Scene; plan: RasterPlan } {
  const document = team(size);
  const scene = mapScene(document, setupOf(document), { theme: "light" });
  return { scene, plan: planRaster(scene.frame, { kind: "scale", scale: 1 }) };
}

export const megapixels = ({ widthPx, heightPx }: RasterPlan): number => (widthPx * heightPx) / 1e6;
