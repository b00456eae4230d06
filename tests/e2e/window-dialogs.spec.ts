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
  await expect.poll(() => preview.evaluate((image: HTMLCanvasElement) => image.width)).toBeGreaterThan(400);
  await dialog.choose("Format", "PNG");
  const full = await dialog.pixels("Full size");
  const print = await dialog.pixels("Print");
  expect(print.map((side, index) => side / (full[index] ?? 0))).toEqual([4, 4]);
  await dialog.choose("Size in pixels", /^Other width/);
  await dialog.dialog.getByRole("textbox", { name: "Width in pixels" }).fill("999");
  expect(await dialog.pixels("Other width")).toEqual([
    999,
    Math.ceil((999 * (full[1] ?? 0)) / (full[0] ?? 1)),
  ]);
});

test("closes a dialog by Escape and gives the keyboard back", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const dialog = new ExportDialog(window);
  await dialog.open();
  await roleloom.page.keyboard.press("Escape");
  await expect(dialog.dialog).toBeHidden();
  await expect(window.button("Export")).toBeFocused();
});
