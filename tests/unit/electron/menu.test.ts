import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, it, vi } from "vitest";
import { createMenus, type MenuChoices } from "../../../electron/main/menu.ts";
import { type ActionId, actionIds, actions } from "../../../shared/actions/registry.ts";
import type { FileHandle, RecentFile } from "../../../shared/ipc/contract.ts";
import { StandInMenus } from "../../support/stand-in/menus.ts";

const recent = (name: string, isMissing = false): RecentFile => ({
  handle: `handle of ${name}` as FileHandle,
  name,
  location: "~/teams",
  isMissing,
});

function setUp(platform: NodeJS.Platform = "linux", isDevelopment = false) {
  const choices = {
    choose: vi.fn<MenuChoices["choose"]>(),
    openRecent: vi.fn<MenuChoices["openRecent"]>(),
    clearRecents: vi.fn<MenuChoices["clearRecents"]>(),
    closeWindow: vi.fn<MenuChoices["closeWindow"]>(),
  };
  const shown = new StandInMenus();
  const menus = createMenus(shown, { platform, isDevelopment }, choices);
  return { choices, shown, menus };
}

describe("the application menu", () => {
  it("holds every action once, with its words and key", () => {
    const { shown } = setUp();
    for (const { id, label, shortcut } of actions) {
      expect(shown.byId(id)).toMatchObject({
        label,
        ...(shortcut === undefined ? {} : { accelerator: shortcut }),
      });
    }
  });

  it("greys out what the page cannot do, and only that", () => {
    const { shown, menus } = setUp();
    const enabledIds = () => actionIds.filter((id) => shown.byId(id).enabled);
    expect(enabledIds()).toEqual(["close-window"]);
    menus.setEnabled(["undo", "save"]);
    expect(enabledIds()).toEqual(["save", "close-window", "undo"]);
    menus.setEnabled([]);
    expect(enabledIds()).toEqual(["close-window"]);
  });

  it("tells the page what was chosen", () => {
    const { shown, menus, choices } = setUp();
    menus.setEnabled(actionIds);
    const toPage = actionIds.filter((id) => id !== "close-window");
    for (const id of toPage) shown.chooseById(id);
    expect(choices.choose.mock.calls.map(([id]: [ActionId]) => id)).toEqual(toPage);
  });

  it("closes the window itself, since the page may not answer", () => {
    const { shown, choices } = setUp();
    shown.choose("File", "Close window");
    expect(choices.closeWindow).toHaveBeenCalledOnce();
    expect(choices.choose).not.toHaveBeenCalled();
  });

  it("leaves keys without a modifier to the page", () => {
    const { shown, menus, choices } = setUp();
    menus.setEnabled(actionIds);
    expect(shown.press("Delete")).toBe(false);
    expect(shown.press("F2")).toBe(false);
    expect(shown.press("CmdOrCtrl+Z")).toBe(true);
    expect(choices.choose).toHaveBeenCalledExactlyOnceWith("undo");
  });

  it("lists recent files, greys out missing ones, and opens them by handle", () => {
    const { shown, menus, choices } = setUp();
    expect(shown.find("File", "Open recent").enabled).toBe(false);
    menus.setRecents([recent("a.roleloom"), recent("b.roleloom", true)]);
    expect(shown.labelsUnder("File", "Open recent")).toEqual([
      "a.roleloom (~/teams)",
      "b.roleloom (~/teams)",
      "Clear this list",
    ]);
    expect(shown.find("File", "Open recent", "b.roleloom (~/teams)").enabled).toBe(false);
    shown.choose("File", "Open recent", "a.roleloom (~/teams)");
    expect(choices.openRecent).toHaveBeenCalledExactlyOnceWith("handle of a.roleloom");
    shown.choose("File", "Open recent", "Clear this list");
    expect(choices.clearRecents).toHaveBeenCalledOnce();
  });

  it("shows an ampersand in a file name as it is", () => {
    const { shown, menus } = setUp("win32");
    menus.setRecents([recent("R&D.roleloom")]);
    expect(shown.labelsUnder("File", "Open recent")[0]).toBe("R&D.roleloom (~/teams)");
  });

  const roles = (items: readonly MenuItemConstructorOptions[]): string[] =>
    items.flatMap((item) => [
      ...(item.role === undefined ? [] : [item.role]),
      ...(Array.isArray(item.submenu) ? roles(item.submenu) : []),
    ]);

  const templateOf = (platform: NodeJS.Platform, isDevelopment = false) => {
    let template: MenuItemConstructorOptions[] = [];
    createMenus(
      {
        buildFromTemplate: (given) => {
          template = given;
          return {};
        },
        setApplicationMenu: () => undefined,
      },
      { platform, isDevelopment },
      setUp().choices,
    );
    return template;
  };

  it("has what each platform expects around the actions", () => {
    expect(roles(templateOf("linux"))).toEqual([
      "quit",
      "cut",
      "copy",
      "paste",
      "selectAll",
      "togglefullscreen",
      "about",
    ]);
    expect(roles(templateOf("darwin"))).toEqual([
      "appMenu",
      "about",
      "services",
      "hide",
      "hideOthers",
      "unhide",
      "quit",
      "cut",
      "copy",
      "paste",
      "selectAll",
      "togglefullscreen",
      "windowMenu",
    ]);
    expect(roles(templateOf("linux", true))).toContain("toggleDevTools");
  });
});
