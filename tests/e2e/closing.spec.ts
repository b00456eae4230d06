import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { RoleloomApp } from "./harness/app.ts";
import { expect, test } from "./harness/fixtures.ts";
import { TeamWindow } from "./pages/team-window.ts";

test("closes at once when there is nothing to save", async ({ roleloom }) => {
  await expect(new TeamWindow(roleloom.page).drawing).toBeVisible();
  expect(await roleloom.askToClose()).toBe(true);
});

test("warns before a tab with unsaved changes is left", { tag: "@browser" }, async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  await window.renameDocument("Fraud detection");
  await expect(window.savedState).toHaveText("Edited");
  expect(await roleloom.askToClose()).toBe(false);
  await window.button("Undo").click();
  await expect(window.savedState).not.toHaveText("Edited");
  expect(await roleloom.askToClose()).toBe(true);
});

async function editAndAskToClose(roleloom: RoleloomApp): Promise<TeamWindow> {
  const window = new TeamWindow(roleloom.page);
  await window.renameDocument("Fraud detection");
  await expect.poll(() => roleloom.title()).toMatch(/^•/);
  expect(await roleloom.askToClose()).toBe(false);
  await expect(window.unsavedQuestion).toBeVisible();
  return window;
}

test("keeps the window when the user cancels", { tag: "@desktop" }, async ({ roleloom }) => {
  const window = await editAndAskToClose(roleloom);
  await window.answer(window.unsavedQuestion, "Cancel");
  await expect(window.unsavedQuestion).toBeHidden();
  await expect(window.documentName).toHaveValue("Fraud detection");
  expect(await roleloom.askToClose()).toBe(false);
  await expect(window.unsavedQuestion).toBeVisible();
});

test("closes without saving when the user says so", { tag: "@desktop" }, async ({ roleloom }) => {
  const window = await editAndAskToClose(roleloom);
  await window.answerAndLeave(window.unsavedQuestion, "Don’t save");
});

test("saves, then closes", { tag: "@desktop" }, async ({ roleloom }) => {
  const window = await editAndAskToClose(roleloom);
  const path = join(roleloom.folder, "fraud.roleloom");
  await roleloom.saveTo(path, () => window.answerAndLeave(window.unsavedQuestion, "Save"));
  expect(await readFile(path, "utf8")).toContain("Fraud detection");
});

test("stays open when the save before closing is cancelled", { tag: "@desktop" }, async ({
  roleloom,
  desktop,
}) => {
  const window = await editAndAskToClose(roleloom);
  await desktop.cancelNextDialog("save");
  await window.answer(window.unsavedQuestion, "Save");
  await expect(window.unsavedQuestion).toBeHidden();
  await expect(window.savedState).toHaveText("Edited");
  expect(window.page.isClosed()).toBe(false);
});
