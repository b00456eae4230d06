import type { RoleloomDocument, Setup } from "../shared/model/document.ts";
import { fail, ok, type Result } from "../shared/model/result.ts";
import type { ExportProblem } from "../shared/problems/problem.ts";
import { sceneOf } from "../shared/scene/view.ts";
import type { Picture, PictureSettings } from "./export-settings.ts";

/** The rasteriser and the SVG writer are loaded on first use, once for all pictures of a run. */
export async function drawPicture(
  document: RoleloomDocument,
  setup: Setup,
  settings: PictureSettings,
): Promise<Result<Picture, ExportProblem>> {
  if (document.phases.length === 0 && setup.roles.length === 0) return fail({ kind: "nothing-to-draw" });
  const scene = sceneOf(settings.view, document, setup, { theme: settings.theme });
  switch (settings.format) {
    case "svg": {
      const { sceneToSvg } = await import("../shared/scene/svg.ts");
      const data = sceneToSvg(scene, { isTransparent: settings.isTransparent });
      return ok({ data, widthPx: scene.frame.width, heightPx: scene.frame.height });
    }
    case "png": {
      const { rasterise } = await import("./png.ts");
      return rasterise(scene, settings);
    }
  }
}
