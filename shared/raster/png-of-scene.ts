import type { Rect } from "../layout/geometry.ts";
import { type CanvasContext, paintScene, sceneRect } from "../scene/canvas.ts";
import type { Scene } from "../scene/scene.ts";
import { indexScene } from "../scene/scene-index.ts";
import { pngFile } from "./png-file.ts";
import { createPngRows } from "./png-rows.ts";
import type { RasterPlan } from "./size.ts";
import { type Cut, stripsOf, usualCut } from "./tiles.ts";

/** What the machine lends to drawing in tiles. */
export type RasterParts = {
  /** Has a tile painted on an empty surface of its size, and answers red, green, blue and opacity of its pixels. */
  readonly readTile: (
    size: Pick<Rect, "width" | "height">,
    paint: (context: CanvasContext) => void,
  ) => Uint8Array | Uint8ClampedArray;
  /** Compresses into a zlib stream. */
  readonly deflate: (bytes: AsyncIterable<Uint8Array<ArrayBuffer>>) => AsyncIterable<Uint8Array>;
  /** Told after each strip, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly cut?: Cut;
};

export type RasterOptions = { readonly plan: RasterPlan; readonly isTransparent: boolean };

/**
 * A scene as the pieces of one PNG file, painted strip by strip, so that no more than a strip or two are ever held.
 * Whoever stops asking for pieces stops the painting.
 */
export function pngOfScene(
  scene: Scene,
  { plan, isTransparent }: RasterOptions,
  parts: RasterParts,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const channels = isTransparent ? 4 : 3;
  const { scale } = plan;
  const index = indexScene(scene);
  const toRows = createPngRows(plan.widthPx, channels);
  const paintTile = (place: Rect) =>
    parts.readTile(place, (context) =>
      paintScene(context, scene, {
        scale,
        isTransparent,
        tile: { place, parts: index.partsIn(sceneRect(place, scene, scale)) },
      }),
    );
  async function* rows(): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
    const strips = stripsOf(plan, parts.cut ?? usualCut);
    const pixels = new Uint32Array(plan.widthPx * (strips[0]?.height ?? 0));
    for (const { top, height, tiles } of strips) {
      for (const tile of tiles) lay(paintTile(tile), tile, pixels, plan.widthPx);
      yield toRows(pixels.subarray(0, plan.widthPx * height));
      parts.onProgress?.((top + height) / plan.heightPx);
    }
  }
  return pngFile({ widthPx: plan.widthPx, heightPx: plan.heightPx, channels }, parts.deflate(rows()));
}

/** Puts a tile's pixels where they belong in their strip. */
function lay(
  bytes: Uint8Array | Uint8ClampedArray,
  { x, width, height }: Rect,
  strip: Uint32Array,
  widthPx: number,
): void {
  const tile = new Uint32Array(bytes.buffer, bytes.byteOffset, width * height);
  for (let y = 0; y < height; y++) strip.set(tile.subarray(y * width, (y + 1) * width), y * widthPx + x);
}
