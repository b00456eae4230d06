import { expect, test } from "./harness/fixtures.ts";
import { Canvas } from "./pages/canvas.ts";
import { Inspector } from "./pages/inspector.ts";
import { TeamWindow } from "./pages/team-window.ts";

test("draws every role and phase of the shown setup under its name", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const canvas = new Canvas(window);
  for (const phase of ["Design", "Development", "Deployment"]) await expect(canvas.node(phase)).toBeVisible();
  await expect(canvas.node("Data scientist")).toBeVisible();
  await expect(canvas.node("Backend engineer")).toBeHidden();
  await window.showSetup("Enterprise");
  await expect(canvas.node("Backend engineer")).toBeVisible();
});

test("moves a role that both setups have from its old place to its new one", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const canvas = new Canvas(window);
  const before = await canvas.restingBox(canvas.node("ML engineer"));
  await window.showSetup("Enterprise");
  const after = await canvas.restingBox(canvas.node("ML engineer"));
  expect(after).not.toEqual(before);
  await window.showSetup("Startup");
  await expect.poll(() => canvas.restingBox(canvas.node("ML engineer"))).toEqual(before);
});

test("shows the new setup at once to those who want less motion", async ({ roleloom }) => {
  await roleloom.page.emulateMedia({ reducedMotion: "reduce" });
  const window = new TeamWindow(roleloom.page);
  const canvas = new Canvas(window);
  await window.showSetup("Enterprise");
  const card = canvas.node("Backend engineer").locator("svg").first();
  await expect(card).not.toHaveAttribute("opacity");
});

test("keeps a card where it was dragged to, in one step that undo takes back", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const canvas = new Canvas(window);
  const card = canvas.node("ML engineer");
  const before = await canvas.restingBox(card);
  await canvas.drag(card, { x: 90, y: 60 });
  const dropped = await canvas.restingBox(card);
  expect(dropped.y).toBeGreaterThan(before.y + 20);
  await expect(new Inspector(window).button("Unpin")).toBeVisible();
  await window.button("Undo").click();
  await expect.poll(async () => (await canvas.restingBox(card)).y).toBeCloseTo(before.y, 0);
  await expect(window.savedState).not.toHaveText("Edited");
});

test("involves a role in a phase by dragging from its card, and opens the link", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const canvas = new Canvas(window);
  await window.showSetup("Enterprise");
  await expect(canvas.link("Data analyst contributes to Development")).toHaveCount(0);
  await canvas.connect("Data analyst", "Development");
  await expect(canvas.link("Data analyst contributes to Development")).toHaveCount(1);
  await expect(canvas.link("Data analyst contributes to Development")).toHaveClass(/selected/);
  await window.button("Undo").click();
  await expect(canvas.link("Data analyst contributes to Development")).toHaveCount(0);
});

test("selects with Enter, nudges with arrow keys as one step, and lets go with Escape", async ({
  roleloom,
}) => {
  const window = new TeamWindow(roleloom.page);
  const canvas = new Canvas(window);
  const inspector = new Inspector(window);
  const card = canvas.node("ML engineer");
  await card.focus();
  await roleloom.page.keyboard.press("Enter");
  await expect(inspector.roleName).toHaveValue("ML engineer");
  const before = await canvas.restingBox(card);
  for (let press = 0; press < 4; press++) await roleloom.page.keyboard.press("ArrowDown");
  await expect.poll(async () => (await canvas.restingBox(card)).y).toBeGreaterThan(before.y);
  await window.button("Undo").click();
  await expect.poll(async () => (await canvas.restingBox(card)).y).toBeCloseTo(before.y, 0);
  await card.focus();
  await roleloom.page.keyboard.press("Escape");
  await expect(inspector.roleName).toBeHidden();
});

test("dims what a hovered card has nothing to do with", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const canvas = new Canvas(window);
  await canvas.restingBox(canvas.node("Data engineer"));
  await canvas.node("Data engineer").hover();
  await expect(canvas.node("ML engineer")).toHaveClass(/is-dimmed/);
  await expect(canvas.node("Design")).not.toHaveClass(/is-dimmed/);
  await roleloom.page.mouse.move(4, 300);
  await expect(canvas.node("ML engineer")).not.toHaveClass(/is-dimmed/);
});

test("offers an overview only while much of the drawing is out of sight", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const overview = window.page.getByRole("img", { name: "Overview of the drawing" });
  await new Canvas(window).restingBox(new Canvas(window).node("Design"));
  await expect(overview).toBeHidden();
  for (let step = 0; step < 5; step++) await roleloom.chooseAction("zoom-in");
  await expect(overview).toBeVisible();
  await roleloom.chooseAction("fit-view");
  await expect(overview).toBeHidden();
});
