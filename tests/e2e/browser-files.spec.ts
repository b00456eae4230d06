import type { Page } from "@playwright/test";
import { parseDocument } from "../../shared/file/parse.ts";
import { expect, test } from "./harness/fixtures.ts";
import { TeamWindow } from "./pages/team-window.ts";

/** Real file handles from the browser's private file system, in place of those a picker would give. */
function choosePrivateFiles(): void {
  const fileOf = async (name: string) =>
    (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
  Object.assign(window, {
    showSaveFilePicker: ({ suggestedName }: { suggestedName: string }) => fileOf(suggestedName),
    showOpenFilePicker: async () => [await fileOf("Fraud detection.roleloom")],
  });
}

const readPrivateFile = (page: Page, name: string) =>
  page.evaluate(async (wanted) => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle(wanted)).getFile()).text();
  }, name);

test("saves in place where the browser gives access to files", { tag: "@browser" }, async ({ roleloom }) => {
  const { page } = roleloom;
  await page.addInitScript(choosePrivateFiles);
  await page.reload();
  const window = new TeamWindow(page);
  await window.renameDocument("Fraud detection");
  await roleloom.chooseAction("save-as");
  await expect(window.savedState).toHaveText("Saved");
  await window.renameDocument("Fraud detection, second edition");
  await roleloom.chooseAction("save");
  await expect(window.savedState).toHaveText("Saved");
  const text = await readPrivateFile(page, "Fraud detection.roleloom");
  expect(parseDocument(new TextEncoder().encode(text))).toMatchObject({
    ok: true,
    value: { title: "Fraud detection, second edition" },
  });
  await page.reload();
  await roleloom.chooseAction("open");
  await expect(window.documentName).toHaveValue("Fraud detection, second edition");
});
