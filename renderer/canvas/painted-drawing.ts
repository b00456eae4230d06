import type { Rect } from "../../shared/layout/geometry.ts";
import type { Point } from "../../shared/model/document.ts";
import type { Part, Subject } from "../../shared/scene/scene.ts";
import type { Direction } from "../../shared/scene/scene-index.ts";
import type { WorkerClient } from "../worker/client.ts";
import type { Found, Light, Shot, Summary } from "../worker/jobs.ts";

/** A large drawing that the worker holds, and what can be asked of it. Answers are null once it was replaced. */
export type PaintedDrawing = {
  readonly summary: Summary;
  readonly paint: (shot: Shot, signal: AbortSignal) => Promise<ImageBitmap | null>;
  readonly paintLit: (shot: Shot, light: Light, signal: AbortSignal) => Promise<ImageBitmap | null>;
  readonly look: (at: Point, reachPx: number) => Promise<Found | null>;
  readonly find: (subject: Subject) => Promise<Found | null>;
  readonly next: (from: Subject | null, direction: Direction) => Promise<Found | null>;
  readonly heads: (strip: Rect, shown: Rect) => Promise<readonly Part[] | null>;
  readonly readable: (view: Rect, zoom: number) => Promise<readonly Part[] | null>;
};

export function paintedDrawing(worker: WorkerClient, drawing: number, summary: Summary): PaintedDrawing {
  return {
    summary,
    paint: (shot, signal) => worker.run("paint", { drawing, shot }, { signal }),
    paintLit: (shot, light, signal) => {
      const signColour = getComputedStyle(document.documentElement).getPropertyValue("--focus");
      return worker.run("paint-lit", { drawing, shot, light, signColour }, { signal });
    },
    look: (at, reachPx) => worker.run("look", { drawing, at, reachPx }),
    find: (subject) => worker.run("find", { drawing, subject }),
    next: (from, direction) => worker.run("next", { drawing, from, direction }),
    heads: (strip, shown) => worker.run("heads", { drawing, strip, shown }),
    readable: (view, zoom) => worker.run("readable", { drawing, view, zoom }),
  };
}
