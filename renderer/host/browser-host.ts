import type { Answer, HostEvent, Request, Route } from "../../shared/ipc/contract.ts";
import { ok } from "../../shared/model/result.ts";
import { readContent, readGranted } from "./browser-files.ts";
import { type BrowserAccess, type BrowserParts, browserRoutes, remember } from "./browser-routes.ts";
import { droppedFile } from "./file-pickers.ts";
import type { Host, Routes } from "./host.ts";

/** The browser: files by the File System Access API where there is one, by upload and download elsewhere. */
export function browserHost(parts: BrowserParts): Host {
  const listeners = new Set<(event: HostEvent) => void>();
  const emit = (event: HostEvent) =>
    listeners.forEach((listener) => {
      listener(event);
    });
  const access: BrowserAccess = { parts, places: new Map(), emit };
  const routes = browserRoutes(access);
  return {
    edition: "browser",
    savesTo: parts.pickers === null ? "downloads" : "disk",
    platform: parts.platform,
    request: <R extends Route>(route: R, request: Request<R>): Promise<Answer<R>> =>
      (routes[route] as Routes[R])(request),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readDropped: async (item) => {
      const dropped = await droppedFile(item);
      if (dropped === null) return null;
      if (!(dropped instanceof File)) return readGranted(dropped, await remember(access, dropped));
      const content = await readContent(dropped);
      return content.ok ? ok({ ...content.value, handle: null }) : content;
    },
  };
}
