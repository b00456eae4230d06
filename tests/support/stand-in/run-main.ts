import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { compileFunction } from "node:vm";
import type { ElectronParts } from "../../../electron/main/parts.ts";

export type MainProcess = {
  readonly platform: NodeJS.Platform;
  readonly argv: readonly string[];
  readonly cwd: () => string;
  readonly stderr: { write(text: string): void };
  on(event: "uncaughtException" | "unhandledRejection", listener: (error: unknown) => void): unknown;
};

/** Runs a built main bundle as it is: only the `electron` it requires and the `process` it sees are others. */
export function runMain(bundlePath: string, electron: ElectronParts, process: MainProcess): void {
  const requireBeside = createRequire(bundlePath);
  const require = (name: string): unknown => (name === "electron" ? electron : requireBeside(name));
  const exports = {};
  const given = { require, exports, module: { exports }, process, __dirname: dirname(bundlePath) };
  const main = compileFunction(readFileSync(bundlePath, "utf8"), Object.keys(given), {
    filename: bundlePath,
  });
  main(...Object.values(given));
}
