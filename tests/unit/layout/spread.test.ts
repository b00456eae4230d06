import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestFreePlace } from "../../../shared/layout/free-place.ts";
import { inflate, overlaps } from "../../../shared/layout/geometry.ts";
import { spread, spreadWithin } from "../../../shared/layout/spread.ts";

describe("spread", () => {
  it("leaves boxes where they want to be when they have room", () => {
    expect(spread([0, 100, 300], 50, 10)).toEqual([0, 100, 300]);
  });

  it("moves colliding boxes apart around the middle of where they want to be", () => {
    expect(spread([100, 100], 50, 10)).toEqual([70, 130]);
  });

  it("keeps the order and the gap for any wishes", () => {
    const wishes = fc.array(fc.integer({ min: -500, max: 500 }), { maxLength: 30 });
    fc.assert(
      fc.property(wishes, (wanted) => {
        const sorted = [...wanted].sort((a, b) => a - b);
        const centres = spread(sorted, 40, 8);
        centres.slice(1).forEach((centre, index) => {
          expect(centre - centres[index]!).toBeGreaterThanOrEqual(48 - 1e-6);
        });
      }),
      { seed: 3 },
    );
  });

  it("stays within its limits where the boxes fit, and is centred on them where they do not", () => {
    expect(spreadWithin([-400, -390], 50, 10, -200, 200)).toEqual([-175, -115]);
    expect(spreadWithin([0, 0, 0], 100, 10, -100, 100)).toEqual([-110, 0, 110]);
  });
});

describe("nearestFreePlace", () => {
  it("is the place itself when nothing is near", () => {
    expect(nearestFreePlace({ x: 5, y: 6, width: 10, height: 10 }, [], 4)).toEqual({ x: 5, y: 6 });
  });

  it("keeps the gap from every obstacle, however they lie", () => {
    const box = fc.record({
      x: fc.integer({ min: 0, max: 200 }),
      y: fc.integer({ min: 0, max: 200 }),
      width: fc.integer({ min: 1, max: 80 }),
      height: fc.integer({ min: 1, max: 80 }),
    });
    fc.assert(
      fc.property(box, fc.array(box, { maxLength: 12 }), (rect, obstacles) => {
        const placed = inflate({ ...rect, ...nearestFreePlace(rect, obstacles, 4) }, 4);
        expect(obstacles.some((obstacle) => overlaps(placed, obstacle))).toBe(false);
      }),
      { seed: 5 },
    );
  });
});
