import type { BrowserContext, Request as PageRequest } from "@playwright/test";
import type { CustomScheme } from "electron";
import type { ElectronParts, SessionPart } from "../../../electron/main/parts.ts";
import { fromShown } from "./address.ts";

type Handler = Parameters<ElectronParts["protocol"]["handle"]>[1];
type BeforeRequest = NonNullable<Parameters<SessionPart["webRequest"]["onBeforeRequest"]>[0]>;
type Navigation = (request: PageRequest) => boolean;

/** The one session: it answers for the program's schemes and asks the program about every other request. */
export class StandInSession implements SessionPart {
  readonly schemes: CustomScheme[] = [];
  /** Addresses asked for that were not the program's own, whether or not the program would have let them pass. */
  readonly outside: string[] = [];
  readonly #handlers = new Map<string, Handler>();
  #beforeRequest: BeforeRequest | null = null;
  permissionCheck: Parameters<SessionPart["setPermissionCheckHandler"]>[0] = null;
  permissionRequest: Parameters<SessionPart["setPermissionRequestHandler"]>[0] = null;
  devicePermission: Parameters<SessionPart["setDevicePermissionHandler"]>[0] = null;

  readonly protocol: ElectronParts["protocol"] = {
    registerSchemesAsPrivileged: (schemes) => void this.schemes.push(...schemes),
    handle: (scheme, handler) => void this.#handlers.set(scheme, handler),
  };

  readonly webRequest: SessionPart["webRequest"] = {
    onBeforeRequest: (...given: unknown[]) => {
      this.#beforeRequest = given.at(-1) as BeforeRequest | null;
    },
  };

  setPermissionCheckHandler(handler: typeof this.permissionCheck): void {
    this.permissionCheck = handler;
  }

  setPermissionRequestHandler(handler: typeof this.permissionRequest): void {
    this.permissionRequest = handler;
  }

  setDevicePermissionHandler(handler: typeof this.devicePermission): void {
    this.devicePermission = handler;
  }

  /** Stands between the pages and everything they ask for. */
  async attach(context: BrowserContext, mayNavigate: Navigation): Promise<void> {
    await context.route("**/*", async (route) => {
      const address = fromShown(route.request().url());
      const scheme = new URL(address).protocol.slice(0, -1);
      const handler = this.#handlers.get(scheme);
      if (handler === undefined) this.outside.push(address);
      if (handler === undefined || this.#isCancelled(address) || !mayNavigate(route.request())) {
        return route.abort("aborted");
      }
      const response = await handler(new Request(address, { method: route.request().method() }));
      return route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      });
    });
  }

  #isCancelled(url: string): boolean {
    let isCancelled = false;
    const details = { url } as Parameters<BeforeRequest>[0];
    this.#beforeRequest?.(details, (response) => {
      isCancelled = response.cancel === true;
    });
    return isCancelled;
  }
}
