import type { Page } from "@playwright/test";
import { serialiseDocument } from "../../shared/file/serialise.ts";
import { presetDocument } from "../../shared/presets/presets.ts";
import { expect, test } from "./harness/fixtures.ts";
import { TeamWindow } from "./pages/team-window.ts";

async function drag(page: Page, name: string, content: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text ?? ""], fileName ?? ""));
      return transfer;
    },
    [name, content],
  );
  await page.dispatchEvent("body", "dragover", { dataTransfer });
  await expect(page.getByText("Drop to open this file")).toBeVisible();
  await page.dispatchEvent("body", "drop", { dataTransfer });
  await expect(page.getByText("Drop to open this file")).toBeHidden();
}

test("opens a file that is dropped on the window", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  await expect(window.drawing).toBeVisible();
  const team = { ...presetDocument("enterprise"), title: "Dropped" };
  await drag(roleloom.page, "dropped.roleloom", serialiseDocument(team));
  await expect(window.documentName).toHaveValue("Dropped");
  await expect(window.savedState).toHaveText("Saved");
});

test("says what is wrong with a dropped file, and keeps the team and its changes", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  await window.renameDocument("Mine");
  await drag(roleloom.page, "notes.txt", "Buy milk");
  await expect(window.notice).toContainText("notes.txt");
  await expect(window.documentName).toHaveValue("Mine");
  await expect(window.savedState).toHaveText("Edited");
});
