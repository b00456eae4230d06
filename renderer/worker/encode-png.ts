import { pngOfScene, type RasterOptions, type RasterParts } from "../../shared/raster/png-of-scene.ts";
import type { Scene } from "../../shared/scene/scene.ts";
import type { Bytes } from "./jobs.ts";
import type { JobTools } from "./serve.ts";

/** A scene as the bytes of a PNG, painted in strips; between them others have their turn, and it can be called off. */
export async function encodePng(scene: Scene, options: RasterOptions, tools: JobTools): Promise<Bytes> {
  const pieces: Bytes[] = [];
  const parts = { readTile: tileReader(options), deflate, onProgress: tools.progress };
  for await (const piece of pngOfScene(scene, options, parts)) {
    pieces.push(piece);
    await tools.pause();
  }
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}

type Canvas = OffscreenCanvas | HTMLCanvasElement;

/** One canvas for all tiles of a size. */
function tileReader({ isTransparent }: RasterOptions): RasterParts["readTile"] {
  let canvas: Canvas | null = null;
  return ({ width, height }, paint) => {
    if (canvas?.width !== width || canvas.height !== height) canvas = createCanvas(width, height);
    const context = contextOf(canvas, { alpha: isTransparent, willReadFrequently: true });
    context.clearRect(0, 0, width, height);
    paint(context);
    return context.getImageData(0, 0, width, height).data;
  };
}

function createCanvas(width: number, height: number): Canvas {
  if (typeof OffscreenCanvas !== "undefined") return new OffscreenCanvas(width, height);
  return Object.assign(document.createElement("canvas"), { width, height });
}

function contextOf(canvas: Canvas, settings: CanvasRenderingContext2DSettings) {
  const context = canvas.getContext("2d", settings);
  if (context === null || !("fillText" in context)) throw new Error("The browser gives no canvas");
  return context;
}

function deflate(bytes: AsyncIterable<Bytes>): AsyncIterable<Uint8Array> {
  const source = bytes[Symbol.asyncIterator]();
  const stream = new ReadableStream<Bytes>(
    {
      pull: async (sink) => {
        const next = await source.next();
        if (next.done === true) sink.close();
        else sink.enqueue(next.value);
      },
      cancel: async () => {
        await source.return?.();
      },
    },
    { highWaterMark: 0 },
  );
  return piecesOf(stream.pipeThrough(new CompressionStream("deflate")));
}

/** Not every browser can iterate over a stream. */
async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
