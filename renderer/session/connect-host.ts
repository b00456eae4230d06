import { type ActionId, actionIds } from "../../shared/actions/registry.ts";
import type { HostEvent, Request } from "../../shared/ipc/contract.ts";
import { assertNever } from "../../shared/model/result.ts";
import type { Host } from "../host/host.ts";
import type { Session } from "./create-session.ts";
import { isActionEnabled } from "./run-action.ts";
import { isDirty } from "./selectors.ts";
import type { SessionState } from "./session-state.ts";

/** What the host's frame shows of the window: the title, the unsaved mark, and which menu items are live. */
export function windowState(state: SessionState): Request<"window.show-state"> {
  const handle = state.file?.handle ?? null;
  return {
    title: state.file?.name ?? state.document.title,
    isDirty: isDirty(state),
    ...(handle === null ? {} : { file: handle }),
    enabledActions: actionIds.filter((action) => isActionEnabled(state, action)),
  };
}

function receive(session: Session, event: HostEvent, isTakenByField: (action: ActionId) => boolean): void {
  const state = session.getState();
  switch (event.kind) {
    case "action":
      if (!isTakenByField(event.action)) state.runAction(event.action);
      break;
    case "open-file":
      void state.openGiven(event.file);
      break;
    case "recents-changed":
      state.showRecents(event.recents);
      break;
    case "close-requested":
      void state.closeWindow();
      break;
    default:
      assertNever(event);
  }
}

/** Joins a session to its host: events in, the window's state out, and the file the program was started with. */
export async function connectHost(
  session: Session,
  host: Host,
  isTakenByField: (action: ActionId) => boolean,
): Promise<void> {
  host.onEvent((event) => receive(session, event, isTakenByField));
  let shown = "";
  const show = (state: SessionState) => {
    const next = windowState(state);
    const words = JSON.stringify(next);
    if (words === shown) return;
    shown = words;
    void host.request("window.show-state", next);
  };
  show(session.getState());
  session.subscribe(show);
  const recents = await host.request("recent.list", {});
  if (recents.ok) session.getState().showRecents(recents.value);
  const pending = await host.request("file.take-pending", {});
  if (!pending.ok || pending.value !== null) await session.getState().openGiven(pending);
}
