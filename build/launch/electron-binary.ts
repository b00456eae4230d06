import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { env, execPath } from "node:process";

/** The electron package downloads its program when it is first required, so this looks without requiring it. */

const packageFile = createRequire(import.meta.url).resolve("electron/package.json");
const folder = dirname(packageFile);

/** The folder that holds Electron's program and what it needs. */
export const electronDist = env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, "dist");

/** The Electron program on this machine; null where it was never fetched. */
export function findElectron(): string | null {
  const pathFile = join(folder, "path.txt");
  const name = existsSync(pathFile) ? readFileSync(pathFile, "utf8") : "electron";
  const program = join(electronDist, name);
  return existsSync(program) ? program : null;
}

/** Lets the electron package fetch its program from where its makers publish it, which is not the npm registry. */
export function fetchElectron(): string | null {
  spawnSync(execPath, [join(folder, "install.js")], { stdio: "ignore" });
  return findElectron();
}
