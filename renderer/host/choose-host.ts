import type { FileHandle } from "../../shared/ipc/contract.ts";
import { browserHost } from "./browser-host.ts";
import { electronHost, findBridge } from "./electron-host.ts";
import { findFilePickers } from "./file-pickers.ts";
import type { Host } from "./host.ts";
import { keptFiles } from "./kept-files.ts";
import { chooseUpload, startDownload } from "./uploads.ts";

function platformOf({ userAgent }: Navigator): Host["platform"] {
  if (/Mac|iPhone|iPad/.test(userAgent)) return "darwin";
  return /Windows/.test(userAgent) ? "win32" : "linux";
}

/** The desktop program where its bridge is there, else the browser. */
export function chooseHost(page: Window & typeof globalThis): Host {
  const bridge = findBridge(page);
  if (bridge !== null) return electronHost(bridge);
  return browserHost({
    platform: platformOf(page.navigator),
    pickers: findFilePickers(page),
    kept: keptFiles(page.indexedDB),
    upload: () => chooseUpload(page.document),
    download: (name, content) => startDownload(page.document, name, content),
    newHandle: () => page.crypto.randomUUID() as FileHandle,
  });
}
