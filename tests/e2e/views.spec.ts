import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { presetDocument } from "../../shared/presets/presets.ts";
import { sceneToSvg } from "../../shared/scene/svg.ts";
import { sceneOf } from "../../shared/scene/view.ts";
import { expect, test } from "./harness/fixtures.ts";
import { Canvas } from "./pages/canvas.ts";
import { ExportDialog } from "./pages/export-dialog.ts";
import { Inspector } from "./pages/inspector.ts";
import { TeamWindow } from "./pages/team-window.ts";

test("shows the same setup as lanes and back, and keeps the selection", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const canvas = new Canvas(window);
  const before = await canvas.restingBox(canvas.node("ML engineer"));
  await canvas.node("ML engineer").click();
  await window.view("Lanes").check();
  await expect(new Inspector(window).roleName).toHaveValue("ML engineer");
  const inLanes = await canvas.restingBox(canvas.node("ML engineer"));
  expect(inLanes.x).toBeLessThan((await canvas.restingBox(canvas.node("Design"))).x);
  await window.view("Map").check();
  await expect
    .poll(async () => (await canvas.restingBox(canvas.node("ML engineer"))).width)
    .toBeCloseTo(before.width, 0);
});

test("lets no card be dragged where a view gives it its place", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const canvas = new Canvas(window);
  await window.view("Lanes").check();
  const belowDesign = async () =>
    (await canvas.restingBox(canvas.node("ML engineer"))).y -
    (await canvas.restingBox(canvas.node("Design"))).y;
  const before = await belowDesign();
  await canvas.drag(canvas.node("ML engineer"), { x: 60, y: 60 });
  expect(await belowDesign()).toBeCloseTo(before, 0);
  await expect(window.savedState).not.toHaveText("Edited");
});

test("chooses somebody, changes a share, collapses and expands, and takes it back", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const canvas = new Canvas(window);
  const inspector = new Inspector(window);
  await window.view("People").check();
  await canvas.node("Zuri Okoye").click();
  await expect(inspector.field("Person name")).toHaveValue("Zuri Okoye");
  const share = inspector.field("Share of the time for Business stakeholder in percent");
  await share.fill("50");
  await share.press("Tab");
  await expect(canvas.node("Zuri Okoye")).toHaveAccessibleName(/Business stakeholder 50 %/);
  await canvas.node("Zuri Okoye").focus();
  await roleloom.chooseAction("toggle-reports");
  await expect(canvas.node("Ravi Menon")).toBeHidden();
  await window.drawing.getByRole("button", { name: "3 people below Zuri Okoye not shown" }).click();
  await expect(canvas.node("Ravi Menon")).toBeVisible();
  await inspector.button("Collapse 3 people below").click();
  await expect(canvas.node("Ravi Menon")).toBeHidden();
  await window.button("Undo").click();
  await expect(canvas.node("Zuri Okoye")).toHaveAccessibleName(/Business stakeholder 60 %/);
  await expect(canvas.node("Ravi Menon")).toBeHidden();
});

test("says where to begin when nobody is named", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const inspector = new Inspector(window);
  await window.view("People").check();
  const hint = roleloom.page.getByRole("region", { name: "No people" });
  await expect(hint).toBeHidden();
  await inspector.button("Setup actions").click();
  await roleloom.page.getByRole("menuitem", { name: "New empty setup" }).click();
  await window.button("Add role").click();
  await expect(hint).toBeVisible();
  await window.view("Map").check();
  await expect(hint).toBeHidden();
});

test("exports the view that is shown", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  await window.view("Lanes").check();
  const dialog = new ExportDialog(window);
  await dialog.open();
  const path = join(roleloom.folder, "lanes.svg");
  await roleloom.saveTo(path, () => dialog.confirm("SVG"));
  const document = presetDocument("both");
  const [startup] = document.setups;
  if (startup === undefined) throw new Error("the preset has no setup");
  expect(await readFile(path, "utf8")).toBe(
    sceneToSvg(sceneOf("lanes", document, startup, { theme: "light" })),
  );
});
