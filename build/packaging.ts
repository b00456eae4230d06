import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { AfterPackContext, Configuration } from "electron-builder";

export const documentMimeType = "application/vnd.roleloom+json";

/** Electron's own demonstration program, which the packager leaves in when it is given an unpacked Electron. */
async function removeDemonstration({ appOutDir, packager }: AfterPackContext): Promise<void> {
  await rm(join(packager.getResourcesDir(appOutDir), "default_app.asar"), { force: true });
}

/**
 * What becomes an installer. Everything that runs is bundled into out/, so no package of node_modules goes along,
 * and every fuse is set by name rather than left to what Electron happens to ship.
 */
export const packaging = {
  appId: "dev.roleloom.app",
  productName: "Roleloom",
  copyright: "Copyright © Roleloom contributors",
  directories: { buildResources: "build/icons", output: "dist" },
  files: ["out/main/**", "out/preload/**", "out/renderer/**", "package.json", "!**/node_modules/**"],
  extraMetadata: { dependencies: null, allowScripts: null, bin: null },
  asar: true,
  npmRebuild: false,
  nodeGypRebuild: false,
  publish: null,
  afterPack: removeDemonstration,
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: [
    {
      ext: "roleloom",
      name: "Roleloom document",
      description: "Roleloom document",
      mimeType: documentMimeType,
      role: "Editor",
      icon: "icon",
    },
  ],
  linux: {
    target: ["AppImage", "tar.gz"],
    icon: "linux",
    category: "Office;Development",
    synopsis: "Draws who does what, when, across the machine-learning lifecycle.",
    executableName: "roleloom",
    desktop: { entry: { Keywords: "roles;RACI;team;MLOps;lifecycle;diagram;", StartupWMClass: "roleloom" } },
  },
  mac: {
    target: ["dmg", "zip"],
    icon: "icon.icns",
    category: "public.app-category.business",
    hardenedRuntime: true,
  },
  win: { target: ["nsis"], icon: "icon.ico" },
  /** The association with .roleloom files is written for all users of the computer only. */
  nsis: { oneClick: false, perMachine: true },
} as const satisfies Configuration;
