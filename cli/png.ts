import { createRequire } from "node:module";
import { Readable } from "node:stream";
import { createDeflate } from "node:zlib";
import { type Canvas, createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { pngOfScene, type RasterOptions, type RasterParts } from "../shared/raster/png-of-scene.ts";
import { fitsOneCanvas } from "../shared/raster/tiles.ts";
import { paintScene } from "../shared/scene/canvas.ts";
import type { Scene } from "../shared/scene/scene.ts";

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

/** The rasteriser's own word for why there is no picture. */
export class RasterFailure extends Error {
  override readonly name = "RasterFailure";
}

/** What one canvas holds is encoded by the canvas, which gives the same bytes on every machine; the rest comes in strips. */
export function rasterise(
  scene: Scene,
  options: RasterOptions,
  more: Pick<RasterParts, "onProgress" | "cut"> = {},
): AsyncIterable<Uint8Array> {
  registerFonts();
  const isOne = more.cut === undefined && fitsOneCanvas(options.plan);
  return guarded(isOne ? paintAtOnce(scene, options) : pngOfScene(scene, options, { ...more, ...inNode() }));
}

/** Paints at once; encoding then runs beside whatever is done next. */
function paintAtOnce(scene: Scene, { plan, isTransparent }: RasterOptions): AsyncIterable<Uint8Array> {
  const canvas = createCanvas(plan.widthPx, plan.heightPx);
  paintScene(canvas.getContext("2d"), scene, { scale: plan.scale, isTransparent });
  const encoded = canvas.encode("png").then((bytes) => [bytes]);
  // Told when the picture is read; until then it is nobody's.
  encoded.catch(() => undefined);
  return (async function* () {
    yield* await encoded;
  })();
}

/** Large pieces, so that few go through the program. */
const chunkBytes = 262_144;

function inNode(): Pick<RasterParts, "readTile" | "deflate"> {
  let canvas: Canvas | null = null;
  return {
    readTile: ({ width, height }, paint) => {
      if (canvas?.width !== width || canvas.height !== height) canvas = createCanvas(width, height);
      const context = canvas.getContext("2d");
      context.clearRect(0, 0, width, height);
      paint(context);
      return context.getImageData(0, 0, width, height).data;
    },
    deflate: (bytes) => {
      const source = Readable.from(bytes, { highWaterMark: 1 });
      const compressed = createDeflate({ chunkSize: chunkBytes });
      source.on("error", (error) => compressed.destroy(error));
      compressed.on("close", () => source.destroy());
      return source.pipe(compressed);
    },
  };
}

async function* guarded(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* pieces;
  } catch (error) {
    throw new RasterFailure(error instanceof Error ? error.message : String(error));
  }
}
