import { expect, test } from "./harness/fixtures.ts";
import { Inspector } from "./pages/inspector.ts";
import { TeamWindow } from "./pages/team-window.ts";

test("adds a role whose name is typed at once, and undoes both steps", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const inspector = new Inspector(window);
  await window.button("Add role").click();
  await expect(inspector.roleName).toBeFocused();
  await roleloom.page.keyboard.type("Prompt engineer");
  await roleloom.page.keyboard.press("Enter");
  await expect(window.drawing.getByText("Prompt engineer").first()).toBeVisible();
  await window.button("Undo").click();
  await expect(inspector.roleName).toHaveValue("New role");
  await window.button("Undo").click();
  await expect(inspector.roleName).toBeHidden();
  await expect(window.savedState).not.toHaveText("Edited");
});

test("renames, recategorises and deletes a role", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const inspector = new Inspector(window);
  await inspector.showRole("Data scientist");
  await inspector.roleName.fill("Researcher");
  await inspector.roleName.press("Enter");
  await expect(window.drawing.getByText("Researcher").first()).toBeVisible();
  await inspector.category.fill("Science");
  await inspector.category.press("Enter");
  await expect(inspector.panel.getByText("Science role")).toBeVisible();
  await inspector.button("Delete role").click();
  await expect(inspector.roleLine("ML engineer")).toBeVisible();
  await expect(inspector.roleLine("Researcher")).toBeHidden();
  await window.button("Undo").click();
  await expect(inspector.roleLine("Researcher")).toBeVisible();
});

test("drops typing on Escape, and a blank name", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const inspector = new Inspector(window);
  await inspector.showRole("Data scientist");
  await inspector.roleName.fill("Researcher");
  await inspector.roleName.press("Escape");
  await expect(inspector.roleName).toHaveValue("Data scientist");
  await inspector.roleName.fill("   ");
  await inspector.roleName.press("Enter");
  await expect(inspector.roleName).toHaveValue("Data scientist");
  await expect(window.savedState).not.toHaveText("Edited");
});

test("undo in a field takes typing back first, then the document's last step", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const inspector = new Inspector(window);
  await inspector.showRole("Data scientist");
  await inspector.field("Summary").fill("Trains");
  await inspector.field("Summary").press("Enter");
  await inspector.roleName.click();
  await roleloom.page.keyboard.press("End");
  await roleloom.page.keyboard.type("s");
  await roleloom.page.keyboard.press("ControlOrMeta+Z");
  await expect(inspector.roleName).toHaveValue("Data scientist");
  await expect(inspector.field("Summary")).toHaveValue("Trains");
  await roleloom.page.keyboard.press("ControlOrMeta+Z");
  await expect(inspector.field("Summary")).toHaveValue("Analyses, trains, evaluates");
});

test("sets how a role takes part, and moves accountability to it", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const inspector = new Inspector(window);
  await window.showSetup("Enterprise");
  await inspector.showRole("ML engineer");
  await inspector.openPhase("Development");
  await inspector.level("Train the model", "Contribute").check();
  await inspector.accountable("Train the model").click();
  await expect(inspector.accountable("Train the model")).toHaveAttribute("aria-pressed", "true");
  await expect(
    window.drawing.getByLabel("ML engineer contributes to Development and is accountable").first(),
  ).toBeAttached();
  await inspector.button("Close").click();
  await inspector.showRole("Data scientist");
  await inspector.openPhase("Development");
  await expect(inspector.level("Train the model", "Lead")).toBeChecked();
  await expect(inspector.accountable("Train the model")).toHaveAttribute("aria-pressed", "false");
  await inspector.level("Train the model", "None").check();
  await expect(inspector.level("Train the model", "None")).toBeChecked();
});

test("fills a role with a new person, somebody who is there, and a vacancy", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const inspector = new Inspector(window);
  await inspector.showRole("Business stakeholder");
  const names = inspector.panel.getByRole("textbox", { name: /^Name of the/ });
  await inspector.field("Add a person").fill("Grace");
  await inspector.field("Add a person").press("Enter");
  await inspector.button("Vacancy").click();
  await expect(names).toHaveCount(3);
  await expect(names.nth(1)).toHaveValue("Grace");
  await inspector.button("Take Grace out of this role").click();
  await expect(names).toHaveCount(2);
});

test("edits a phase's tasks and reaches a link from it", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const inspector = new Inspector(window);
  await roleloom.chooseAction("palette");
  await window.palette.fill("Deployment");
  await roleloom.page.keyboard.press("Enter");
  await expect(inspector.phaseName).toHaveValue("Deployment");
  const tasks = inspector.panel.getByRole("textbox", { name: "Task name" });
  await inspector.field("Add a task").fill("Roll back");
  await inspector.field("Add a task").press("Enter");
  await expect(tasks.last()).toHaveValue("Roll back");
  await tasks.last().focus();
  await inspector.button("Move Roll back up").click();
  await expect(tasks.nth(3)).toHaveValue("Roll back");
  await inspector.roleLine("ML engineer").click();
  await inspector.level("Roll back", "Lead").check();
  await inspector.button("Remove link").click();
  await expect(inspector.roleName).toHaveValue("ML engineer");
  await expect(inspector.panel.getByText("Not involved")).toBeVisible();
});

test("adds a role of the other setup, and a copy of the setup", async ({ roleloom }) => {
  const window = new TeamWindow(roleloom.page);
  const inspector = new Inspector(window);
  await inspector.button("Add a role to the list").click();
  await roleloom.page.getByRole("menuitem", { name: "Data analyst" }).click();
  await expect(inspector.roleName).toHaveValue("Data analyst");
  await inspector.button("Close").click();
  await inspector.button("Setup actions").click();
  await roleloom.page.getByRole("menuitem", { name: "Duplicate this setup" }).click();
  await expect(window.setup("Startup copy")).toBeChecked();
});
