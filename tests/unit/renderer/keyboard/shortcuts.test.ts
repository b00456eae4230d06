import { describe, expect, test } from "vitest";
import {
  actionOf,
  isInMenu,
  type KeyPress,
  shortcutWords,
  shownShortcut,
} from "../../../../renderer/keyboard/shortcuts.ts";
import { actions } from "../../../../shared/actions/registry.ts";

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe("the action of a key press", () => {
  test.each([
    ["z", { ctrlKey: true }, "undo"],
    ["Z", { ctrlKey: true, shiftKey: true }, "redo"],
    ["y", { ctrlKey: true }, "redo"],
    ["+", { ctrlKey: true, shiftKey: true }, "zoom-in"],
    ["=", { ctrlKey: true }, "zoom-in"],
    ["-", { ctrlKey: true }, "zoom-out"],
    ["Delete", {}, "delete-selection"],
    ["Backspace", {}, "delete-selection"],
    ["F2", {}, "rename-selection"],
    ["k", { ctrlKey: true }, "palette"],
    ["z", {}, null],
    ["z", { ctrlKey: true, altKey: true }, null],
    ["z", { metaKey: true }, null],
  ])("%s with %j is %s on Linux", (key, held, action) => {
    expect(actionOf(press(key, held), "linux")).toBe(action);
  });

  test("is asked for with the command key on a Mac", () => {
    expect(actionOf(press("z", { metaKey: true }), "darwin")).toBe("undo");
    expect(actionOf(press("z", { ctrlKey: true }), "darwin")).toBeNull();
  });

  test("is one for every shortcut there is", () => {
    const shortcuts = actions.flatMap(({ shortcut }) => shortcut ?? []);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });
});

test("the menu takes the registry's shortcuts, and leaves their alternatives to the page", () => {
  expect(isInMenu(press("z", { ctrlKey: true }), "linux")).toBe(true);
  expect(isInMenu(press("y", { ctrlKey: true }), "linux")).toBe(false);
  expect(isInMenu(press("c", { ctrlKey: true }), "linux")).toBe(false);
});

test("shortcuts are told in the platform's words", () => {
  expect(shortcutWords("CmdOrCtrl+Shift+Z", "win32")).toBe("Ctrl+Shift+Z");
  expect(shortcutWords("CmdOrCtrl+Shift+Z", "darwin")).toBe("⇧⌘Z");
  expect(shortcutWords("CmdOrCtrl+Plus", "linux")).toBe("Ctrl++");
});

test("a browser's own keys are not shown as ours", () => {
  expect(shownShortcut("new-document", "linux", "browser")).toBeNull();
  expect(shownShortcut("new-document", "linux", "desktop")).toBe("Ctrl+N");
});
