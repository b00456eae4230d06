import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createCanvas, loadImage } from "@napi-rs/canvas";

/**
 * Draws icon.svg at every size that the desktops ask for. Run by `npm run icons` after a change of the drawing;
 * the results are committed, because the packager would fetch a converter for them.
 */

const folder = fileURLToPath(new URL("icons", import.meta.url));
const drawing = readFileSync(join(folder, "icon.svg"));
const linuxSizes = [16, 32, 48, 64, 128, 256, 512] as const;
const windowsSizes = [16, 24, 32, 48, 64, 128, 256] as const;
/** Apple's names for PNG entries, by pixels; two share 32 and 64 as they do in Apple's own tool. */
const macTypes = [
  ["icp4", 16],
  ["icp5", 32],
  ["ic11", 32],
  ["ic12", 64],
  ["ic07", 128],
  ["ic08", 256],
  ["ic13", 256],
  ["ic09", 512],
  ["ic14", 512],
  ["ic10", 1024],
] as const;

async function drawAt(size: number): Promise<Buffer> {
  const image = await loadImage(drawing);
  const canvas = createCanvas(size, size);
  canvas.getContext("2d").drawImage(image, 0, 0, size, size);
  return canvas.encode("png");
}

/** The Windows icon file: a directory of 16 bytes per picture, then the PNG files. A width of 0 says 256. */
async function windowsIcon(): Promise<Buffer> {
  const pictures = await Promise.all(windowsSizes.map(drawAt));
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, size] of windowsSizes.entries()) {
    const at = 6 + 16 * index;
    const { length } = pictures[index] ?? Buffer.alloc(0);
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += length;
  }
  return Buffer.concat([head, ...pictures]);
}

/** The macOS icon file: `icns`, its length, then per picture a type, the entry's length and a PNG file. */
async function macIcon(): Promise<Buffer> {
  const entries = await Promise.all(
    macTypes.map(async ([type, size]) => withLength(type, await drawAt(size))),
  );
  return withLength("icns", Buffer.concat(entries));
}

function withLength(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, "latin1");
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}

mkdirSync(join(folder, "linux"), { recursive: true });
for (const size of linuxSizes) writeFileSync(join(folder, `linux/${size}x${size}.png`), await drawAt(size));
writeFileSync(join(folder, "icon.png"), await drawAt(1024));
writeFileSync(join(folder, "icon.ico"), await windowsIcon());
writeFileSync(join(folder, "icon.icns"), await macIcon());
