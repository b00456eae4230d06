import { fileURLToPath } from "node:url";
import { build } from "electron-builder";
import { electronDist, fetchElectron, findElectron } from "./launch/electron-binary.ts";
import { ensureBuilt } from "./launch/fresh-build.mjs";
import { packaging } from "./packaging.ts";

/** `npm run package`: installers for the system it runs on, in dist/. */

const projectDir = fileURLToPath(new URL("..", import.meta.url));
if ((findElectron() ?? fetchElectron()) === null) {
  console.error("No installers made: Electron's program is not on this machine and could not be fetched.");
  process.exitCode = 1;
} else if (ensureBuilt(["renderer", "main", "preload"])) {
  await build({ projectDir, config: { ...packaging, electronDist: electronDist } });
} else {
  process.exitCode = 1;
}
