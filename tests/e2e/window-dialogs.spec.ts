import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serialiseDocument } from "../../shared/file/serialise.ts";
import { generateTeam } from "../support/generate-team.ts";
import { expect, test } from "./harness/fixtures.ts";
import { ExportDialog } from "./pages/export-dialog.ts";
import { Inspector } from "./pages/inspector.ts";
import { TeamWindow } from "./pages/team-window.ts";

test("begins with a preset or an empty team, after asking about unsaved changes", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  await window.renameDocument("Mine");
  const begin = async (name: RegExp) => {
    await window.button("More actions").click();
    await roleloom.page.getByRole("menuitem", { name: "New…" }).click();
    await roleloom.page.getByRole("dialog", { name: "Begin with" }).getByRole("button", { name }).click();
  };
  await begin(/^Empty team/);
  await window.answer(window.unsavedQuestion, "Cancel");
  await expect(window.documentName).toHaveValue("Mine");
  await begin(/^Empty team/);
  await window.answer(window.unsavedQuestion, "Don’t save");
  await expect(window.documentName).toHaveValue("Untitled team");
  await expect(roleloom.page.getByRole("region", { name: "Empty setup" })).toBeVisible();
  await roleloom.page.getByRole("button", { name: "Add a role", exact: true }).click();
  await expect(new Inspector(window).roleName).toBeFocused();
  await window.button("Undo").click();
  await begin(/^Enterprise/);
  await expect(window.documentName).toHaveValue("Enterprise ML team");
});

test("previews the picture that an export writes, at its size", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const dialog = new ExportDialog(window);
  await dialog.open();
  const preview = dialog.dialog.getByRole("figure", { name: "Preview" }).getByRole("img");
  await expect
    .poll(() => preview.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(400);
  await dialog.choose("Format", "PNG");
  await dialog.choose("Scale", "1×");
  const size = dialog.dialog.getByText(/^Size: /);
  const once = (await size.textContent()) ?? "";
  await dialog.choose("Scale", "4×");
  const [width = 0, height = 0] = once.match(/\d+/g)?.map(Number) ?? [];
  await expect(size).not.toHaveText(once);
  const [largeWidth = 0, largeHeight = 0] = (await size.textContent())?.match(/\d+/g)?.map(Number) ?? [];
  expect(largeWidth / width).toBeCloseTo(4, 1);
  expect(largeHeight / height).toBeCloseTo(4, 1);
});

test("refuses a picture that is too large, and offers the largest that fits", async ({ roleloom }) => {
  const path = join(roleloom.folder, "large.roleloom");
  await writeFile(path, serialiseDocument(generateTeam({ roles: 120, seed: 1 })));
  const window = new TeamWindow(roleloom.page);
  await roleloom.openFrom(path, () => roleloom.chooseAction("open"));
  await expect(window.savedState).toHaveText("Saved");
  const dialog = new ExportDialog(window);
  await dialog.open();
  await dialog.choose("Format", "PNG");
  await dialog.choose("Scale", "4×");
  const confirm = dialog.dialog.getByRole("button", { name: "Export PNG" });
  await expect(confirm).toBeDisabled();
  await dialog.dialog.getByRole("button", { name: /^Use [\d.]+×$/ }).click();
  await expect(confirm).toBeEnabled();
});

test("closes a dialog by Escape and gives the keyboard back", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const dialog = new ExportDialog(window);
  await dialog.open();
  await roleloom.page.keyboard.press("Escape");
  await expect(dialog.dialog).toBeHidden();
  await expect(window.button("Export")).toBeFocused();
});
