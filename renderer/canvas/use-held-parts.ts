import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useCallback, useState } from "react";
import { inflate, overlaps, type Rect } from "../../shared/layout/geometry.ts";
import type { Part, Scene } from "../../shared/scene/scene.ts";
import { isLarge } from "./large-scene.ts";
import { viewOf } from "./use-camera.ts";

/** A card narrower than this on the screen cannot be read. */
const readableCardPx = 110;
const mostReadable = 120;

/**
 * Which parts React Flow holds: all of a small scene; of a large one the cards and phases in view once they can be
 * read. The rest is painted. Returns null for all, and what to call when the view has come to rest.
 */
export function useHeldParts(scene: Scene): {
  readonly held: ReadonlySet<Part> | null;
  readonly settle: () => void;
} {
  const flow = useReactFlow();
  const store = useStoreApi();
  const [view, setView] = useState<{ readonly rect: Rect; readonly zoom: number } | null>(null);
  const settle = useCallback(() => {
    const { width, height } = store.getState();
    const viewport = flow.getViewport();
    setView({ rect: viewOf(viewport, { width, height }), zoom: viewport.zoom });
  }, [flow, store]);
  return { held: isLarge(scene) ? readable(scene, view) : null, settle };
}

function readable(
  scene: Scene,
  view: { readonly rect: Rect; readonly zoom: number } | null,
): ReadonlySet<Part> {
  if (view === null) return new Set();
  const near = inflate(view.rect, view.rect.width / 8);
  const inView = scene.parts.filter(
    ({ subject, origin, bounds }) =>
      (subject.kind === "role" || subject.kind === "phase") &&
      bounds.width * view.zoom >= readableCardPx &&
      overlaps({ ...bounds, x: origin.x + bounds.x, y: origin.y + bounds.y }, near),
  );
  return new Set(inView.length > mostReadable ? [] : inView);
}
