import { createRequire } from "node:module";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { fail, ok, type Result } from "../shared/model/result.ts";
import type { ExportProblem } from "../shared/problems/problem.ts";
import { paintScene } from "../shared/scene/canvas.ts";
import { planRaster } from "../shared/scene/raster.ts";
import type { Scene } from "../shared/scene/scene.ts";
import type { Picture, PictureSettings } from "./export-settings.ts";

const fontFiles = [
  "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
  "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
];

let hasFonts = false;

function registerFonts(): void {
  if (hasFonts) return;
  const { resolve } = createRequire(import.meta.url);
  for (const file of fontFiles) GlobalFonts.registerFromPath(resolve(file), "Inter");
  hasFonts = true;
}

export async function rasterise(
  scene: Scene,
  { scale, isTransparent }: PictureSettings,
): Promise<Result<Picture, ExportProblem>> {
  const plan = planRaster(scene, scale);
  if (!plan.ok) return plan;
  registerFonts();
  const { widthPx, heightPx } = plan.value;
  const canvas = createCanvas(widthPx, heightPx);
  paintScene(canvas.getContext("2d"), scene, { scale, isTransparent });
  try {
    return ok({ data: await canvas.encode("png"), widthPx, heightPx });
  } catch (error) {
    return fail({ kind: "raster-failed", detail: error instanceof Error ? error.message : String(error) });
  }
}
