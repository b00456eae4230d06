import type { Shot } from "../worker/jobs.ts";

/** A picture of a shot as an element at its place among scene coordinates. The picture changes hands. */
export function createSheet(picture: ImageBitmap, { shown }: Shot): HTMLCanvasElement {
  const element = document.createElement("canvas");
  element.width = picture.width;
  element.height = picture.height;
  Object.assign(element.style, {
    left: `${shown.x}px`,
    top: `${shown.y}px`,
    width: `${shown.width}px`,
    height: `${shown.height}px`,
  });
  element.getContext("bitmaprenderer")?.transferFromImageBitmap(picture);
  return element;
}
