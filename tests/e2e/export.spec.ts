import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { presetDocument } from "../../shared/presets/presets.ts";
import { mapScene } from "../../shared/scene/map-scene.ts";
import { planRaster } from "../../shared/scene/raster.ts";
import { sceneToSvg } from "../../shared/scene/svg.ts";
import { expect, test } from "./harness/fixtures.ts";
import { ExportDialog } from "./pages/export-dialog.ts";
import { TeamWindow } from "./pages/team-window.ts";

function sceneOf(name: string) {
  const document = presetDocument("both");
  const setup = document.setups.find((one) => one.name === name);
  if (setup === undefined) throw new Error(`no setup ${name}`);
  return mapScene(document, setup, { theme: "light" });
}

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

test("exports a PNG at the chosen scale", async ({ roleloom }) => {
  const dialog = new ExportDialog(new TeamWindow(roleloom.page));
  await dialog.open();
  await dialog.choose("Format", "PNG");
  await dialog.choose("Scale", "3×");
  const path = join(roleloom.folder, "startup.png");
  await roleloom.saveTo(path, () => dialog.confirm("PNG"));
  const png = await readFile(path);
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect({ ok: true, value: { widthPx: png.readUInt32BE(16), heightPx: png.readUInt32BE(20) } }).toEqual(
    planRaster(sceneOf("Startup"), 3),
  );
});
