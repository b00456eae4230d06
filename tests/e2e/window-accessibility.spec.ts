import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./harness/fixtures.ts";
import { ExportDialog } from "./pages/export-dialog.ts";
import { Inspector } from "./pages/inspector.ts";
import { TeamWindow } from "./pages/team-window.ts";

async function breaches(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Else it opens a page of its own, which a desktop program refuses.
    .setLegacyMode()
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

for (const theme of ["light", "dark"] as const) {
  test(`breaks no rule of WCAG in the ${theme} theme`, async ({ roleloom }) => {
    const { page } = roleloom;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    const window = new TeamWindow(page);
    await expect(window.drawing).toBeVisible();
    expect(await breaches(page)).toEqual([]);
    await new Inspector(window).showRole("Data scientist");
    expect(await breaches(page)).toEqual([]);
    const dialog = new ExportDialog(window);
    await dialog.open();
    await dialog.choose("Format", "PNG");
    expect(await breaches(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await roleloom.chooseAction("palette");
    await window.palette.fill("data");
    expect(await breaches(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await window.search.fill("data");
    await roleloom.chooseAction("filter");
    await page.getByRole("dialog", { name: "Filter" }).getByText("Business").click();
    expect(await breaches(page)).toEqual([]);
  });
}

test("says what happened to those who cannot see it", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const status = roleloom.page.getByRole("status");
  await window.showSetup("Enterprise");
  await expect(status).toContainText("Showing Enterprise");
  await window.renameDocument("Churn");
  await window.button("Undo").click();
  await expect(status).toContainText("Undone");
});

test("follows the system's theme", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  await roleloom.page.emulateMedia({ colorScheme: "dark" });
  await expect(window.button("Light theme")).toBeVisible();
  await roleloom.page.emulateMedia({ colorScheme: "light" });
  await expect(window.button("Dark theme")).toBeVisible();
});

test("keeps the theme that was chosen for the next time", async ({ roleloom }) => {
  await new TeamWindow(roleloom.page).button("Dark theme").click();
  await roleloom.relaunch();
  await expect(new TeamWindow(roleloom.page).button("Light theme")).toBeVisible();
});
