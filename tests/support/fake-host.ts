import type { Host, Routes } from "../../renderer/host/host.ts";
import type { FileHandle, HostEvent, Request, Route } from "../../shared/ipc/contract.ts";
import { fail, ok } from "../../shared/model/result.ts";

export type FakeHost = Host & {
  /** Every request in order. */
  readonly asked: { readonly route: Route; readonly request: unknown }[];
  /** Answers a route from now on; until then, as a user who cancels every dialog. */
  answer<R extends Route>(route: R, answer: Routes[R]): void;
  send(event: HostEvent): void;
};

export const handle = (name: string): FileHandle => name as FileHandle;

/** A host whose answers the test writes. */
export function createFakeHost(): FakeHost {
  const asked: { route: Route; request: unknown }[] = [];
  const listeners = new Set<(event: HostEvent) => void>();
  const unknown = async () => fail({ problem: { kind: "handle-unknown" } as const, subject: "?" });
  const none = async () => ok(null);
  const routes: { -readonly [R in Route]: Routes[R] } = {
    "file.open": none,
    "file.open-recent": unknown,
    "file.take-pending": none,
    "file.save": unknown,
    "file.save-as": none,
    "file.export": none,
    "file.reveal": none,
    "recent.list": async () => ok([]),
    "recent.clear": none,
    "window.show-state": none,
    "window.close": none,
  };
  return {
    edition: "desktop",
    savesTo: "disk",
    platform: "linux",
    asked,
    request: <R extends Route>(route: R, request: Request<R>) => {
      asked.push({ route, request });
      return (routes[route] as Routes[R])(request);
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readDropped: async () => null,
    answer: (route, answer) => {
      routes[route] = answer as never;
    },
    send: (event) =>
      listeners.forEach((listener) => {
        listener(event);
      }),
  };
}
