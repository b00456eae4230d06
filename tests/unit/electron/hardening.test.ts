import { describe, expect, it, vi } from "vitest";
import { hardenContents, hardenSession, isLocalAddress } from "../../../electron/main/hardening.ts";
import type { SessionPart } from "../../../electron/main/parts.ts";
import { webPreferences, windowOptions } from "../../../electron/main/window-options.ts";
import { FakeContents } from "../../support/fake-window.ts";
import { preventable } from "../../support/stand-in/events.ts";

describe("what a page of the window may be", () => {
  const required = {
    preload: "/bundle/preload/index.cjs",
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    spellcheck: false,
  };
  const given = webPreferences("/bundle/preload/index.cjs");

  it.each(Object.entries(required))("has %s set to %s", (name, value) => {
    expect(given[name as keyof typeof given]).toBe(value);
  });

  it("has nothing else set, such as a feature of Blink or a plugin", () => {
    expect(Object.keys(given).sort()).toEqual(Object.keys(required).sort());
  });

  it("has developer tools only where the program is not packaged", () => {
    const look = { place: {}, isDark: false, preloadPath: "/p" };
    expect(windowOptions({ ...look, isDevelopment: false }).webPreferences.devTools).toBe(false);
    expect(windowOptions({ ...look, isDevelopment: true }).webPreferences.devTools).toBe(true);
  });

  it("has a window that shows no white before a dark page", () => {
    const look = { place: {}, preloadPath: "/p", isDevelopment: false };
    const [light, dark] = [false, true].map((isDark) => windowOptions({ ...look, isDark }));
    expect(light?.backgroundColor).not.toBe(dark?.backgroundColor);
    expect(dark?.show).toBe(false);
  });
});

function hardened() {
  const session = {
    setPermissionCheckHandler: vi.fn<SessionPart["setPermissionCheckHandler"]>(),
    setPermissionRequestHandler: vi.fn<SessionPart["setPermissionRequestHandler"]>(),
    setDevicePermissionHandler: vi.fn<SessionPart["setDevicePermissionHandler"]>(),
    webRequest: { onBeforeRequest: vi.fn() },
  };
  hardenSession(session);
  return session;
}

describe("what a page of the window may ask for", () => {
  it("is no permission, whether it asks or only looks", () => {
    const session = hardened();
    const answer = vi.fn();
    session.setPermissionRequestHandler.mock.calls[0]?.[0]?.({} as never, "media", answer, {} as never);
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    expect(session.setPermissionCheckHandler.mock.calls[0]?.[0]?.(null, "media", "", {} as never)).toBe(
      false,
    );
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]?.({} as never)).toBe(false);
  });

  it("is nothing from a network", () => {
    const [[listener] = []] = hardened().webRequest.onBeforeRequest.mock.calls;
    const isCancelled = (url: string) => {
      let answer: unknown;
      listener({ url }, (given: unknown) => {
        answer = given;
      });
      return answer;
    };
    expect(isCancelled("https://example.test/")).toEqual({ cancel: true });
    expect(isCancelled("app://roleloom/")).toEqual({ cancel: false });
  });

  it.each([
    "app://roleloom/a.js",
    "blob:app://roleloom/1",
    "data:image/png;base64,",
    "devtools://devtools/a",
  ])("may be %s", (url) => expect(isLocalAddress(url)).toBe(true));

  it.each([
    "http://127.0.0.1/",
    "https://example.test/",
    "ws://example.test/",
    "ftp://example.test/",
    "file:///etc/passwd",
    "app://other/",
    "chrome-extension://a/b",
    "not an address",
  ])("may not be %s", (url) => expect(isLocalAddress(url)).toBe(false));
});

describe("where a page of the window may go", () => {
  it("is nowhere: no navigation, no new window, no page within", () => {
    const contents = new FakeContents();
    hardenContents(contents);
    expect(contents.setWindowOpenHandler.mock.calls[0]?.[0]({} as never)).toEqual({ action: "deny" });
    for (const name of ["will-frame-navigate", "will-attach-webview"]) {
      const event = preventable({ url: "app://roleloom/" });
      contents.emit(name, event);
      expect(event.defaultPrevented, name).toBe(true);
    }
  });
});
