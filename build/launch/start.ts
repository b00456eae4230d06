import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { argv, cwd, env, getuid, platform, stderr } from "node:process";
import { fetchElectron, findElectron } from "./electron-binary.ts";
import { ensureBuilt, root } from "./fresh-build.mjs";

/** `npm start`: the desktop edition where this machine can show it, else the browser edition of the same window. */

const say = (line: string): boolean => stderr.write(`${line}\n`);

type Choice = { readonly electron: string } | { readonly whyNot: string };

function chooseEdition(isBrowserWanted: boolean): Choice {
  if (isBrowserWanted) return { whyNot: "The browser edition was asked for." };
  if (platform === "linux" && !env.DISPLAY && !env.WAYLAND_DISPLAY) {
    return { whyNot: "There is no display for a desktop window; serving the browser edition." };
  }
  if (platform === "linux" && getuid?.() === 0) {
    return { whyNot: "Electron does not run as root with its sandbox on; serving the browser edition." };
  }
  const present = findElectron();
  if (present !== null) return { electron: present };
  if (env.CI) return { whyNot: "Electron's program is not on this machine; serving the browser edition." };
  say("Fetching Electron's program, once.");
  const fetched = fetchElectron();
  if (fetched !== null) return { electron: fetched };
  return { whyNot: "Electron's program could not be fetched; serving the browser edition." };
}

/** Ends with the program's exit code, or null where it could not show a window at all. */
function openDesktop(electron: string, files: readonly string[]): Promise<number | null> {
  const started = performance.now();
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = env;
  const child = spawn(electron, [root, ...files], { stdio: "inherit", env: environment });
  return new Promise((done) => {
    child.on("error", () => done(null));
    child.on("exit", (code) => {
      const hasFailedAtOnce = code !== 0 && performance.now() - started < 5_000;
      done(hasFailedAtOnce ? null : (code ?? 1));
    });
  });
}

async function serveBrowserEdition(files: readonly string[]): Promise<void> {
  if (!ensureBuilt(["renderer", "cli"])) throw new Error("The build failed; see above.");
  if (files.length > 0) say("The browser edition opens files from its own window: choose Open there.");
  argv.splice(2, argv.length, "serve", "--open");
  await import(new URL("../../out/cli/index.mjs", import.meta.url).href);
}

async function start(): Promise<void> {
  const given = argv.slice(2);
  const files = given
    .filter((word) => !word.startsWith("-"))
    .map((file) => resolve(env.INIT_CWD ?? cwd(), file));
  const choice = chooseEdition(given.includes("--browser"));
  if ("whyNot" in choice) {
    say(choice.whyNot);
    return serveBrowserEdition(files);
  }
  if (!ensureBuilt(["renderer", "main", "preload"])) throw new Error("The build failed; see above.");
  const code = await openDesktop(choice.electron, files);
  if (code === null) {
    say("Electron ended at once; serving the browser edition.");
    return serveBrowserEdition(files);
  }
  process.exitCode = code;
}

await start();
