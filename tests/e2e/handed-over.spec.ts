import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serialiseDocument } from "../../shared/file/serialise.ts";
import { presetDocument } from "../../shared/presets/presets.ts";
import { expect, test } from "./harness/fixtures.ts";
import { TeamWindow } from "./pages/team-window.ts";

async function writeTeam(folder: string, title: string): Promise<string> {
  const path = join(folder, `${title}.roleloom`);
  await writeFile(path, serialiseDocument({ ...presetDocument("startup"), title }));
  return path;
}

test("starts with the file it is opened with", { tag: "@desktop" }, async ({ roleloom }) => {
  await roleloom.relaunch([await writeTeam(roleloom.folder, "Churn")]);
  const window = new TeamWindow(roleloom.page);
  await expect(window.documentName).toHaveValue("Churn");
  await expect.poll(() => roleloom.title()).toBe("Churn.roleloom – Roleloom");
});

test("opens a file handed to the program that runs, after asking about unsaved changes", {
  tag: "@desktop",
}, async ({ roleloom, desktop }) => {
  const window = new TeamWindow(roleloom.page);
  await window.renameDocument("Fraud detection");
  await desktop.handOver(await writeTeam(roleloom.folder, "Churn"));
  await window.answer(window.unsavedQuestion, "Cancel");
  await expect(window.documentName).toHaveValue("Fraud detection");
  await desktop.handOver(await writeTeam(roleloom.folder, "Churn"));
  await window.answer(window.unsavedQuestion, "Don’t save");
  await expect(window.documentName).toHaveValue("Churn");
});

test("says so when the file it was opened with is gone", { tag: "@desktop" }, async ({ roleloom }) => {
  await roleloom.relaunch([join(roleloom.folder, "gone.roleloom")]);
  const window = new TeamWindow(roleloom.page);
  await expect(window.notice).toContainText("gone.roleloom");
  await expect(window.documentName).toHaveValue("Roles in MLOps");
});
