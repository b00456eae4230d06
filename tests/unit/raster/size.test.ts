import { describe, expect, it } from "vitest";
import { mostPixels, mostSidePx, planRaster, remarksOn } from "../../../shared/raster/size.ts";

const scaled = (width: number, height: number, scale: number) =>
  planRaster({ width, height }, { kind: "scale", scale });

describe("the size of a picture", () => {
  it("is the frame's at a scale, in whole pixels that leave nothing out", () => {
    expect(scaled(100.2, 50, 2)).toEqual({ widthPx: 201, heightPx: 100, scale: 2, reducedFrom: null });
    expect(scaled(10, 10, 0.01)).toMatchObject({ widthPx: 1, heightPx: 1 });
  });

  it("is exactly as wide or as high as was asked for, whatever the frame", () => {
    for (let width = 300; width < 3_000; width += 7) {
      const frame = { width, height: 701 };
      expect(planRaster(frame, { kind: "box", widthPx: 1_920 }).widthPx).toBe(1_920);
      expect(planRaster(frame, { kind: "box", heightPx: 1_080 }).heightPx).toBe(1_080);
    }
  });

  it("fits into a box by the side that is tighter", () => {
    const box = { kind: "box", widthPx: 1_920, heightPx: 1_080 } as const;
    expect(planRaster({ width: 1_000, height: 1_000 }, box)).toMatchObject({
      widthPx: 1_080,
      heightPx: 1_080,
    });
    expect(planRaster({ width: 4_000, height: 1_000 }, box)).toMatchObject({ widthPx: 1_920, heightPx: 480 });
  });

  it.each([
    ["a side", mostSidePx, 10],
    ["pixels", 25_000, mostPixels / 25_000],
  ])("goes right up to the limit of %s, and beyond it is the largest that keeps it", (_, width, height) => {
    expect(scaled(width - 1, height, 1).reducedFrom).toBeNull();
    expect(scaled(width, height, 1)).toMatchObject({ widthPx: width, heightPx: height, reducedFrom: null });
    const beyond = scaled(width + 1, height, 1);
    expect(beyond.reducedFrom).toEqual({ widthPx: width + 1, heightPx: height, scale: 1 });
    expect(beyond.scale).toBe(0.999);
    expect(beyond.widthPx * beyond.heightPx).toBeLessThanOrEqual(mostPixels);
  });

  it("keeps the limits for frames of any shape", () => {
    for (const [width, height] of [
      [100_000_000, 1],
      [51_987, 22_048],
      [3, 9_000_000],
      [22_360.7, 22_360.7],
    ] as const) {
      const { widthPx, heightPx } = scaled(width, height, 4);
      expect(Math.max(widthPx, heightPx)).toBeLessThanOrEqual(mostSidePx);
      expect(widthPx * heightPx).toBeLessThanOrEqual(mostPixels);
      expect(Math.min(widthPx, heightPx)).toBeGreaterThanOrEqual(1);
    }
  });
});

describe("what is remarked on a picture's size", () => {
  it("is nothing where it is as asked and can be read", () => {
    expect(remarksOn(scaled(1_400, 700, 1))).toEqual([]);
    expect(remarksOn(scaled(1_400, 700, 0.4))).toEqual([]);
  });

  it("is what was made of what was asked for", () => {
    expect(remarksOn(scaled(30_000, 20_000, 2))).toEqual([
      {
        kind: "picture-reduced",
        asked: { widthPx: 60_000, heightPx: 40_000, scale: 2 },
        scale: 0.912,
      },
    ]);
  });

  it("is that names cannot be read", () => {
    expect(remarksOn(scaled(30_000, 20_000, 0.125))).toEqual([{ kind: "names-too-small", namePx: 1.75 }]);
  });
});
