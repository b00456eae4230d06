import type { Viewport } from "@xyflow/react";
import { type Painting, paintInSlices, pixelRatio, type Shot } from "./paint-job.ts";
import type { Size } from "./use-camera.ts";

/** How far the sharp picture reaches beyond the window on each side, as part of the window's size. */
const margin = 0.5;
const settledMs = 60;
const coarsePx = 1_600;

/** A canvas element that shows a shot of a scene, moved and stretched to wherever the view is. */
function createSheet(element: HTMLCanvasElement) {
  let made: Shot | null = null;
  let cancel = (): void => undefined;
  const place = (view: Viewport): void => {
    if (made === null) return;
    const { shown, zoom } = made;
    const [x, y] = [view.x + shown.x * view.zoom, view.y + shown.y * view.zoom];
    element.style.transform = `translate(${x}px, ${y}px) scale(${view.zoom / zoom})`;
  };
  const paint = (painting: Painting, shot: Shot, viewNow: () => Viewport): void => {
    cancel();
    cancel = paintInSlices(painting, shot, (surface) => {
      element.width = surface.width;
      element.height = surface.height;
      element.style.width = `${surface.width / pixelRatio()}px`;
      element.style.height = `${surface.height / pixelRatio()}px`;
      element.getContext("2d")?.drawImage(surface, 0, 0);
      made = shot;
      place(viewNow());
    });
  };
  return { place, paint, stop: () => cancel() };
}

function sharpShot({ x, y, zoom }: Viewport, { width, height }: Size): Shot {
  const [across, down] = [width / zoom, height / zoom];
  const shown = {
    x: -x / zoom - across * margin,
    y: -y / zoom - down * margin,
    width: across * (1 + 2 * margin),
    height: down * (1 + 2 * margin),
  };
  return { shown, zoom };
}

/**
 * Paints a large scene under React Flow's view. While the view moves, the last pictures move with it; when it rests,
 * a sharp one is painted. Beneath lies a coarse picture of everything, so that no region is ever blank.
 */
export function createPaintLayer(
  elements: { readonly sharp: HTMLCanvasElement; readonly coarse: HTMLCanvasElement },
  onSettled: () => void,
) {
  const [sharp, coarse] = [createSheet(elements.sharp), createSheet(elements.coarse)];
  let painting: Painting | null = null;
  let view: Viewport = { x: 0, y: 0, zoom: 1 };
  let size: Size = { width: 0, height: 0 };
  let timer = 0;
  const viewNow = () => view;
  const sharpen = () => {
    if (painting !== null && size.width > 0) sharp.paint(painting, sharpShot(view, size), viewNow);
    onSettled();
  };
  return {
    show: (next: Painting) => {
      painting = next;
      const { frame } = next.scene;
      coarse.paint(next, { shown: frame, zoom: Math.min(1, coarsePx / frame.width) }, viewNow);
      sharpen();
    },
    moveTo: (next: Viewport, nextSize: Size) => {
      view = next;
      size = nextSize;
      sharp.place(view);
      coarse.place(view);
      clearTimeout(timer);
      timer = window.setTimeout(sharpen, settledMs);
    },
    stop: () => {
      clearTimeout(timer);
      sharp.stop();
      coarse.stop();
    },
  };
}
