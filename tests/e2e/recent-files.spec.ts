import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "./harness/fixtures.ts";
import { TeamWindow } from "./pages/team-window.ts";

test("offers files of the last time, and greys out those that are gone", { tag: "@desktop" }, async ({
  roleloom,
  desktop,
}) => {
  const [kept, gone] = ["kept.roleloom", "gone.roleloom"].map((name) => join(roleloom.folder, name));
  for (const path of [kept, gone]) {
    await roleloom.saveTo(path ?? "", () => roleloom.chooseAction("save-as"));
  }
  await rm(gone ?? "");
  await roleloom.relaunch();
  await expect.poll(() => desktop.recentLabels()).toHaveLength(3);
  const labels = await desktop.recentLabels();
  expect(labels[0]).toContain("gone.roleloom");
  expect(labels[1]).toContain("kept.roleloom");
  await desktop.chooseRecent(labels[1] ?? "");
  await expect(new TeamWindow(roleloom.page).savedState).toHaveText("Saved");
  await expect.poll(() => roleloom.title()).toBe("kept.roleloom – Roleloom");
});

test("forgets them when asked to", { tag: "@desktop" }, async ({ roleloom, desktop }) => {
  const path = join(roleloom.folder, "team.roleloom");
  await roleloom.saveTo(path, () => roleloom.chooseAction("save-as"));
  await expect.poll(() => desktop.recentLabels()).toHaveLength(2);
  await desktop.chooseRecent("Clear this list");
  await expect.poll(() => desktop.recentLabels()).toEqual(["Clear this list"]);
});
