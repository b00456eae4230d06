import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import fs from "node:fs/promises";
import { homedir } from "node:os";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import * as electron from "electron";
import type { Machine } from "./machine.ts";
import { startProgram } from "./program.ts";

const report: Machine["report"] = (what, error) => {
  const detail = error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error);
  process.stderr.write(`Roleloom, ${what}: ${detail}\n`);
};

process.on("uncaughtException", (error) => report("outside of everything", error));
process.on("unhandledRejection", (error) => report("in a promise nobody waited for", error));

startProgram(electron, {
  platform: process.platform,
  argv: process.argv,
  folder: process.cwd(),
  homeFolder: homedir(),
  fs,
  makeFolder: (path) => mkdirSync(path, { recursive: true }),
  wait: (delayMs) => setTimeout(delayMs),
  freshId: randomUUID,
  report,
  bundleFolder: dirname(__dirname),
}).catch((error: unknown) => {
  report("starting", error);
  electron.app.quit();
});
