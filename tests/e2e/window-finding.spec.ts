import { expect, test } from "./harness/fixtures.ts";
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
