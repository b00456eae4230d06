import { useStoreApi } from "@xyflow/react";
import { useEffect, useRef } from "react";
import { unlessCancelled } from "../worker/client.ts";
import type { Light } from "../worker/jobs.ts";
import classes from "./DrawingCanvas.module.css";
import { followView } from "./follow-view.ts";
import type { PaintedDrawing } from "./painted-drawing.ts";
import { createSheet } from "./sheet.ts";
import { createTileLayer, pixelRatio, type TileLayer } from "./tile-layer.ts";
import type { Size } from "./use-camera.ts";
import type { RestingView } from "./use-resting-view.ts";

type Props = {
  readonly painted: PaintedDrawing;
  readonly light: Light;
  readonly resting: RestingView | null;
  /** The picture of the whole, as soon as there is one. */
  readonly onBase: (element: HTMLCanvasElement) => void;
};

/** A large drawing painted under React Flow, and over it, lit, what is pointed at or selected. */
export function PaintedScene({ painted, light, resting, onBase }: Props) {
  const store = useStoreApi();
  const moved = useRef<HTMLDivElement>(null);
  const layers = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (layers.current === null) return;
    const { width, height } = store.getState();
    const layer = showDrawing(layers.current, painted, { width, height }, onBase);
    const unfollow = followView(store, layer.moveTo);
    return () => {
      unfollow();
      layer.stop();
    };
  }, [store, painted, onBase]);
  useEffect(
    () =>
      followView(store, ({ x, y, zoom }) => {
        if (moved.current) moved.current.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
      }),
    [store],
  );
  return (
    <div className={classes.painted} style={{ background: painted.summary.background }} aria-hidden="true">
      <div ref={moved} className={classes.moved}>
        <div ref={layers} className={classes.layers} data-dimmed={isDimming(light)} />
        <LitSheet painted={painted} light={light} resting={resting} />
      </div>
    </div>
  );
}

const isDimming = ({ focus, query }: Light): boolean => focus !== null || query.trim() !== "";

/** A new drawing is painted beneath the last one, which goes once all that is in view is there. */
function showDrawing(
  layers: HTMLElement,
  { summary, paint }: PaintedDrawing,
  size: Size,
  onBase: Props["onBase"],
): TileLayer {
  const root = document.createElement("div");
  const before = [...layers.children];
  layers.prepend(root);
  return createTileLayer(root, summary.frame, size, {
    paint,
    onBase: (element) => {
      layers.dataset.painted = "base";
      onBase(element);
    },
    onCovered: () => {
      for (const element of before) element.remove();
      layers.dataset.painted = "sharp";
    },
  });
}

/** What the spotlight leaves lit in the view at rest, and signs around what is selected. */
function LitSheet({ painted, light, resting }: Omit<Props, "onBase">) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = root.current;
    if (place === null || resting === null) return;
    if (!isDimming(light) && light.selection.kind === "none") {
      place.replaceChildren();
      return;
    }
    const stop = new AbortController();
    const shot = { shown: resting.rect, scale: resting.zoom * pixelRatio() };
    void painted
      .paintLit(shot, light, stop.signal)
      .then((picture) => picture && place.replaceChildren(createSheet(picture, shot)))
      .catch(unlessCancelled);
    return () => stop.abort();
  }, [painted, light, resting]);
  return <div ref={root} className={classes.sheet} />;
}
