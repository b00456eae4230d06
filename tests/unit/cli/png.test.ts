import { createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { rasterise } from "../../../cli/png.ts";
import { planRaster } from "../../../shared/raster/size.ts";
import { stripsOf } from "../../../shared/raster/tiles.ts";
import { sceneOf } from "../../../shared/scene/view.ts";
import { generateTeam } from "../../support/generate-team.ts";

const team = generateTeam({ roles: 40, seed: 7 });
const setup = team.setups[0]!;

async function pixelsOf(
  png: AsyncIterable<Uint8Array>,
): Promise<{ width: number; pixels: Uint8ClampedArray }> {
  const pieces: Uint8Array[] = [];
  for await (const piece of png) pieces.push(piece);
  const image = await loadImage(Buffer.concat(pieces));
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  return { width: image.width, pixels: context.getImageData(0, 0, image.width, image.height).data };
}

/** Which part of the bytes differs by more than the edge of a line may that Skia bends a little differently at a tile's end. */
function differing(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  let count = 0;
  for (let at = 0; at < one.length; at++) {
    // Of what is nearly see-through, only how much so.
    const counts = at % 4 === 3 || one[at | 3]! > 32;
    if (counts && Math.abs(one[at]! - other[at]!) > 20) count++;
  }
  return count / one.length;
}

describe("a picture drawn in pieces", () => {
  const cut = { tileWidthPx: 701, stripPixels: 200_000 };

  it.each([
    { view: "map", scale: 0.5, isTransparent: false },
    { view: "lanes", scale: 1, isTransparent: true },
    { view: "people", scale: 0.37, isTransparent: false },
  ] as const)("is to the eye that of one canvas: $view at $scale", async ({ view, scale, isTransparent }) => {
    const scene = sceneOf(view, team, setup, { theme: "light" });
    const options = { plan: planRaster(scene.frame, { kind: "scale", scale }), isTransparent };
    expect(stripsOf(options.plan, cut).length).toBeGreaterThan(1);
    const whole = await pixelsOf(rasterise(scene, options));
    const pieced = await pixelsOf(rasterise(scene, options, { cut }));
    expect(pieced.width).toBe(whole.width);
    expect(pieced.pixels.length).toBe(whole.pixels.length);
    expect(differing(whole.pixels, pieced.pixels)).toBeLessThan(0.003);
  });

  it("tells how far it is, and stops when nobody asks for more", async () => {
    const scene = sceneOf("map", team, setup, { theme: "light" });
    const plan = planRaster(scene.frame, { kind: "scale", scale: 1 });
    const told: number[] = [];
    const onProgress = (done: number) => told.push(done);
    const cut = { tileWidthPx: 10_000, stripPixels: 100_000 };
    for await (const _ of rasterise(scene, { plan, isTransparent: false }, { cut, onProgress }))
      if (told.length > 3) break;
    const soFar = told.length;
    expect(told).toEqual([...told].sort((a, b) => a - b));
    await new Promise((resolve) => setImmediate(resolve));
    expect(told.length).toBeLessThanOrEqual(soFar + 1);
    expect(soFar).toBeLessThan(stripsOf(plan, cut).length / 2);
  });
});
