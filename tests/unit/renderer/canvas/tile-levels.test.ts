import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baseShot, levelFor, scaleOf, tilePx, tilesIn } from "../../../../renderer/canvas/tile-levels.ts";
import type { Rect } from "../../../../shared/layout/geometry.ts";

const frame: Rect = { x: -3_000, y: -1_000, width: 9_000, height: 5_000 };
const size = { width: 1_100, height: 850 };

describe("the levels of tiles", () => {
  it("are sharp at every zoom, and never painted more than one and a half times too large", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 4, noNaN: true }),
        fc.constantFrom(1, 1.5, 2),
        (zoom, ratio) => {
          const scale = scaleOf(levelFor(zoom, ratio));
          expect(scale).toBeGreaterThanOrEqual(zoom * ratio * 0.999);
          expect(scale).toBeLessThanOrEqual(zoom * ratio * 1.5);
        },
      ),
      { seed: 3 },
    );
  });

  it("cover a view as far as there is anything to paint, without a gap", () => {
    const spot = fc.record({
      x: fc.integer({ min: -4_000, max: 6_500 }),
      y: fc.integer({ min: -2_000, max: 4_500 }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      down: fc.double({ min: 0, max: 1, noNaN: true }),
      level: fc.integer({ min: -8, max: 2 }),
    });
    fc.assert(
      fc.property(spot, ({ x, y, at, down, level }) => {
        const view = { x, y, width: 1_400, height: 900 };
        const tiles = tilesIn(frame, view, level);
        const point = { x: x + at * view.width, y: y + down * view.height };
        const isInFrame =
          point.x > frame.x &&
          point.x < frame.x + frame.width &&
          point.y > frame.y &&
          point.y < frame.y + frame.height;
        const holders = tiles.filter(
          ({ shown }) =>
            point.x >= shown.x &&
            point.x < shown.x + shown.width &&
            point.y >= shown.y &&
            point.y < shown.y + shown.height,
        );
        if (isInFrame) expect(holders.length).toBeGreaterThan(0);
        expect(tiles.length).toBeLessThan(5_000);
      }),
      { seed: 4 },
    );
  });

  it("are the same tiles when the view moves a little, and begin with those in the middle", () => {
    const view = { x: 0, y: 0, width: 1_400, height: 900 };
    const keys = (moved: Rect) => tilesIn(frame, moved, 0).map(({ key }) => key);
    expect(keys({ ...view, x: 3 }).sort()).toEqual(keys(view).sort());
    const [first] = tilesIn(frame, view, 0);
    const middle = { x: first!.shown.x + tilePx / 2, y: first!.shown.y + tilePx / 2 };
    expect(Math.hypot(middle.x - 700, middle.y - 450)).toBeLessThan(tilePx);
  });

  it("lie on a picture of the whole that is sharp where all of it is in view", () => {
    const base = baseShot(frame, size, 1);
    expect(base.shown).toBe(frame);
    expect(base.scale).toBeCloseTo(size.width / frame.width, 6);
    expect(baseShot({ ...frame, width: 900, height: 500 }, size, 2).scale).toBe(1);
    expect(baseShot(frame, { width: 0, height: 0 }, 1).scale).toBeGreaterThan(0);
  });
});
