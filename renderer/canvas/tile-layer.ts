import type { Viewport } from "@xyflow/react";
import type { Rect } from "../../shared/layout/geometry.ts";
import { unlessCancelled } from "../worker/client.ts";
import type { Shot } from "../worker/jobs.ts";
import { createKeptTiles } from "./kept-tiles.ts";
import { createSheet } from "./sheet.ts";
import { baseShot, levelFor, type Tile, tilesIn } from "./tile-levels.ts";
import { type Size, viewOf } from "./use-camera.ts";

const mostAtOnce = 2;
/** While the zoom changes, tiles for what is passed through would come too late. */
const zoomRestMs = 30;

export type TileLayer = {
  readonly moveTo: (view: Viewport, size: Size) => void;
  /** Paints no more; what is there stays until somebody takes it away. */
  readonly stop: () => void;
};

type Hooks = {
  readonly paint: (shot: Shot, signal: AbortSignal) => Promise<ImageBitmap | null>;
  /** The picture of the whole is there. */
  readonly onBase: (element: HTMLCanvasElement) => void;
  /** All that is in view is as sharp as it can be, for the first time. */
  readonly onCovered: () => void;
};

/**
 * Shows one large drawing under React Flow's view: moving the view only moves pictures. Tiles that come into view
 * are painted elsewhere and put on top of a coarse picture of the whole, so that no region is ever blank.
 */
export function createTileLayer(root: HTMLElement, frame: Rect, size: Size, hooks: Hooks): TileLayer {
  const kept = createKeptTiles(root);
  const base = baseShot(frame, size, pixelRatio());
  const stopAll = new AbortController();
  let isBaseThere = false;
  let isCovered = false;
  let wanted: readonly Tile[] = [];
  let shown: { readonly view: Rect; readonly zoom: number } | null = null;
  let timer = 0;

  const put = (tile: Tile, picture: ImageBitmap) => kept.put(tile, createSheet(picture, tile));
  const orders = createOrders(hooks.paint, put, () => pump());

  /** Orders what is missing, a few at a time, so that what is wanted next need not wait for what no longer is. */
  const pump = () => {
    if (!isBaseThere || stopAll.signal.aborted) return;
    const missing = wanted.filter(({ key }) => !kept.has(key));
    orders.fill(missing);
    kept.show(new Set(wanted.map(({ key }) => key)), missing.length === 0 ? null : (shown?.view ?? null));
    if (missing.length > 0 || isCovered) return;
    isCovered = true;
    hooks.onCovered();
  };

  const want = () => {
    if (shown === null) return;
    const { view, zoom } = shown;
    const isBaseEnough = zoom * pixelRatio() <= base.scale * 1.01;
    wanted = isBaseEnough ? [] : tilesIn(frame, view, levelFor(zoom, pixelRatio()));
    pump();
  };

  void hooks
    .paint(base, stopAll.signal)
    .then((picture) => {
      if (picture === null) return;
      const element = createSheet(picture, base);
      root.prepend(element);
      isBaseThere = true;
      hooks.onBase(element);
      pump();
    })
    .catch(unlessCancelled);

  return {
    moveTo: (viewport, size) => {
      const isZooming = shown !== null && shown.zoom !== viewport.zoom;
      shown = { view: viewOf(viewport, size), zoom: viewport.zoom };
      clearTimeout(timer);
      if (isZooming) timer = window.setTimeout(want, zoomRestMs);
      else want();
    },
    stop: () => {
      clearTimeout(timer);
      stopAll.abort();
      orders.stop();
    },
  };
}

/** What is being painted: never more than a few at once, and nothing that is not wanted any more. */
function createOrders(
  paint: Hooks["paint"],
  onPainted: (tile: Tile, picture: ImageBitmap) => void,
  onOver: () => void,
) {
  const coming = new Map<string, AbortController>();
  const order = (tile: Tile) => {
    const stop = new AbortController();
    coming.set(tile.key, stop);
    const isOver = () => {
      if (coming.get(tile.key) === stop) coming.delete(tile.key);
    };
    void paint(tile, stop.signal)
      .then((picture) => {
        isOver();
        if (picture !== null) onPainted(tile, picture);
        onOver();
      })
      .catch((error: unknown) => {
        isOver();
        unlessCancelled(error);
      });
  };
  const stopAllBut = (keys: ReadonlySet<string>) => {
    for (const [key, stop] of [...coming]) {
      if (keys.has(key)) continue;
      coming.delete(key);
      stop.abort();
    }
  };
  return {
    fill: (missing: readonly Tile[]) => {
      stopAllBut(new Set(missing.map(({ key }) => key)));
      const next = missing.filter(({ key }) => !coming.has(key));
      for (const tile of next.slice(0, Math.max(0, mostAtOnce - coming.size))) order(tile);
    },
    stop: () => stopAllBut(new Set()),
  };
}

/** Finer than this no eye tells apart, and memory grows with the square. */
export const pixelRatio = (): number => Math.min(2, window.devicePixelRatio);
