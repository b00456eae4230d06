import type { Viewport } from "@xyflow/react";
import { bottom, type Rect, right } from "../../shared/layout/geometry.ts";
import type { TableHeads } from "../../shared/scene/scene.ts";
import { type Size, viewOf } from "./use-camera.ts";

/** Smaller than this the names of heads cannot be read, and hold nothing in sight. */
const leastZoom = 0.45;
/** Heads that would take more of the view than this are left where they are. */
const mostShare = 0.45;

/** How far a table's heads stand from where the scene has them, in scene pixels; 0 where they are in sight anyway. */
export type HeadShift = { readonly across: number; readonly down: number };

export function shiftOfHeads(heads: TableHeads, viewport: Viewport, size: Size): HeadShift {
  const { area, top, left } = heads;
  const { zoom } = viewport;
  const view = viewOf(viewport, size);
  const isBeside =
    right(area) <= view.x || area.x >= right(view) || bottom(area) <= view.y || area.y >= bottom(view);
  if (zoom < leastZoom || isBeside) return { across: 0, down: 0 };
  const isNarrow = left.width * zoom <= size.width * mostShare;
  const isLow = top.height * zoom <= size.height * mostShare;
  return {
    across: isNarrow ? clamp(view.x - left.x, right(area) - right(left)) : 0,
    down: isLow ? clamp(view.y - top.y, bottom(area) - bottom(top)) : 0,
  };
}

const clamp = (shift: number, most: number): number => Math.max(0, Math.min(shift, most));

/** The part of a strip that is near the view along it, whatever it is across. */
export function shownOfStrip(strip: Rect, view: Rect, along: "x" | "y"): Rect {
  const [from, size] = along === "x" ? ([view.x, view.width] as const) : ([view.y, view.height] as const);
  const margin = size / 2;
  return along === "x"
    ? { ...strip, x: from - margin, width: size + 2 * margin }
    : { ...strip, y: from - margin, height: size + 2 * margin };
}
