import type { Rectangle } from "electron";
import { z } from "zod";
import type { ScreenPart } from "./parts.ts";

const length = z.number().int();
const boundsSchema = z.object({ x: length, y: length, width: length.positive(), height: length.positive() });

export const placementSchema = z.object({
  version: z.literal(1),
  bounds: boundsSchema.nullable(),
  isMaximized: z.boolean(),
});

/** Where the window stood when it was last closed, in device-independent pixels. */
export type Placement = z.infer<typeof placementSchema>;
export const noPlacement: Placement = { version: 1, bounds: null, isMaximized: false };

export const defaultSize = { width: 1440, height: 900 } as const;
export const leastSize = { width: 800, height: 560 } as const;

/** Enough of the title bar to take hold of. */
const leastVisible = { width: 120, height: 40 } as const;

function isReachable(bounds: Rectangle, area: Rectangle): boolean {
  const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const isTopVisible = bounds.y >= area.y && bounds.y + leastVisible.height <= area.y + area.height;
  return width >= leastVisible.width && isTopVisible;
}

/** The stored place if its title bar is still on some display, else a fresh window that fits the first one. */
export function placeWindow(placement: Placement, screen: ScreenPart): Partial<Rectangle> {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const { bounds } = placement;
  if (bounds !== null && areas.some((area) => isReachable(bounds, area))) return bounds;
  const first = areas[0];
  if (first === undefined) return defaultSize;
  return {
    width: Math.min(defaultSize.width, first.width),
    height: Math.min(defaultSize.height, first.height),
  };
}
