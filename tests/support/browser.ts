import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { env, getuid, platform } from "node:process";
import { chromium } from "@playwright/test";

/** The one place that knows where a Chromium for the e2e specs comes from. */

export type FoundBrowser = {
  readonly executablePath: string;
  /** Words for the log: whose browser it is. */
  readonly origin: string;
};

/** Keeps a test browser from talking to anybody but the page under test. */
export const browserArguments: readonly string[] = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  ...(getuid?.() === 0 ? ["--no-sandbox"] : []),
];

const commandNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

function knownPlaces(): readonly string[] {
  if (platform === "darwin") {
    return ["/Applications", join(env.HOME ?? "/", "Applications")].flatMap((folder) => [
      join(folder, "Google Chrome.app/Contents/MacOS/Google Chrome"),
      join(folder, "Chromium.app/Contents/MacOS/Chromium"),
    ]);
  }
  if (platform === "win32") {
    return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].flatMap((folder) =>
      folder === undefined ? [] : [join(folder, "Google/Chrome/Application/chrome.exe")],
    );
  }
  return [];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function onPath(): readonly string[] {
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return commandNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Playwright's own build first, since the specs are written against it; null where the machine has none. */
export function findBrowser(): FoundBrowser | null {
  const own = chromium.executablePath();
  if (existsSync(own)) return { executablePath: own, origin: "Playwright's own" };
  const installed = [...onPath(), ...knownPlaces()].find(isProgram);
  return installed === undefined ? null : { executablePath: installed, origin: "installed on this machine" };
}

type Installation = { readonly words: string; readonly commands: readonly (readonly string[])[] };

function installations(): readonly Installation[] {
  const fromPlaywright: Installation = {
    words: "npx playwright install chromium",
    commands: [["npx", "playwright", "install", "chromium"]],
  };
  const fromDebian: Installation = {
    words: "apt-get install chromium",
    commands: [
      ["apt-get", "update", "-q"],
      ["apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium"],
    ],
  };
  const isDebianRoot = getuid?.() === 0 && existsSync("/etc/debian_version");
  return isDebianRoot ? [fromPlaywright, fromDebian] : [fromPlaywright];
}

function succeeds([command = "", ...given]: readonly string[]): boolean {
  const { status } = spawnSync(command, given, {
    stdio: ["ignore", "ignore", "inherit"],
    shell: platform === "win32",
    env: { ...env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return status === 0;
}

/** Finds a browser or installs one, saying each step; null when nothing helped. */
export function ensureBrowser(say: (line: string) => void): FoundBrowser | null {
  const present = findBrowser();
  if (present !== null) {
    say(`Browser: ${present.executablePath} (${present.origin}).`);
    return present;
  }
  for (const { words, commands } of installations()) {
    say(`No browser found; trying ${words}.`);
    const worked = commands.every(succeeds);
    const found = findBrowser();
    if (found !== null) {
      say(`Browser: ${found.executablePath}, from ${words}.`);
      return found;
    }
    say(worked ? `${words} brought no browser.` : `${words} failed.`);
  }
  return null;
}
