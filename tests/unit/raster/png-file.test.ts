import { deflateSync } from "node:zlib";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Channels, pngFile } from "../../../shared/raster/png-file.ts";
import { createPngRows } from "../../../shared/raster/png-rows.ts";
import { stripsOf } from "../../../shared/raster/tiles.ts";

type Picture = { readonly widthPx: number; readonly heightPx: number; readonly pixels: Uint8Array };
type Making = { readonly channels: Channels; readonly stripPixels: number };

/** Cuts pixels up, and has them written as rows, compressed and in a file whose compressed data comes in small pieces. */
async function encode(picture: Picture, { channels, stripPixels }: Making): Promise<Buffer> {
  const { widthPx, heightPx, pixels } = picture;
  const toRows = createPngRows(widthPx, channels);
  const grid = new Uint32Array(pixels.buffer);
  const rows = stripsOf(picture, { tileWidthPx: widthPx, stripPixels }).map(({ top, height }) =>
    toRows(grid.slice(top * widthPx, (top + height) * widthPx)),
  );
  const compressed = deflateSync(Buffer.concat(rows));
  async function* pieces() {
    for (let at = 0; at < compressed.length; at += 100) yield compressed.subarray(at, at + 100);
  }
  const parts: Uint8Array[] = [];
  for await (const part of pngFile({ widthPx, heightPx, channels }, pieces())) parts.push(part);
  return Buffer.concat(parts);
}

/** By Skia's decoder, which is not ours. */
async function decode(png: Buffer): Promise<Picture> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { widthPx: image.width, heightPx: image.height, pixels: new Uint8Array(data) };
}

const arbitraryPicture = fc
  .record({
    widthPx: fc.integer({ min: 1, max: 40 }),
    heightPx: fc.integer({ min: 1, max: 40 }),
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    calm: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ widthPx, heightPx, seed, calm }): Picture => {
    // Runs of equal pixels, as drawings have them, so that rows are written both ways.
    const pixels = new Uint8Array(widthPx * heightPx * 4);
    let state = seed;
    for (let at = 0; at < pixels.length; at += 4) {
      state = (state * 48_271) % 2_147_483_647;
      if (at === 0 || state % calm === 0) {
        pixels.set([state, state >> 8, state >> 16, 255], at);
      } else pixels.copyWithin(at, at - 4, at);
    }
    return { widthPx, heightPx, pixels };
  });

describe("a PNG written in pieces", () => {
  it("is decoded to the pixels it was made of, however it was cut", async () => {
    const property = fc.asyncProperty(
      arbitraryPicture,
      fc.constantFrom<Channels>(3, 4),
      fc.integer({ min: 1, max: 500 }),
      async (picture, channels, stripPixels) => {
        const decoded = await decode(await encode(picture, { channels, stripPixels }));
        expect(decoded).toEqual(picture);
      },
    );
    await fc.assert(property, { seed: 7, numRuns: 150 });
  });

  it("keeps opacity where it has a channel for it", async () => {
    const pixels = Uint8Array.of(255, 0, 0, 255, 0, 0, 255, 255, 0, 0, 0, 0, 255, 255, 255, 0);
    const png = await encode({ widthPx: 2, heightPx: 2, pixels }, { channels: 4, stripPixels: 2 });
    const decoded = await decode(png);
    expect([3, 7, 11, 15].map((at) => decoded.pixels[at])).toEqual([255, 255, 0, 0]);
  });

  it("costs next to nothing where nothing changes from row to row", async () => {
    const pixels = new Uint8Array(400 * 400 * 4).fill(255);
    const png = await encode({ widthPx: 400, heightPx: 400, pixels }, { channels: 3, stripPixels: 9_000 });
    expect(png.length).toBeLessThan(1_600);
  });
});
