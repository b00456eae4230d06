import { useEffect, useState } from "react";
import type { Part } from "../../shared/scene/scene.ts";
import type { PaintedDrawing } from "./painted-drawing.ts";
import type { RestingView } from "./use-resting-view.ts";

const none: readonly Part[] = [];

/** The cards and phases of a painted drawing that can be read, which React Flow holds on top of it. */
export function useHeldParts(painted: PaintedDrawing | null, resting: RestingView | null): readonly Part[] {
  const [held, setHeld] = useState(none);
  useEffect(() => {
    if (painted === null || resting === null) return;
    let isCurrent = true;
    void painted.readable(resting.rect, resting.zoom).then((parts) => {
      if (isCurrent && parts !== null)
        setHeld((before) => (before.length + parts.length === 0 ? before : parts));
    });
    return () => {
      isCurrent = false;
    };
  }, [painted, resting]);
  return painted === null ? none : held;
}
