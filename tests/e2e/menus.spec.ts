import { expect, test } from "./harness/fixtures.ts";
import { TeamWindow } from "./pages/team-window.ts";

test("greys out undo and redo while there is nothing to do again", { tag: "@desktop" }, async ({
  roleloom,
  desktop,
}) => {
  const window = new TeamWindow(roleloom.page);
  const states = async () => [
    await desktop.isMenuItemEnabled("undo"),
    await desktop.isMenuItemEnabled("redo"),
  ];
  await expect.poll(() => desktop.isMenuItemEnabled("save-as")).toBe(true);
  expect(await states()).toEqual([false, false]);
  await window.renameDocument("Fraud detection");
  await expect.poll(states).toEqual([true, false]);
  await roleloom.chooseAction("undo");
  await expect(window.documentName).toHaveValue("Roles in MLOps");
  await expect.poll(states).toEqual([false, true]);
  await roleloom.chooseAction("redo");
  await expect(window.documentName).toHaveValue("Fraud detection");
});

test("keys reach the same actions in every edition", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  await window.renameDocument("Fraud detection");
  await window.drawing.focus();
  await roleloom.page.keyboard.press("ControlOrMeta+Z");
  await expect(window.documentName).toHaveValue("Roles in MLOps");
  await roleloom.page.keyboard.press("ControlOrMeta+Shift+Z");
  await expect(window.documentName).toHaveValue("Fraud detection");
  await roleloom.page.keyboard.press("ControlOrMeta+Z");
  // The second redo of Windows is in no menu.
  await roleloom.page.keyboard.press("ControlOrMeta+Y");
  await expect(window.documentName).toHaveValue("Fraud detection");
  await roleloom.page.keyboard.press("ControlOrMeta+E");
  await expect(roleloom.page.getByRole("dialog", { name: "Export the drawing" })).toBeVisible();
});
