import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { FramePart } from "../../../electron/main/parts.ts";
import { createRouter, type Handlers } from "../../../electron/main/router.ts";
import { type Route, requestSchemas } from "../../../shared/ipc/contract.ts";
import { FakeWindow, fakeFrame } from "../../support/fake-window.ts";

const routes = Object.keys(requestSchemas) as Route[];

/** A well-formed request of each route. */
const goodRequests: Record<Route, unknown> = {
  "file.open": {},
  "file.open-recent": { handle: "h" },
  "file.take-pending": {},
  "file.save": { handle: "h", text: "", baseHash: "", overwrite: false },
  "file.save-as": { suggestedName: "a", text: "" },
  "file.export": { suggestedName: "a", format: "svg", bytes: new Uint8Array(1) },
  "file.reveal": { handle: "h" },
  "recent.list": {},
  "recent.clear": {},
  "window.show-state": { title: "", isDirty: false, enabledActions: [] },
  "window.close": {},
};

function setUp(handle: () => Promise<unknown> = async () => ({ ok: true, value: null })) {
  const window = new FakeWindow();
  const handler = vi.fn(handle);
  const handlers = Object.fromEntries(routes.map((route) => [route, handler])) as unknown as Handlers;
  const report = vi.fn();
  const windowOf = (id: number) => (id === window.webContents.id ? window : null);
  const router = createRouter({ handlers, windowOf, report });
  const ask = (
    route?: unknown,
    request?: unknown,
    frame: FramePart | null = window.webContents.mainFrame,
    id = 7,
  ) => router({ sender: { id }, senderFrame: frame }, route, request);
  return { window, handler, report, ask };
}

const refusal = (reason: string) => ({
  ok: false,
  error: { problem: { kind: "request-refused", reason }, subject: "Roleloom" },
});

describe("a message from where it must not come from", () => {
  const changed = ({ webContents }: FakeWindow, changes: Partial<FramePart>) => ({
    frame: Object.assign(webContents.mainFrame, changes),
  });
  const senders: Record<string, (window: FakeWindow) => { frame: FramePart | null; id?: number }> = {
    "no frame": () => ({ frame: null }),
    "a frame inside the page, or any other than the main one": () => ({ frame: fakeFrame() }),
    "an unknown page": ({ webContents }) => ({ frame: webContents.mainFrame, id: 8 }),
    "a closed window": (window) => {
      window.isGone = true;
      return { frame: window.webContents.mainFrame };
    },
    "a main frame that is destroyed": (window) => changed(window, { isDestroyed: () => true }),
    "a main frame that throws when asked": (window) =>
      changed(window, {
        isDestroyed: () => {
          throw new Error("Render frame was disposed before WebFrameMain could be accessed");
        },
      }),
    "a detached main frame": (window) => changed(window, { detached: true }),
    "another origin in the main frame": (window) => changed(window, { url: "https://example.test/" }),
    "a blank page in the main frame": (window) => changed(window, { url: "about:blank" }),
  };

  it.each(Object.keys(senders))("is refused on every route: %s", async (name) => {
    for (const route of routes) {
      const { window, handler, ask } = setUp();
      const { frame, id } = senders[name]!(window);
      expect(await ask(route, goodRequests[route], frame, id)).toEqual(refusal("sender"));
      expect(handler).not.toHaveBeenCalled();
    }
  });
});

describe("a message from a page of ours", () => {
  it("reaches the handler of every route, with the window it came from", async () => {
    for (const route of routes) {
      const { window, handler, ask } = setUp();
      expect(await ask(route, goodRequests[route])).toEqual({ ok: true, value: null });
      expect(handler).toHaveBeenCalledExactlyOnceWith(goodRequests[route], window);
    }
  });

  it("is refused on an unknown route", async () => {
    for (const route of [undefined, null, 1, "", "file.delete", "__proto__", "constructor", "toString"]) {
      const { ask } = setUp();
      expect(await ask(route, {})).toEqual(refusal("route"));
    }
  });

  it("is refused when it is not of the route's shape", async () => {
    for (const route of routes) {
      for (const request of [undefined, null, "text", 1, []]) {
        const { handler, ask } = setUp();
        expect(await ask(route, request)).toEqual(refusal("shape"));
        expect(handler).not.toHaveBeenCalled();
      }
    }
  });

  it("gets an answer although the handler has a bug, which is reported once", async () => {
    const bug = new TypeError("a bug with /home/ada in it");
    const { ask, report } = setUp(async () => {
      throw bug;
    });
    expect(await ask("recent.list", {})).toEqual({
      ok: false,
      error: { problem: { kind: "internal-error" }, subject: "Roleloom" },
    });
    expect(report).toHaveBeenCalledExactlyOnceWith("answering recent.list", bug);
  });
});

describe("10,000 made-up messages", () => {
  it("are all answered, and none reaches a handler in a wrong shape", async () => {
    const { ask, handler, report } = setUp();
    const route = fc.oneof(fc.constantFrom(...routes), fc.string(), fc.anything());
    const field = fc.constantFrom(
      "handle",
      "text",
      "baseHash",
      "overwrite",
      "suggestedName",
      "format",
      "bytes",
      "path",
    );
    const request = fc.oneof(
      fc.anything(),
      fc.dictionary(field, fc.anything()),
      fc.constantFrom(...Object.values(goodRequests)),
    );
    await fc.assert(
      fc.asyncProperty(route, request, async (name, given) => {
        handler.mockClear();
        const answer = await ask(name, given);
        const isGood =
          routes.includes(name as Route) && requestSchemas[name as Route].safeParse(given).success;
        expect(answer.ok).toBe(isGood);
        expect(handler).toHaveBeenCalledTimes(isGood ? 1 : 0);
      }),
      { numRuns: 10_000, seed: 3 },
    );
    expect(report).not.toHaveBeenCalled();
  }, 10_000);
});
