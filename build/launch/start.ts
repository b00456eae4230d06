import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { argv, cwd, env, getuid, platform, stderr } from "node:process";
import { chooseEdition, type Machine } from "./edition.ts";
import { fetchElectron, findElectron } from "./electron-binary.ts";
import { ensureBuilt, root } from "./fresh-build.mjs";

/** `npm start`: the desktop edition where this machine can show it, else the browser edition of the same window. */

const say = (line: string): boolean => stderr.write(`${line}\n`);

const thisMachine: Machine = {
  platform,
  environment: env,
  isRoot: getuid?.() === 0,
  findElectron,
  fetchElectron: () => {
    say("Fetching Electron's program, once.");
    return fetchElectron();
  },
};

/** A window that was never shown, because a library or a permission is missing, ends within this time. */
const failsAtOnceMs = 5_000;

/** The program's exit code, or null where it could not show a window at all. */
function openDesktop(electron: string, files: readonly string[]): Promise<number | null> {
  const started = performance.now();
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = env;
  const child = spawn(electron, [root, ...files], { stdio: "inherit", env: environment });
  return new Promise((done) => {
    child.on("error", () => done(null));
    child.on("exit", (code) => {
      const hasFailedAtOnce = code !== 0 && performance.now() - started < failsAtOnceMs;
      done(hasFailedAtOnce ? null : (code ?? 1));
    });
  });
}

async function serveBrowserEdition(reason: string, files: readonly string[]): Promise<void> {
  say(reason);
  if (!ensureBuilt(["renderer", "cli"])) throw new Error("The build failed; see above.");
  if (files.length > 0) say("The browser edition opens files from its own window: choose Open there.");
  argv.splice(2, argv.length, "serve", "--open");
  await import(new URL("../../out/cli/index.mjs", import.meta.url).href);
}

async function start(files: readonly string[]): Promise<void> {
  const edition = chooseEdition(thisMachine);
  if (edition.kind === "browser") return serveBrowserEdition(edition.reason, files);
  if (!ensureBuilt(["renderer", "main", "preload"])) throw new Error("The build failed; see above.");
  const code = await openDesktop(edition.electron, files);
  if (code === null)
    return serveBrowserEdition("Electron ended at once; serving the browser edition.", files);
  process.exitCode = code;
}

await start(argv.slice(2).map((file) => resolve(env.INIT_CWD ?? cwd(), file)));
