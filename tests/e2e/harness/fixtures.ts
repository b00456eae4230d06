import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { leaveOutWithoutElectron } from "../desktop.ts";
import type { DesktopControls, RoleloomApp, TargetOptions } from "./app.ts";
import { startBrowserApp } from "./browser-app.ts";
import { startElectronApp } from "./electron-app.ts";
import { type Loopback, startLoopback } from "./loopback.ts";
import { startStandInApp } from "./stand-in-app.ts";

type Fixtures = TargetOptions & {
  readonly homeFolder: string;
  readonly roleloom: RoleloomApp;
  readonly desktop: DesktopControls;
};

type WorkerFixtures = {
  /** Started when first asked for, and once. */
  readonly loopback: () => Promise<Loopback>;
};

/** `test` with a running Roleloom of the project's edition. Every spec ends by checking that nothing complained. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  target: ["stand-in", { option: true }],

  loopback: [
    async ({ playwright: _ }, use) => {
      let started: Promise<Loopback> | null = null;
      await use(() => {
        started ??= startLoopback();
        return started;
      });
      if (started !== null) await (await (started as Promise<Loopback>)).stop();
    },
    { scope: "worker" },
  ],

  homeFolder: async ({ playwright: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), "roleloom-e2e-"));
    await use(folder);
    await rm(folder, { recursive: true });
  },

  roleloom: async ({ target, browser, loopback, homeFolder }, use, info) => {
    if (target === "electron") leaveOutWithoutElectron(info);
    const app = await {
      browser: async () => startBrowserApp(browser, homeFolder, (await loopback()).address),
      "stand-in": () => startStandInApp(browser, homeFolder),
      electron: () => startElectronApp(homeFolder),
    }[target]();
    await use(app);
    const complaints = await app.complaints();
    await app.stop();
    expect(complaints, "nothing complained").toEqual([]);
  },

  desktop: async ({ roleloom }, use) => {
    if (roleloom.desktop === null)
      throw new Error("Tag this spec @desktop: a browser has no menus or dialogs");
    await use(roleloom.desktop);
  },
});

export { expect };
