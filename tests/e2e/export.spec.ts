import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadImage } from "@napi-rs/canvas";
import { serialiseDocument } from "../../shared/file/serialise.ts";
import { presetDocument } from "../../shared/presets/presets.ts";
import { planRaster } from "../../shared/raster/size.ts";
import { mapScene } from "../../shared/scene/map-scene.ts";
import { sceneToSvg } from "../../shared/scene/svg.ts";
import { generateTeam } from "../support/generate-team.ts";
import { expect, test } from "./harness/fixtures.ts";
import { ExportDialog } from "./pages/export-dialog.ts";
import { TeamWindow } from "./pages/team-window.ts";

function sceneOf(name: string) {
  const document = presetDocument("both");
  const setup = document.setups.find((one) => one.name === name);
  if (setup === undefined) throw new Error(`no setup ${name}`);
  return mapScene(document, setup, { theme: "light" });
}

const pngSize = (png: Buffer): readonly number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];

test("exports the shown setup as the very SVG the core draws", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  await window.showSetup("Enterprise");
  const dialog = new ExportDialog(window);
  await dialog.open();
  const path = join(roleloom.folder, "enterprise.svg");
  await roleloom.saveTo(path, () => dialog.confirm("SVG"));
  expect(await readFile(path, "utf8")).toBe(sceneToSvg(sceneOf("Enterprise")));
  await expect(dialog.dialog).toBeHidden();
  await expect(window.savedState).not.toHaveText("Edited");
});

test("exports a PNG as large as was chosen", async ({ roleloom }) => {
  const dialog = new ExportDialog(new TeamWindow(roleloom.page));
  await dialog.open();
  await dialog.choose("Format", "PNG");
  await dialog.choose("Size in pixels", /^Print/);
  const path = join(roleloom.folder, "startup.png");
  await roleloom.saveTo(path, () => dialog.confirm("PNG"));
  const png = await readFile(path);
  const { widthPx, heightPx } = planRaster(sceneOf("Startup").frame, { kind: "scale", scale: 4 });
  expect(pngSize(png)).toEqual([widthPx, heightPx]);
  const decoded = await loadImage(png);
  expect([decoded.width, decoded.height]).toEqual([widthPx, heightPx]);
});

test("draws a large picture beside the window, and leaves nothing when it is called off", async ({
  roleloom,
}) => {
  const window = new TeamWindow(roleloom.page);
  const source = join(roleloom.folder, "large.roleloom");
  await writeFile(source, serialiseDocument(generateTeam({ roles: 300, seed: 7 })));
  await roleloom.openFrom(source, () => roleloom.chooseAction("open"));
  await expect(window.documentName).toHaveValue("Team of 300");
  const dialog = new ExportDialog(window);
  await dialog.open();
  await dialog.choose("Format", "PNG");
  await dialog.choose("Size in pixels", /^Print/);
  await dialog.confirm("PNG");
  await expect(dialog.progress).toBeVisible();
  await dialog.dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog.progress).toBeHidden();
  expect(await readdir(roleloom.folder)).toEqual(["large.roleloom"]);
  await dialog.choose("Size in pixels", /^Slide/);
  const path = join(roleloom.folder, "slide.png");
  await roleloom.saveTo(path, () => dialog.confirm("PNG"));
  expect(pngSize(await readFile(path))[0]).toBe(1_920);
  await expect(dialog.dialog).toBeHidden();
});
