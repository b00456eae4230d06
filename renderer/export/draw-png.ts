import { fail, ok, type Result } from "../../shared/model/result.ts";
import type { ExportProblem } from "../../shared/problems/problem.ts";
import { type PaintOptions, paintScene } from "../../shared/scene/canvas.ts";
import { planRaster } from "../../shared/scene/raster.ts";
import type { Scene } from "../../shared/scene/scene.ts";

/** The page's fonts, which a canvas uses only once they are loaded. */
export type LoadFonts = () => Promise<unknown>;

export function pageFonts({ fonts }: Document): LoadFonts {
  return () => Promise.all([fonts.load("400 16px Inter"), fonts.load("600 16px Inter")]);
}

/** A scene as the bytes of a PNG. Too large a picture is refused rather than drawn blank. */
export async function drawPng(
  scene: Scene,
  options: PaintOptions,
  loadFonts: LoadFonts,
): Promise<Result<Uint8Array<ArrayBuffer>, ExportProblem>> {
  const plan = planRaster(scene, options.scale);
  if (!plan.ok) return plan;
  await loadFonts();
  try {
    const canvas = new OffscreenCanvas(plan.value.widthPx, plan.value.heightPx);
    const context = canvas.getContext("2d");
    if (context === null) return fail({ kind: "raster-failed", detail: "no canvas" });
    paintScene(context, scene, options);
    const picture = await canvas.convertToBlob({ type: "image/png" });
    return ok(new Uint8Array(await picture.arrayBuffer()));
  } catch (error) {
    // Browsers differ in what they throw when memory runs out.
    return fail({ kind: "raster-failed", detail: error instanceof Error ? error.name : "unknown" });
  }
}
