import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { env, platform } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { NotRun } from "./contender.ts";

/** The peers live in a package beside this file, so that nobody installs them who does not run the bench. */

export const peersFolder = fileURLToPath(new URL(".", import.meta.url));
const { resolve } = createRequire(join(peersFolder, "package.json"));

/** Installs what the lock file names, once; answers why it could not, or null. */
export function installPeers(say: (line: string) => void): string | null {
  if (existsSync(join(peersFolder, "node_modules"))) return null;
  say("Installing the peers, once (npm ci in tests/bench).");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: peersFolder,
    stdio: ["ignore", "ignore", "inherit"],
    shell: platform === "win32",
    env: { ...env, PUPPETEER_SKIP_DOWNLOAD: "1" },
  });
  return status === 0 ? null : `npm ci in tests/bench ended with ${status}`;
}

export function pathOfPeer(file: string): string {
  try {
    return resolve(file);
  } catch (error) {
    throw new NotRun(`${file} is not installed: ${(error as NodeJS.ErrnoException).code}`);
  }
}

/** A peer's module; what it exports is the caller's word. */
export async function loadPeer<Module>(file: string): Promise<Module> {
  return (await import(pathToFileURL(pathOfPeer(file)).href)) as Module;
}

/** As installed, not as wanted. */
export function peerVersion(name: string, folder: string = peersFolder): string {
  const file = join(folder, "node_modules", name, "package.json");
  if (!existsSync(file)) return "not installed";
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
