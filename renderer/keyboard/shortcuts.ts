import { type ActionId, actions } from "../../shared/actions/registry.ts";

export type Platform = "darwin" | "win32" | "linux";

export type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

const namedKeys: Readonly<Record<string, string>> = { Plus: "+" };

/** Keyboards without a key for plus or delete, and the second redo of Windows. */
const alternatives: Partial<Record<ActionId, string>> = {
  "zoom-in": "CmdOrCtrl+=",
  "delete-selection": "Backspace",
  redo: "CmdOrCtrl+Y",
};

type Chord = { readonly key: string; readonly hasModifier: boolean; readonly hasShift: boolean };

function parse(shortcut: string): Chord {
  const words = shortcut.split("+");
  const last = words.at(-1) ?? "";
  return {
    key: (namedKeys[last] ?? last).toLowerCase(),
    hasModifier: words.includes("CmdOrCtrl"),
    hasShift: words.includes("Shift"),
  };
}

function matches(press: KeyPress, shortcut: string, platform: Platform): boolean {
  const chord = parse(shortcut);
  const isMac = platform === "darwin";
  const modifier = isMac ? press.metaKey : press.ctrlKey;
  const otherModifier = isMac ? press.ctrlKey : press.metaKey;
  // Which keys need Shift for "+" and "=" differs between keyboards.
  const ignoresShift = chord.key === "+" || chord.key === "=";
  return (
    press.key.toLowerCase() === chord.key &&
    modifier === chord.hasModifier &&
    !otherModifier &&
    !press.altKey &&
    (ignoresShift || press.shiftKey === chord.hasShift)
  );
}

/** Whether the desktop's menu takes a key press: it knows the registry's shortcuts, not their alternatives. */
export function isInMenu(press: KeyPress, platform: Platform): boolean {
  return actions.some(({ shortcut }) => shortcut !== undefined && matches(press, shortcut, platform));
}

/** The action a key press stands for, if any. */
export function actionOf(press: KeyPress, platform: Platform): ActionId | null {
  const found = actions.find(({ id, shortcut }) => {
    const known = [shortcut, alternatives[id]].filter((words) => words !== undefined);
    return known.some((words) => matches(press, words, platform));
  });
  return found?.id ?? null;
}

const macSigns: Readonly<Record<string, string>> = {
  CmdOrCtrl: "⌘",
  Shift: "⇧",
  Plus: "+",
  Delete: "⌦",
};

/** A shortcut in the platform's own words: "⇧⌘Z" or "Ctrl+Shift+Z". */
export function shortcutWords(shortcut: string, platform: Platform): string {
  const words = shortcut.split("+");
  if (platform !== "darwin") {
    return words.map((word) => (word === "CmdOrCtrl" ? "Ctrl" : (namedKeys[word] ?? word))).join("+");
  }
  const order = ["Shift", "CmdOrCtrl"];
  const sorted = [...words].sort((a, b) => ((order.indexOf(a) + 3) % 3) - ((order.indexOf(b) + 3) % 3));
  return sorted.map((word) => macSigns[word] ?? word).join("");
}

/** Keys a browser keeps for itself, so that showing them would be a lie. */
const browserOwns: readonly ActionId[] = ["new-document", "close-window"];

export function shownShortcut(
  action: ActionId,
  platform: Platform,
  edition: "desktop" | "browser",
): string | null {
  const shortcut = actions.find(({ id }) => id === action)?.shortcut;
  if (shortcut === undefined || (edition === "browser" && browserOwns.includes(action))) return null;
  return shortcutWords(shortcut, platform);
}
