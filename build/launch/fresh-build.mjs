import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Plain JavaScript, because it runs before anything is built and on every start of the command line. */

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** @typedef {"renderer" | "main" | "preload" | "cli"} Part */

/** @type {Record<Part, { output: string, sources: readonly string[] }>} */
const parts = {
  renderer: { output: "out/renderer/index.html", sources: ["renderer", "shared", "build/vite.config.ts"] },
  main: { output: "out/main/index.cjs", sources: ["electron", "shared"] },
  preload: { output: "out/preload/index.cjs", sources: ["electron", "shared"] },
  cli: { output: "out/cli/index.mjs", sources: ["cli", "shared"] },
};
const sourcesOfAll = ["build/bundle.ts", "package.json", "package-lock.json", "tsconfig.base.json"];

/** @param {string} path @returns {number} milliseconds since the epoch; 0 where there is nothing */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** A folder's own time counts too: it changes when a file is removed. @param {string} path @returns {number} */
function newestIn(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestIn(join(path, name))),
    status.mtimeMs,
  );
}

/** @param {Part} part */
function isStale(part) {
  const { output, sources } = parts[part];
  const builtAt = changedAt(join(root, output));
  return [...sourcesOfAll, ...sources].some((source) => newestIn(join(root, source)) > builtAt);
}

/**
 * Builds those of the parts that are missing or older than their sources, saying so on stderr.
 * @param {readonly Part[]} wanted
 * @returns {boolean} whether all of them are there now
 */
export function ensureBuilt(wanted) {
  const stale = wanted.filter(isStale);
  if (stale.length === 0) return true;
  process.stderr.write(`Building ${stale.join(", ")} first.\n`);
  const { status } = spawnSync(process.execPath, ["--import", "tsx", "build/bundle.ts", ...stale], {
    cwd: root,
    stdio: ["ignore", process.stderr.fd, process.stderr.fd],
  });
  return status === 0 && wanted.every((part) => changedAt(join(root, parts[part].output)) > 0);
}
