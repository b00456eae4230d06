import { describe, expect, it } from "vitest";
import { presetDocument } from "../../../shared/presets/presets.ts";
import { mapScene } from "../../../shared/scene/map-scene.ts";
import { longestSidePx, mostPixels, planRaster } from "../../../shared/scene/raster.ts";

const document = presetDocument("startup");
const scene = mapScene(document, document.setups[0]!, { theme: "light" });
const sized = (width: number, height: number) => ({ ...scene, frame: { x: 0, y: 0, width, height } });

describe("planning a raster picture", () => {
  it("scales the frame, rounding up to whole pixels", () => {
    expect(planRaster(sized(100.2, 50), 2)).toEqual({ ok: true, value: { widthPx: 201, heightPx: 100 } });
  });

  it("refuses a side that canvases draw blank, and tells the largest scale that works", () => {
    const plan = planRaster(sized(10_000, 1000), 2);
    expect(plan).toMatchObject({ ok: false, error: { kind: "raster-too-large", largestScale: 1.63 } });
    expect(planRaster(sized(10_000, 1000), 1.63).ok).toBe(true);
  });

  it("refuses more pixels than memory should hold, and tells the largest scale that works", () => {
    const plan = planRaster(sized(12_000, 12_000), 1);
    expect(plan).toMatchObject({ ok: false, error: { largestScale: 0.83 } });
    expect(planRaster(sized(12_000, 12_000), 0.83).ok).toBe(true);
  });

  it("draws right up to its limits", () => {
    expect(planRaster(sized(16_000, mostPixels / 16_000), 1).ok).toBe(true);
    expect(planRaster(sized(longestSidePx + 1, 10), 1).ok).toBe(false);
  });
});
