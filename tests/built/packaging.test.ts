import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createPackage, extractAll, extractFile, listPackage } from "@electron/asar";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { chromium } from "@playwright/test";
import { LinuxTargetHelper } from "app-builder-lib/out/targets/LinuxTargetHelper.js";
import { type AfterPackContext, Arch, build, LinuxPackager, Platform } from "electron-builder";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentMimeType, packaging } from "../../build/packaging.ts";
import { browserArguments, findBrowser } from "../support/browser.ts";
import { StandIn } from "../support/stand-in/stand-in.ts";

/** Packs the built program around a stand-in for Electron's program, which cannot be had on every machine. */

const projectDir = fileURLToPath(new URL("../..", import.meta.url));

/** Where a fuse tool finds the fuses in Electron's program; then a version, a length, and one character each. */
const fuseSentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const [off, on] = ["0".charCodeAt(0), "1".charCodeAt(0)];
const unsetFuses = `${fuseSentinel}\x01\x08${"0".repeat(8)}`;

let folder: string;
let packed: string;
let desktopEntry: string;
let mimeInfo: string;

async function makeElectron(dist: string): Promise<void> {
  const app = join(folder, "default-app");
  await mkdir(join(dist, "resources"), { recursive: true });
  await mkdir(app);
  await writeFile(join(app, "main.js"), "");
  await createPackage(app, join(dist, "resources/default_app.asar"));
  await writeFile(join(dist, "electron"), `#!/bin/sh\nexit 0\n# ${unsetFuses}\n`);
  await chmod(join(dist, "electron"), 0o755);
  await writeFile(join(dist, "LICENSE"), "");
  await writeFile(join(dist, "LICENSES.chromium.html"), "");
}

async function readDesktopFiles(context: AfterPackContext): Promise<void> {
  await packaging.afterPack(context);
  const { packager } = context;
  if (!(packager instanceof LinuxPackager)) throw new Error("not packed for Linux");
  const helper = new LinuxTargetHelper(packager);
  desktopEntry = await helper.computeDesktopEntry(packager.platformSpecificBuildOptions);
  mimeInfo = await readFile((await helper.mimeTypeFiles) ?? "", "utf8");
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "roleloom-packaging-"));
  const dist = join(folder, "electron");
  await makeElectron(dist);
  await build({
    projectDir,
    targets: Platform.LINUX.createTarget("dir", Arch.x64),
    config: {
      ...packaging,
      directories: { ...packaging.directories, output: join(folder, "packed") },
      electronDist: dist,
      afterPack: readDesktopFiles,
    },
  });
  packed = join(folder, "packed/linux-unpacked");
});

afterAll(() => rm(folder, { recursive: true }));

async function filesUnder(name: string): Promise<readonly string[]> {
  const entries = await readdir(join(projectDir, name), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${join(entry.parentPath, entry.name).slice(projectDir.length)}`);
}

describe("the packed program", () => {
  it("holds what runs and nothing else", async () => {
    const archive = join(packed, "resources/app.asar");
    const folders = new Set(["/out", "/out/main", "/out/preload", "/out/renderer", "/out/renderer/assets"]);
    const files = listPackage(archive, { isPack: false }).filter((name) => !folders.has(name));
    const expected = [
      "/out/main/index.cjs",
      "/out/preload/index.cjs",
      "/package.json",
      ...(await filesUnder("out/renderer")),
    ];
    expect([...files].sort()).toEqual(expected.sort());
    expect(await readdir(join(packed, "resources"))).toEqual(["app.asar"]);
  });

  it("starts at the main bundle and asks for no package", () => {
    const archive = join(packed, "resources/app.asar");
    const manifest = JSON.parse(extractFile(archive, "package.json").toString("utf8"));
    expect(manifest).toMatchObject({ name: "roleloom", main: "out/main/index.cjs" });
    expect(manifest.dependencies ?? {}).toEqual({});
    expect(manifest.scripts).toBeUndefined();
  });

  it("shows its window with nothing but what is in the archive", async () => {
    const unpacked = join(folder, "unpacked");
    extractAll(join(packed, "resources/app.asar"), unpacked);
    const { executablePath = "" } = findBrowser() ?? {};
    const browser = await chromium.launch({ executablePath, args: [...browserArguments] });
    const context = await browser.newContext({ serviceWorkers: "block" });
    const homeFolder = join(folder, "home");
    const standIn = new StandIn({ context, bundleFolder: join(unpacked, "out"), homeFolder });
    await standIn.start();
    const page = await standIn.firstPage();
    await page.getByRole("button", { name: "Export" }).waitFor();
    await browser.close();
    expect(standIn.reports).toEqual([]);
    expect(standIn.session.outside).toEqual([]);
  });

  it("has every fuse set the safe way", async () => {
    const wire = await getCurrentFuseWire(join(packed, "roleloom"));
    expect(wire).toEqual({
      version: "1",
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
    });
  });

  it("tells a Linux desktop what it is and which files it opens", () => {
    const lines = desktopEntry.split("\n");
    expect(lines).toContain("Name=Roleloom");
    expect(lines).toContain("Categories=Office;Development;");
    expect(lines).toContain(`MimeType=${documentMimeType};`);
    expect(lines.find((line) => line.startsWith("Exec="))).toMatch(/%[fFuU]$/);
    expect(mimeInfo).toContain(`type="${documentMimeType}"`);
    expect(mimeInfo).toContain('pattern="*.roleloom"');
  });
});
