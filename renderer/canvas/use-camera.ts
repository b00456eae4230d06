import { useReactFlow, useStore, type Viewport } from "@xyflow/react";
import { type RefObject, useEffect, useRef } from "react";
import {
  bottom,
  centreX,
  centreY,
  inflate,
  overlaps,
  type Rect,
  right,
} from "../../shared/layout/geometry.ts";
import type { Subject } from "../../shared/scene/scene.ts";
import { useSession } from "../session/SessionContext.tsx";
import type { CanvasControls } from "../session/session-state.ts";
import { wantsReducedMotion } from "./use-shown-scene.ts";

const moveMs = 350;
const readableZoom = 0.75;
/** Enlarging a three-card drawing over a wall-sized screen would make it coarse, not clearer. */
const largestFit = 1.6;

/** A drawing as far as looking at it goes. */
export type CameraTarget = {
  readonly frame: Rect;
  readonly boxOf: (subject: Subject) => Promise<Rect | null>;
};

export type Size = { readonly width: number; readonly height: number };

const pacedMs = (duration: number): number => (wantsReducedMotion() ? 0 : duration);

/**
 * Keeps the whole drawing in view until the user pans or zooms, and from the next "fit" on again, and lends the
 * view's controls to the rest of the window. Returns what to call when the user moves the view by hand.
 */
export function useCamera(frame: Rect | null, target: CameraTarget | null): { readonly letGo: () => void } {
  const flow = useReactFlow();
  const register = useSession((state) => state.registerCanvas);
  const size = useStore(sizeOf, isSameSize);
  const isFollowing = useRef(true);
  const hasDrawn = useRef(false);
  useReveal(target, size, isFollowing);

  useEffect(() => {
    if (frame === null || size.width === 0 || !isFollowing.current) return;
    void flow.setViewport(wholeView(frame, size), { duration: hasDrawn.current ? pacedMs(moveMs) : 0 });
    hasDrawn.current = true;
  }, [flow, frame, size]);

  useEffect(() => {
    const moved = (move: () => unknown) => {
      isFollowing.current = false;
      move();
    };
    if (frame === null) return;
    const controls: CanvasControls = {
      fit: () => {
        isFollowing.current = true;
        void flow.setViewport(wholeView(frame, size), { duration: pacedMs(moveMs) });
      },
      zoomIn: () => moved(() => flow.zoomIn()),
      zoomOut: () => moved(() => flow.zoomOut()),
    };
    register(controls);
    return () => register(null);
  }, [flow, register, frame, size]);

  return {
    letGo: () => {
      isFollowing.current = false;
    },
  };
}

/** Brings what is to be revealed into sight once the drawing that has it is there, unless it is in sight anyway. */
function useReveal(target: CameraTarget | null, size: Size, isFollowing: RefObject<boolean>): void {
  const flow = useReactFlow();
  const revealed = useSession((state) => state.revealed);
  const letGo = useSession((state) => state.reveal);
  useEffect(() => {
    if (revealed === null || target === null || size.width === 0) return;
    let isOver = false;
    void target.boxOf(revealed).then((found) => {
      if (isOver || found === null) return;
      letGo(null);
      const box = inflate(found, 16);
      // Where the view is, or is on its way to.
      const view = isFollowing.current ? wholeView(target.frame, size) : flow.getViewport();
      if (view.zoom >= readableZoom / 1.5 && isInside(box, viewOf(view, size))) return;
      isFollowing.current = false;
      const there = { zoom: Math.max(view.zoom, readableZoom), duration: pacedMs(moveMs) };
      void flow.setCenter(centreX(box), centreY(box), there);
    });
    return () => {
      isOver = true;
    };
  }, [flow, size, target, revealed, letGo, isFollowing]);
}

const sizeOf = ({ width, height }: Size): Size => ({ width, height });
const isSameSize = (a: Size, b: Size): boolean => a.width === b.width && a.height === b.height;

/** The view that shows a frame whole and in the middle. */
function wholeView(frame: Rect, { width, height }: Size): Viewport {
  const zoom = Math.min(largestFit, width / frame.width, height / frame.height);
  return { zoom, x: width / 2 - centreX(frame) * zoom, y: height / 2 - centreY(frame) * zoom };
}

/** The part of the scene that is on the screen. */
export function viewOf({ x, y, zoom }: Viewport, { width, height }: Size): Rect {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

const isInside = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer);

/** Part of a frame's area that is in view, 0 to 1. */
export function shownShare(frame: Rect, view: Rect): number {
  if (!overlaps(frame, view)) return 0;
  const width = Math.min(right(frame), right(view)) - Math.max(frame.x, view.x);
  const height = Math.min(bottom(frame), bottom(view)) - Math.max(frame.y, view.y);
  return (width * height) / (frame.width * frame.height);
}
