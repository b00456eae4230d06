import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseDocument } from "../../shared/file/parse.ts";
import { expect, test } from "./harness/fixtures.ts";
import { TeamWindow } from "./pages/team-window.ts";

test("saves an edited team, opens it again, and a second save has the same bytes", async ({ roleloom }) => {
  const path = join(roleloom.folder, "fraud.roleloom");
  let window = new TeamWindow(roleloom.page);
  await window.renameDocument("Fraud detection");
  await expect(window.savedState).toHaveText("Edited");
  await roleloom.saveTo(path, () => roleloom.chooseAction("save-as"));
  await expect(window.savedState).toHaveText("Saved");
  const first = await readFile(path);
  expect(parseDocument(first)).toMatchObject({ ok: true, value: { title: "Fraud detection" } });

  await roleloom.relaunch();
  window = new TeamWindow(roleloom.page);
  await expect(window.documentName).toHaveValue("Roles in MLOps");
  await roleloom.openFrom(path, () => roleloom.chooseAction("open"));
  await expect(window.documentName).toHaveValue("Fraud detection");
  const copy = join(roleloom.folder, "copy.roleloom");
  await roleloom.saveTo(copy, () => roleloom.chooseAction("save-as"));
  expect(await readFile(copy)).toEqual(first);
});

test("saves over the file it opened, and asks for no name", async ({ roleloom }) => {
  const path = join(roleloom.folder, "team.roleloom");
  const window = new TeamWindow(roleloom.page);
  await roleloom.saveTo(path, () => roleloom.chooseAction("save-as"));
  await roleloom.openFrom(path, () => roleloom.chooseAction("open"));
  await expect(roleloom.page.getByRole("status").filter({ hasText: "Opened" }).first()).toBeAttached();
  await expect(window.savedState).toHaveText("Saved");
  await window.renameDocument("Churn");
  await expect(window.savedState).toHaveText("Edited");
  await roleloom.saveInPlace(path, () => roleloom.chooseAction("save"));
  await expect(window.savedState).toHaveText("Saved");
  expect(parseDocument(await readFile(path))).toMatchObject({ ok: true, value: { title: "Churn" } });
});

test("says what is wrong with a file, and keeps the team that is open", async ({ roleloom }) => {
  const path = join(roleloom.folder, "broken.roleloom");
  await writeFile(path, '{ "format": "roleloom", "version": 99 }');
  const window = new TeamWindow(roleloom.page);
  await window.renameDocument("Keep me");
  await roleloom.openFrom(path, async () => {
    await roleloom.chooseAction("open");
    await window.answer(window.unsavedQuestion, "Don’t save");
  });
  await expect(window.notice).toContainText("broken.roleloom");
  await expect(window.documentName).toHaveValue("Keep me");
  await expect(window.savedState).toHaveText("Edited");
  expect(await readFile(path, "utf8")).toBe('{ "format": "roleloom", "version": 99 }');
});

test("writes nothing when a file is only opened", { tag: "@desktop" }, async ({ roleloom }) => {
  const path = join(roleloom.folder, "team.roleloom");
  await roleloom.saveTo(path, () => roleloom.chooseAction("save-as"));
  const before = await stat(path);
  await roleloom.relaunch([path]);
  await expect(new TeamWindow(roleloom.page).savedState).toHaveText("Saved");
  const { ino, mtimeMs } = await stat(path);
  expect({ ino, mtimeMs }).toEqual({ ino: before.ino, mtimeMs: before.mtimeMs });
  expect(await readdir(roleloom.folder)).toEqual(["team.roleloom"]);
});

test("changes nothing when a dialog is cancelled", { tag: "@desktop" }, async ({ roleloom, desktop }) => {
  const window = new TeamWindow(roleloom.page);
  await window.renameDocument("Fraud detection");
  await desktop.cancelNextDialog("save");
  await roleloom.chooseAction("save-as");
  await expect(window.savedState).toHaveText("Edited");
  expect(await readdir(roleloom.folder)).toEqual([]);
});

test("asks before it overwrites another program's change", { tag: "@desktop" }, async ({ roleloom }) => {
  const path = join(roleloom.folder, "team.roleloom");
  const window = new TeamWindow(roleloom.page);
  await roleloom.saveTo(path, () => roleloom.chooseAction("save-as"));
  await writeFile(path, "theirs");
  await window.renameDocument("Mine");
  await roleloom.chooseAction("save");
  await expect(window.conflictQuestion).toBeVisible();
  expect(await readFile(path, "utf8")).toBe("theirs");

  await window.answer(window.conflictQuestion, "Cancel");
  await expect(window.savedState).toHaveText("Edited");
  const copy = join(roleloom.folder, "mine.roleloom");
  await roleloom.chooseAction("save");
  await roleloom.saveTo(copy, () => window.answer(window.conflictQuestion, "Save a copy"));
  expect(await readFile(path, "utf8")).toBe("theirs");
  await expect(window.savedState).toHaveText("Saved");
});

test("undo leads back to the saved team, which needs no saving", async ({ roleloom }) => {
  const path = join(roleloom.folder, "team.roleloom");
  const window = new TeamWindow(roleloom.page);
  await roleloom.saveTo(path, () => roleloom.chooseAction("save-as"));
  await expect(window.savedState).toHaveText("Saved");
  await window.renameDocument("Fraud detection");
  await expect(window.savedState).toHaveText("Edited");
  expect(await roleloom.title()).toMatch(/^•/);
  await window.button("Undo").click();
  await expect(window.savedState).toHaveText("Saved");
  await expect.poll(() => roleloom.title()).not.toMatch(/^•/);
  await window.button("Redo").click();
  await expect(window.savedState).toHaveText("Edited");
});
