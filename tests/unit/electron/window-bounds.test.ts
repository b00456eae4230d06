import { describe, expect, it } from "vitest";
import { defaultSize, placementSchema, placeWindow } from "../../../electron/main/window-bounds.ts";

const area = (x: number, y: number, width: number, height: number) => ({ workArea: { x, y, width, height } });
const screen = (...displays: ReturnType<typeof area>[]) => ({ getAllDisplays: () => displays });
const placed = (x: number, y: number, width = 900, height = 700) => ({
  version: 1 as const,
  bounds: { x, y, width, height },
  isMaximized: false,
});

const left = area(0, 0, 1920, 1040);
const right = area(1920, 0, 1920, 1040);

describe("where the window opens", () => {
  it("is where it was", () => {
    expect(placeWindow(placed(100, 50), screen(left))).toEqual({ x: 100, y: 50, width: 900, height: 700 });
    expect(placeWindow(placed(2_000, 50), screen(left, right))).toMatchObject({ x: 2_000 });
  });

  it("is where it was although only a corner to take hold of is on a display", () => {
    expect(placeWindow(placed(1_800, 900), screen(left))).toMatchObject({ x: 1_800 });
    expect(placeWindow(placed(-700, 0), screen(left))).toMatchObject({ x: -700 });
  });

  it.each([
    ["its display is gone", placed(2_000, 50)],
    ["its title bar is above every display", placed(100, -60)],
    ["it is below every display", placed(100, 1_030)],
    ["too little of it shows", placed(1_850, 50)],
  ])("is left to the system when %s", (_why, placement) => {
    expect(placeWindow(placement, screen(left))).toEqual(defaultSize);
  });

  it("fits a small display the first time", () => {
    const first = placeWindow(
      { version: 1, bounds: null, isMaximized: false },
      screen(area(0, 0, 1280, 720)),
    );
    expect(first).toEqual({ width: 1280, height: 720 });
  });

  it("is never taken from numbers that are no place", () => {
    for (const bounds of [
      { x: 0, y: 0, width: 0, height: 5 },
      { x: 0.5, y: 0, width: 5, height: 5 },
      { x: Number.POSITIVE_INFINITY, y: 0, width: 5, height: 5 },
    ]) {
      expect(placementSchema.safeParse({ version: 1, bounds, isMaximized: false }).success).toBe(false);
    }
  });
});
