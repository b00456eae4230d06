import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { presetDocument } from "../../shared/presets/presets.ts";
import { runRoleloom } from "../support/run-program.ts";

/** Draws an SVG file as a program other than ours does, and gives back the picture's bytes. */
type Viewer = (svg: string) => Promise<Buffer>;

/** librsvg, which draws SVG for many Linux programs. Where it is not installed, Skia's own SVG reader. */
function findViewer(): { readonly name: string; readonly view: Viewer } {
  const isInstalled = spawnSync("rsvg-convert", ["--version"]).status === 0;
  return isInstalled ? { name: "rsvg-convert", view: viewInRsvg } : { name: "Skia", view: viewInSkia };
}

const viewInRsvg: Viewer = async (svg) => {
  const { status, stdout } = spawnSync("rsvg-convert", [], { input: svg, maxBuffer: 50_000_000 });
  expect(status).toBe(0);
  return stdout;
};

const viewInSkia: Viewer = async (svg) => {
  const image = await loadImage(Buffer.from(svg));
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas.encode("png");
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "roleloom-viewer-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const { name: viewerName, view } = findViewer();

describe(`an exported SVG in ${viewerName}`, () => {
  it.each(["startup", "enterprise"] as const)(
    "shows every role and phase of the %s preset",
    async (preset) => {
      await runRoleloom(["export", `preset:${preset}`, "-o", "drawing.svg"], { cwd: folder });
      const svg = readFileSync(join(folder, "drawing.svg"), "utf8");
      const whole = await view(svg);
      const { phases, setups } = presetDocument(preset);
      for (const { name } of [...phases, ...(setups[0]?.roles ?? [])]) {
        const without = svg.replace(`>${name}</text>`, "></text>");
        expect.soft(without, `${name} is text`).not.toBe(svg);
        expect.soft((await view(without)).equals(whole), `${name} makes no difference`).toBe(false);
      }
    },
  );
});
