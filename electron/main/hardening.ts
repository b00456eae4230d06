import { isAppAddress } from "./app-address.ts";
import type { ContentsPart, SessionPart } from "./parts.ts";

const localSchemes = new Set(["blob:", "data:", "devtools:"]);

/** True for what a page of ours may load; everything that would reach a network is not. */
export function isLocalAddress(address: string): boolean {
  if (isAppAddress(address)) return true;
  return URL.canParse(address) && localSchemes.has(new URL(address).protocol);
}

/** No permission is ever granted and no request leaves the machine. */
export function hardenSession(session: SessionPart): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isLocalAddress(details.url) });
  });
}

/** A page stays where it was loaded, opens nothing and holds no other page. */
export function hardenContents(contents: ContentsPart): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => event.preventDefault());
}
