import {
  type Answer,
  type Failure,
  type Request,
  type Route,
  requestSchemas,
} from "../../shared/ipc/contract.ts";
import { fail, type Result } from "../../shared/model/result.ts";
import type { HostProblem } from "../../shared/problems/problem.ts";
import { isAppAddress } from "./app-address.ts";
import type { FramePart, InvokeEvent, WindowPart } from "./parts.ts";

/** One handler for each route, checked for completeness by type. */
export type Handlers = {
  readonly [R in Route]: (request: Request<R>, window: WindowPart) => Promise<Answer<R>>;
};

export type RouterParts = {
  readonly handlers: Handlers;
  /** The live window a page belongs to, by the number of its contents. */
  readonly windowOf: (contentsId: number) => WindowPart | null;
  /** Called once for each bug. */
  readonly report: (what: string, error: unknown) => void;
};

const subject = "Roleloom";

function refused(
  reason: Extract<HostProblem, { kind: "request-refused" }>["reason"],
): Result<never, Failure> {
  return fail({ problem: { kind: "request-refused", reason }, subject });
}

/** True for the main frame of a live window of ours, showing a page of ours. A frame that is gone throws when asked. */
function isOurs(frame: FramePart | null, window: WindowPart): boolean {
  try {
    if (frame === null || window.isDestroyed() || frame.isDestroyed() || frame.detached) return false;
    return frame === window.webContents.mainFrame && isAppAddress(frame.url);
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

const isRoute = (route: unknown): route is Route =>
  typeof route === "string" && Object.hasOwn(requestSchemas, route);

async function dispatch<R extends Route>(
  { handlers }: RouterParts,
  route: R,
  given: unknown,
  window: WindowPart,
): Promise<Answer<R> | Result<never, Failure>> {
  const request = requestSchemas[route].safeParse(given);
  if (!request.success) return refused("shape");
  return handlers[route](request.data as Request<R>, window);
}

/**
 * The one listener of the request channel: the sender first, then the shape, then the handler. It always
 * answers and never rejects, since Electron would pass on no more of a rejection than its message.
 */
export function createRouter(parts: RouterParts) {
  return async (event: InvokeEvent, route?: unknown, given?: unknown): Promise<Result<unknown, Failure>> => {
    const window = parts.windowOf(event.sender.id);
    if (window === null || !isOurs(event.senderFrame, window)) return refused("sender");
    if (!isRoute(route)) return refused("route");
    try {
      return await dispatch(parts, route, given, window);
    } catch (error) {
      parts.report(`answering ${route}`, error);
      return fail({ problem: { kind: "internal-error" }, subject });
    }
  };
}
