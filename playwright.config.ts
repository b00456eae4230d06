import { env, stdout } from "node:process";
import { defineConfig } from "@playwright/test";
import { whyNoElectron } from "./tests/e2e/desktop.ts";
import type { TargetOptions } from "./tests/e2e/harness/app.ts";
import { browserArguments, findBrowser } from "./tests/support/browser.ts";

const notRun = whyNoElectron();
// Workers read this file as well; the line is for the log, once.
if (notRun !== null && env.TEST_WORKER_INDEX === undefined) stdout.write(`Real Electron: ${notRun}.\n`);

/**
 * The specs are written once and run on every edition. Those that need a native menu, a dialog or a window
 * frame are tagged `@desktop`, those about what only a browser does `@browser`.
 */
export default defineConfig<TargetOptions>({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: "list",
  use: {
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: findBrowser()?.executablePath ?? "",
      args: [...browserArguments],
    },
  },
  projects: [
    { name: "browser", use: { target: "browser" }, grepInvert: /@desktop|@stand-in/ },
    { name: "stand-in", use: { target: "stand-in" }, grepInvert: /@browser/ },
    { name: "electron", use: { target: "electron" }, grepInvert: /@browser|@stand-in/ },
  ],
});
