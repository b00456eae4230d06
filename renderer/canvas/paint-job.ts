import type { Rect } from "../../shared/layout/geometry.ts";
import { paintView } from "../../shared/scene/paint-view.ts";
import type { Part, Scene } from "../../shared/scene/scene.ts";

/** A scene, and how strongly each part shows. */
export type Painting = { readonly scene: Scene; readonly alphaOf: (part: Part) => number };

/** What of a scene is painted, and how many CSS pixels a scene pixel takes. */
export type Shot = { readonly shown: Rect; readonly zoom: number };

/** Leaves half of a frame to everything else. */
const sliceMs = 8;

/** Finer than this no eye tells apart, and memory grows with the square. */
export const pixelRatio = (): number => Math.min(2, window.devicePixelRatio);

/** Paints a shot onto a surface of its own, a slice a frame, and hands it over when it is whole. Returns what calls it off. */
export function paintInSlices(
  { scene, alphaOf }: Painting,
  { shown, zoom }: Shot,
  onDone: (surface: HTMLCanvasElement) => void,
): () => void {
  const scale = zoom * pixelRatio();
  const surface = document.createElement("canvas");
  surface.width = Math.ceil(shown.width * scale);
  surface.height = Math.ceil(shown.height * scale);
  const context = surface.getContext("2d");
  if (context === null) throw new Error("The browser gives no canvas");
  const work = paintView(context, scene, { view: shown, scale, alphaOf });
  let job = 0;
  const slice = () => {
    const until = performance.now() + sliceMs;
    let isDone = false;
    while (!isDone && performance.now() < until) isDone = work.next().done === true;
    if (isDone) onDone(surface);
    else job = requestAnimationFrame(slice);
  };
  slice();
  return () => cancelAnimationFrame(job);
}
