import { type ActionId, actions } from "../../../shared/actions/registry.ts";

/** The key of an action in Playwright's words. */
export function keyOf(action: ActionId): string {
  const shortcut = actions.find(({ id }) => id === action)?.shortcut;
  if (shortcut === undefined) throw new Error(`${action} has no key`);
  return shortcut.replace("CmdOrCtrl", "ControlOrMeta").replace("Plus", "+");
}
