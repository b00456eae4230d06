import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serialiseDocument } from "../../shared/file/serialise.ts";
import { groupedBy, noFolds } from "../../shared/model/folds.ts";
import { sceneToSvg } from "../../shared/scene/svg.ts";
import { sceneOf } from "../../shared/scene/view.ts";
import { generateTeam } from "../support/generate-team.ts";
import { expect, test } from "./harness/fixtures.ts";
import { Canvas } from "./pages/canvas.ts";
import { ExportDialog } from "./pages/export-dialog.ts";
import { Inspector } from "./pages/inspector.ts";
import { TeamWindow } from "./pages/team-window.ts";

test("groups a large team, opens and closes its groups, and exports what is shown", async ({ roleloom }) => {
  const { page } = roleloom;
  const window = new TeamWindow(page);
  const canvas = new Canvas(window);
  const inspector = new Inspector(window);
  const team = generateTeam({ roles: 301, seed: 7 });
  const [setup] = team.setups;
  const path = join(roleloom.folder, "large.roleloom");
  await writeFile(path, serialiseDocument(team));
  await roleloom.openFrom(path, () => roleloom.chooseAction("open"));
  // Opening chooses a view, so one chosen before would not hold.
  await expect(window.documentName).toHaveValue("Team of 301");
  await window.view("Map").check();
  const groups = window.drawing.locator(".part-group");
  const cards = window.drawing.locator(".part-role");
  await expect(groups).toHaveCount(15);
  await expect(page.getByText(/Grouped by kind of role, since 301 roles/)).toBeVisible();

  await test.step("exports the groups", async () => {
    const dialog = new ExportDialog(window);
    await dialog.open();
    const picture = join(roleloom.folder, "groups.svg");
    await roleloom.saveTo(picture, () => dialog.confirm("SVG"));
    const folds = groupedBy(noFolds, "kind");
    expect(await readFile(picture, "utf8")).toBe(
      sceneToSvg(sceneOf("map", team, setup!, { theme: "light", folds })),
    );
  });

  await test.step("opens a group with Enter and closes it in the inspector, in lanes as well", async () => {
    await window.view("Lanes").check();
    await expect(window.drawing.locator(".part-group-link").first()).toBeAttached();
    await canvas.node("Risk officers").focus();
    await page.keyboard.press("Enter");
    await expect(groups).toHaveCount(14);
    expect(await cards.count()).toBeGreaterThan(1);
    await expect(page.getByRole("heading", { name: "Risk officers" })).toBeVisible();
    await inspector.panel.getByRole("button", { name: /^Collapse \d+ roles$/ }).click();
    await expect(groups).toHaveCount(15);
    await expect(cards).toHaveCount(0);
  });

  await test.step("folds a category by its heading and a phase by its inspector", async () => {
    await canvas.node("Business").click();
    await expect(groups).toHaveCount(11);
    await canvas.node("Design").click();
    await inspector.panel.getByRole("button", { name: "Collapse", exact: true }).click();
    await expect(window.drawing.getByRole("button", { name: "Design, phase 1: 4 tasks" })).toBeVisible();
    await expect(window.savedState).toHaveText("Saved");
  });

  await test.step("shows every role again", async () => {
    await roleloom.chooseAction("expand-all");
    await expect(groups).toHaveCount(0);
  });
});
