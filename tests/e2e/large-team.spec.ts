import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serialiseDocument } from "../../shared/file/serialise.ts";
import { generateTeam } from "../support/generate-team.ts";
import { expect, test } from "./harness/fixtures.ts";
import { Inspector } from "./pages/inspector.ts";
import { TeamWindow } from "./pages/team-window.ts";

test("shows a team of three hundred as lanes with heads in sight, and as a map that answers pointer and keys", async ({
  roleloom,
}) => {
  const { page } = roleloom;
  const window = new TeamWindow(page);
  const inspector = new Inspector(window);
  const path = join(roleloom.folder, "large.roleloom");
  await writeFile(path, serialiseDocument(generateTeam({ roles: 300, seed: 7 })));
  await roleloom.openFrom(path, () => roleloom.chooseAction("open"));
  await expect(window.documentName).toHaveValue("Team of 300");
  const cards = window.drawing.locator(".part-role");
  const sharp = window.drawing.locator('[data-painted="sharp"]');

  await test.step("keeps the heads of lanes in sight", async () => {
    await expect(window.view("Lanes")).toBeChecked();
    await expect(page.getByText("Shown as lanes, which stay clear beyond sixty roles.")).toBeVisible();
    await expect(sharp).toBeAttached();
    for (let step = 0; step < 6; step++) await roleloom.chooseAction("zoom-in");
    await expect(
      window.drawing
        .locator('[data-top="true"]')
        .getByTitle(/^Design, phase 1/)
        .first(),
    ).toBeVisible();
    await page.getByRole("button", { name: "Show the map" }).click();
  });

  await test.step("goes from card to card by keys where none can be read", async () => {
    await roleloom.chooseAction("fit-view");
    await expect(cards).toHaveCount(0);
    await window.drawing.getByRole("button", { name: /^Cards of the drawing: arrow keys/ }).focus();
    await page.keyboard.press("ArrowDown");
    await expect(inspector.phaseName).toHaveValue("Design");
    await page.keyboard.press("ArrowDown");
    await expect(inspector.roleName).toBeVisible();
  });

  await test.step("holds few of the cards, those that can be read, and takes up a name on a double click", async () => {
    await expect.poll(() => cards.count()).toBeGreaterThan(0);
    expect(await cards.count()).toBeLessThan(130);
    const chosen = await inspector.roleName.inputValue();
    await page.keyboard.press("Escape");
    await cards
      .filter({ has: page.locator("svg") })
      .first()
      .dblclick();
    await expect(inspector.roleName).toBeFocused();
    expect(chosen).not.toBe("");
  });
});
