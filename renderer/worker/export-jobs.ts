import type { RoleloomDocument } from "../../shared/model/document.ts";
import { fail, ok, type Result } from "../../shared/model/result.ts";
import type { ExportProblem } from "../../shared/problems/problem.ts";
import { planRaster } from "../../shared/raster/size.ts";
import { paintView } from "../../shared/scene/paint-view.ts";
import type { Scene } from "../../shared/scene/scene.ts";
import { sceneToSvg } from "../../shared/scene/svg.ts";
import { encodePng } from "./encode-png.ts";
import type { Bytes, Wanted } from "./jobs.ts";
import { Cancelled } from "./protocol.ts";
import type { Handlers, Made } from "./serve.ts";
import type { MakeSurface } from "./surface.ts";
import { wantedScene } from "./wanted-scene.ts";

type ExportHandlers = Pick<Handlers, "preview" | "export-svg" | "export-png">;

/** The jobs of the export dialog, on the document that is held. The last scene stays, for what is exported was previewed. */
export function exportJobs(
  held: () => RoleloomDocument,
  makeSurface: MakeSurface,
  fonts: Promise<unknown>,
): ExportHandlers {
  let last: { readonly document: RoleloomDocument; readonly key: string; readonly scene: Scene } | null =
    null;
  const sceneFor = (wanted: Wanted): Scene => {
    const [document, key] = [held(), JSON.stringify(wanted)];
    if (last?.document !== document || last.key !== key) {
      last = { document, key, scene: wantedScene(document, wanted) };
    }
    return last.scene;
  };
  return {
    preview: async ({ widthPx, heightPx, isTransparent, ...wanted }, tools) => {
      await fonts;
      const scene = sceneFor(wanted);
      const plan = planRaster(scene.frame, { kind: "box", widthPx, heightPx });
      const surface = makeSurface(plan.widthPx, plan.heightPx);
      const background = isTransparent ? {} : { background: scene.background };
      const options = { view: scene.frame, scale: plan.scale, ...background };
      for (const _ of paintView(surface.context, scene.parts, options)) await tools.pause();
      const picture = await surface.finish();
      return { value: { frame: scene.frame, title: scene.title, picture }, transfer: [picture] };
    },
    "export-svg": ({ isTransparent, ...wanted }) => {
      const bytes = new TextEncoder().encode(sceneToSvg(sceneFor(wanted), { isTransparent }));
      return { value: bytes, transfer: [bytes.buffer] };
    },
    "export-png": async ({ size, isTransparent, ...wanted }, tools) => {
      await fonts;
      const scene = sceneFor(wanted);
      const options = { plan: planRaster(scene.frame, size), isTransparent };
      return made(await attempt(() => encodePng(scene, options, tools)));
    },
  };
}

function made(drawn: Result<Bytes, ExportProblem>): Made<Result<Bytes, ExportProblem>> {
  return drawn.ok ? { value: drawn, transfer: [drawn.value.buffer] } : { value: drawn };
}

/** Browsers differ in what they throw when memory runs out. */
async function attempt(draw: () => Promise<Bytes>): Promise<Result<Bytes, ExportProblem>> {
  try {
    return ok(await draw());
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    return fail({ kind: "raster-failed", detail: error instanceof Error ? error.name : "unknown" });
  }
}
