import { useStoreApi } from "@xyflow/react";
import { useEffect, useRef } from "react";
import type { Part, Scene } from "../../shared/scene/scene.ts";
import classes from "./DrawingCanvas.module.css";
import { createPaintLayer } from "./paint-layer.ts";

type Props = {
  readonly scene: Scene;
  /** Null where everything is. */
  readonly isLit: ((part: Part) => boolean) | null;
  /** The view has come to rest. */
  readonly onSettled: () => void;
};

/** Many links lie over each other in a trunk, where faintness adds up. */
const dimmedAlpha = ({ subject }: Part): number => (subject.kind === "link" ? 0.05 : 0.25);

/** The whole scene painted under React Flow, for scenes of more parts than a page can hold as elements. */
export function PaintedScene({ scene, isLit, onSettled }: Props) {
  const store = useStoreApi();
  const sharp = useRef<HTMLCanvasElement>(null);
  const coarse = useRef<HTMLCanvasElement>(null);
  const layer = useRef<ReturnType<typeof createPaintLayer>>(null);
  useEffect(() => {
    if (!sharp.current || !coarse.current) return;
    const created = createPaintLayer({ sharp: sharp.current, coarse: coarse.current }, onSettled);
    layer.current = created;
    const follow = ({ transform: [x, y, zoom], width, height } = store.getState()) =>
      created.moveTo({ x, y, zoom }, { width, height });
    follow();
    const unsubscribe = store.subscribe((state, before) => {
      const isMoved = state.transform !== before.transform || state.width !== before.width;
      if (isMoved || state.height !== before.height) follow(state);
    });
    return () => {
      unsubscribe();
      created.stop();
    };
  }, [store, onSettled]);
  useEffect(() => {
    layer.current?.show({
      scene,
      alphaOf: (part) => (isLit === null || isLit(part) ? 1 : dimmedAlpha(part)),
    });
  }, [scene, isLit]);
  return (
    <div className={classes.painted} aria-hidden="true">
      <canvas ref={coarse} />
      <canvas ref={sharp} />
    </div>
  );
}
