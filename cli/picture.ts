import type { RoleloomDocument, Setup } from "../shared/model/document.ts";
import { fail, ok, type Result } from "../shared/model/result.ts";
import type { ExportProblem } from "../shared/problems/problem.ts";
import { planRaster, remarksOn } from "../shared/raster/size.ts";
import { sceneOf } from "../shared/scene/view.ts";
import type { Picture, PictureSettings } from "./export-settings.ts";

/** The rasteriser and the SVG writer are loaded on first use, once for all pictures of a run. */
export async function drawPicture(
  document: RoleloomDocument,
  setup: Setup,
  { format, view, theme, folds, size, isTransparent }: PictureSettings,
  onProgress: (done: number) => void,
): Promise<Result<Picture, ExportProblem>> {
  if (document.phases.length === 0 && setup.roles.length === 0) return fail({ kind: "nothing-to-draw" });
  const scene = sceneOf(view, document, setup, { theme, folds });
  switch (format) {
    case "svg": {
      const { sceneToSvg } = await import("../shared/scene/svg.ts");
      const { width: widthPx, height: heightPx } = scene.frame;
      return ok({ data: sceneToSvg(scene, { isTransparent }), widthPx, heightPx, remarks: [] });
    }
    case "png": {
      const { rasterise } = await import("./png.ts");
      const plan = planRaster(scene.frame, size);
      const data = rasterise(scene, { plan, isTransparent }, { onProgress });
      return ok({ data, widthPx: plan.widthPx, heightPx: plan.heightPx, remarks: remarksOn(plan) });
    }
  }
}
