import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "./harness/fixtures.ts";
import { Canvas } from "./pages/canvas.ts";
import { ExportDialog } from "./pages/export-dialog.ts";
import { Inspector } from "./pages/inspector.ts";
import { TeamWindow } from "./pages/team-window.ts";

test("finds anything by typing, arrow keys and Enter, and goes to where it is", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const inspector = new Inspector(window);
  const { search } = window;
  const goTo = async (words: string, down = 0) => {
    await roleloom.chooseAction("search");
    await expect(search).toBeFocused();
    await search.fill(words);
    for (let step = 0; step < down; step++) await search.press("ArrowDown");
    await search.press("Enter");
    await expect(search).toHaveValue("");
  };
  await goTo("engineer", 1);
  await expect(inspector.roleName).toHaveValue("ML engineer");
  await goTo("zuri");
  await expect(window.view("People")).toBeChecked();
  await goTo("train the model");
  await expect(inspector.phaseName).toHaveValue("Development");
  await expect(window.view("Map")).toBeChecked();
  await goTo("data analyst");
  await expect(inspector.roleName).toHaveValue("Data analyst");
  await expect(window.setup("Enterprise")).toBeChecked();
});

test("says when nothing matches", async ({ roleloom }) => {
  await new TeamWindow(roleloom.page).search.fill("lawyer");
  await expect(roleloom.page.getByText("Nothing matches “lawyer”")).toBeVisible();
});

test("the palette carries out actions and goes to roles", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const { palette } = window;
  await roleloom.chooseAction("palette");
  await palette.fill("data eng");
  await palette.press("Enter");
  await expect(new Inspector(window).roleName).toHaveValue("Data engineer");
  await roleloom.chooseAction("palette");
  await palette.fill("enterprise");
  await palette.press("Enter");
  await expect(window.setup("Enterprise")).toBeChecked();
  await roleloom.chooseAction("palette");
  await palette.fill("light or dark");
  await palette.press("Enter");
  await expect(window.button("Light theme")).toBeVisible();
});

test("the palette's Enter takes what was typed in the same moment", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  for (const [words, role] of [
    ["ML engineer", "ML engineer"],
    ["Data scientist", "Data scientist"],
  ] as const) {
    await roleloom.chooseAction("palette");
    // One task of the page: no effect, microtask or drawing comes between the last letter and Enter.
    await window.palette.evaluate((field, typed) => {
      const input = field as HTMLInputElement;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, typed);
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
    }, words);
    await expect(new Inspector(window).roleName).toHaveValue(role);
  }
});

test("a filter dims what does not match, or leaves it out, also of what is exported", async ({
  roleloom,
}) => {
  const window = new TeamWindow(roleloom.page);
  const canvas = new Canvas(window);
  const strip = roleloom.page.getByRole("region", { name: "Active filter" });
  await window.showSetup("Enterprise");
  await roleloom.chooseAction("filter");
  const filter = roleloom.page.getByRole("dialog", { name: "Filter" });
  await filter.getByText("Technical").click();
  await expect(filter.getByRole("checkbox", { name: "Technical" })).toBeChecked();
  await expect(strip).toContainText("3 of 9 roles match");
  const faintness = canvas.node("Developer").locator("svg");
  await expect(faintness).toHaveAttribute("opacity", "0.28");
  await roleloom.page.keyboard.press("Escape");
  await strip.getByRole("button", { name: "Only these" }).click();
  await expect(canvas.node("Developer")).toHaveCount(0);
  await expect(canvas.node("ML engineer")).toBeVisible();
  const path = join(roleloom.folder, "technical.svg");
  const dialog = new ExportDialog(window);
  await dialog.open();
  await roleloom.saveTo(path, () => dialog.confirm("SVG"));
  const svg = await readFile(path, "utf8");
  expect(svg).toContain("Enterprise · Technical");
  expect(svg).not.toContain("Developer");
  await strip.getByRole("button", { name: "Clear" }).click();
  await expect(canvas.node("Developer")).toBeVisible();
  await expect(strip).toHaveCount(0);
});
