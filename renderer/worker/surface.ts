import type { ViewContext } from "../../shared/scene/paint-view.ts";

/** Something to paint on that ends as a picture. */
export type Surface = {
  readonly context: ViewContext;
  readonly finish: () => ImageBitmap | Promise<ImageBitmap>;
};

export type MakeSurface = (widthPx: number, heightPx: number) => Surface;

export const makeSurface: MakeSurface = (widthPx, heightPx) =>
  typeof OffscreenCanvas === "undefined"
    ? elementSurface(widthPx, heightPx)
    : offscreenSurface(widthPx, heightPx);

function offscreenSurface(widthPx: number, heightPx: number): Surface {
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  return { context: drawable(canvas.getContext("2d")), finish: () => canvas.transferToImageBitmap() };
}

/** Where there is no other canvas, which is then a page and not a worker. */
function elementSurface(widthPx: number, heightPx: number): Surface {
  const canvas = document.createElement("canvas");
  canvas.width = widthPx;
  canvas.height = heightPx;
  return { context: drawable(canvas.getContext("2d")), finish: () => createImageBitmap(canvas) };
}

function drawable<Context>(context: Context | null): Context {
  if (context === null) throw new Error("The browser gives no canvas");
  return context;
}
