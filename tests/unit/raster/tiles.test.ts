import { describe, expect, it } from "vitest";
import { canvasPixels, canvasSidePx, fitsOneCanvas, stripsOf } from "../../../shared/raster/tiles.ts";

describe("cutting a picture", () => {
  it.each([
    [1, 1, 1, 1],
    [10, 7, 3, 20],
    [10, 7, 10, 70],
    [10, 7, 100, 1_000],
    [10, 7, 4, 1],
    [101, 53, 25, 303],
  ])(
    "of %i × %i covers each pixel once, from top to bottom and left to right",
    (widthPx, heightPx, tileWidthPx, stripPixels) => {
      const strips = stripsOf({ widthPx, heightPx }, { tileWidthPx, stripPixels });
      const tops = strips.map((_, index) =>
        strips.slice(0, index).reduce((sum, { height }) => sum + height, 0),
      );
      expect(strips.map(({ top }) => top)).toEqual(tops);
      for (const { top, height, tiles } of strips) {
        expect(height * widthPx).toBeLessThanOrEqual(Math.max(stripPixels, widthPx));
        expect(tiles.every(({ y, width }) => y === top && width <= tileWidthPx)).toBe(true);
        expect(tiles.map(({ x }) => x)).toEqual(
          tiles.map((_, index) => tiles.slice(0, index).reduce((sum, { width }) => sum + width, 0)),
        );
        expect(tiles.reduce((sum, { width }) => sum + width, 0)).toBe(widthPx);
        expect(new Set(tiles.map((tile) => tile.height))).toEqual(new Set([height]));
      }
      expect(strips.reduce((sum, { height }) => sum + height, 0)).toBe(heightPx);
    },
  );

  it("is not needed up to the pixels and the side of one canvas", () => {
    expect(fitsOneCanvas({ widthPx: canvasSidePx, heightPx: 10 })).toBe(true);
    expect(fitsOneCanvas({ widthPx: canvasSidePx + 1, heightPx: 10 })).toBe(false);
    expect(fitsOneCanvas({ widthPx: 4_000, heightPx: canvasPixels / 4_000 })).toBe(true);
    expect(fitsOneCanvas({ widthPx: 4_000, heightPx: canvasPixels / 4_000 + 1 })).toBe(false);
  });
});
