import { bridgeName } from "../../shared/ipc/channels.ts";
import type { Bridge } from "../../shared/ipc/contract.ts";
import { ok } from "../../shared/model/result.ts";
import { contentHash } from "./content-hash.ts";
import type { Host } from "./host.ts";

/** What the preload script left on the page's global object; null in a browser. */
export function findBridge(page: object): Bridge | null {
  return (page as Partial<Record<typeof bridgeName, Bridge>>)[bridgeName] ?? null;
}

/** The desktop program. A page never holds a path, so a dropped file comes without a place to save it to. */
export function electronHost(bridge: Bridge): Host {
  return {
    edition: "desktop",
    savesTo: "disk",
    platform: bridge.platform,
    request: (route, request) => bridge.request(route, request),
    onEvent: (listener) => bridge.onEvent(listener),
    readDropped: async (item) => {
      const file = item.getAsFile();
      if (file === null) return null;
      const bytes = new Uint8Array(await file.arrayBuffer());
      return ok({ handle: null, name: file.name, bytes, hash: await contentHash(bytes) });
    },
  };
}
