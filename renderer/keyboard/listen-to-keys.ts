import type { ActionId } from "../../shared/actions/registry.ts";
import type { Host } from "../host/host.ts";
import type { Session } from "../session/create-session.ts";
import { actionOf, isInMenu } from "./shortcuts.ts";
import { hasOwnUndo, isTextField } from "./text-fields.ts";

/** What a text field does with these keys itself. */
function belongsToField(action: ActionId, field: Element | null): boolean {
  if (action === "undo" || action === "redo") return hasOwnUndo(field);
  return action === "delete-selection" && isTextField(field);
}

/** A key without a modifier is the page's own on the desktop too, where the menu only shows it. */
function belongsToMenu(event: KeyboardEvent, host: Host): boolean {
  return host.edition === "desktop" && (event.ctrlKey || event.metaKey) && isInMenu(event, host.platform);
}

/** An undo that came from the native menu goes to the field that has typing to take back. Tells whether it did. */
export function undoInField(action: ActionId, page: Document): boolean {
  if ((action !== "undo" && action !== "redo") || !hasOwnUndo(page.activeElement)) return false;
  // Deprecated, and the only way a page can reach a field's own undo.
  return page.execCommand(action);
}

/** The one place where key presses become actions. An open dialog keeps them to itself. */
export function listenToKeys(session: Session, host: Host, page: Document): void {
  page.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || belongsToMenu(event, host)) return;
    const action = actionOf(event, host.platform);
    if (action === null || belongsToField(action, page.activeElement)) return;
    event.preventDefault();
    session.getState().runAction(action);
  });
}
