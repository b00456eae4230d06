import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serialiseDocument } from "../../shared/file/serialise.ts";
import { generateTeam } from "../support/generate-team.ts";
import { expect, test } from "./harness/fixtures.ts";
import { Inspector } from "./pages/inspector.ts";
import { TeamWindow } from "./pages/team-window.ts";

test("paints a team of three hundred, and holds the cards that can be read once the view is near", async ({
  roleloom,
}) => {
  const window = new TeamWindow(roleloom.page);
  const path = join(roleloom.folder, "large.roleloom");
  await writeFile(path, serialiseDocument(generateTeam({ roles: 300, seed: 7 })));
  await roleloom.openFrom(path, () => roleloom.chooseAction("open"));
  await expect(window.documentName).toHaveValue("Team of 300");
  const cards = window.drawing.locator(".part-role");
  await expect(window.drawing.locator('[data-painted="sharp"]')).toBeAttached();
  await expect(cards).toHaveCount(0);
  const box = await window.drawing.boundingBox();
  if (box === null) throw new Error("the drawing is not on the screen");
  await roleloom.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let step = 0; step < 8; step++) await roleloom.chooseAction("zoom-in");
  await expect.poll(() => cards.count()).toBeGreaterThan(0);
  expect(await cards.count()).toBeLessThan(130);
  await cards.first().focus();
  await roleloom.page.keyboard.press("Enter");
  await expect(new Inspector(window).roleName).toBeVisible();
});
