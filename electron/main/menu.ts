import { type Action, type ActionId, actions, type MenuName } from "../../shared/actions/registry.ts";
import type { FileHandle, RecentFile } from "../../shared/ipc/contract.ts";
import type { MenuPart, MenuTemplate } from "./parts.ts";

/** What the menus show and what a choice does. */
export type MenuState = {
  readonly platform: NodeJS.Platform;
  readonly isDevelopment: boolean;
  /** Actions the page can carry out at present. */
  readonly enabled: ReadonlySet<ActionId>;
  readonly recents: readonly RecentFile[];
};

export type MenuChoices = {
  readonly choose: (action: ActionId) => void;
  readonly openRecent: (handle: FileHandle) => void;
  readonly clearRecents: () => void;
  /** Asks the window itself, so that it also works when the page does not answer. */
  readonly closeWindow: () => void;
};

const separator = { type: "separator" } as const;

/** A key without a modifier belongs to the page, where it may be part of typing; the menu only shows it. */
const needsModifier = (shortcut: string): boolean => shortcut.includes("+");

function actionItem(action: Action, { enabled }: MenuState, choices: MenuChoices): MenuTemplate {
  const isClose = action.id === "close-window";
  const item: MenuTemplate[number] = {
    id: action.id,
    label: action.label,
    enabled: isClose || enabled.has(action.id),
    click: () => (isClose ? choices.closeWindow() : choices.choose(action.id)),
  };
  if (action.shortcut !== undefined) {
    item.accelerator = action.shortcut;
    item.registerAccelerator = needsModifier(action.shortcut);
  }
  return action.startsGroup === true ? [separator, item] : [item];
}

function actionItems(menu: MenuName, state: MenuState, choices: MenuChoices): MenuTemplate {
  return actions
    .filter((action) => action.menu === menu)
    .flatMap((action) => {
      const items = actionItem(action, state, choices);
      return action.id === "open" ? [...items, recentMenu(state, choices)] : items;
    });
}

/** A single ampersand would mark the key that chooses the item. */
const asLabel = (text: string): string => text.replaceAll("&", "&&");

function recentMenu({ recents }: MenuState, choices: MenuChoices): MenuTemplate[number] {
  const files = recents.map((file): MenuTemplate[number] => ({
    label: asLabel(`${file.name} (${file.location})`),
    enabled: !file.isMissing,
    click: () => choices.openRecent(file.handle),
  }));
  const clear = { label: "Clear this list", click: () => choices.clearRecents() };
  return {
    id: "open-recent",
    label: "Open recent",
    enabled: files.length > 0,
    submenu: [...files, separator, clear],
  };
}

const appMenu: MenuTemplate = [
  {
    role: "appMenu",
    label: "Roleloom",
    submenu: [
      { role: "about" },
      separator,
      { role: "services" },
      separator,
      { role: "hide" },
      { role: "hideOthers" },
      { role: "unhide" },
      separator,
      { role: "quit" },
    ],
  },
];

const clipboardItems: MenuTemplate = [
  separator,
  { role: "cut" },
  { role: "copy" },
  { role: "paste" },
  { role: "selectAll" },
];

/** The application menu, made of the same list as toolbar and palette, with what each platform expects around it. */
export function menuTemplate(state: MenuState, choices: MenuChoices): MenuTemplate {
  const isMac = state.platform === "darwin";
  const developer: MenuTemplate = state.isDevelopment ? [separator, { role: "toggleDevTools" }] : [];
  return [
    ...(isMac ? appMenu : []),
    {
      label: "&File",
      submenu: [...actionItems("file", state, choices), ...(isMac ? [] : [{ role: "quit" as const }])],
    },
    { label: "&Edit", submenu: [...actionItems("edit", state, choices), ...clipboardItems] },
    {
      label: "&View",
      submenu: [
        ...actionItems("view", state, choices),
        separator,
        { role: "togglefullscreen" },
        ...developer,
      ],
    },
    ...(isMac ? [{ role: "windowMenu" as const }] : []),
    ...(isMac ? [] : [{ label: "&Help", submenu: [{ role: "about" as const }] }]),
  ];
}

export type Menus = {
  setEnabled(enabled: readonly ActionId[]): void;
  setRecents(recents: readonly RecentFile[]): void;
};

/** Keeps the application menu in step with the page. */
export function createMenus(
  menu: MenuPart,
  fixed: Pick<MenuState, "platform" | "isDevelopment">,
  choices: MenuChoices,
): Menus {
  let state: MenuState = { ...fixed, enabled: new Set(), recents: [] };
  const show = (next: MenuState): void => {
    state = next;
    menu.setApplicationMenu(menu.buildFromTemplate(menuTemplate(state, choices)));
  };
  show(state);
  return {
    setEnabled(enabled) {
      const isSame = enabled.length === state.enabled.size && enabled.every((id) => state.enabled.has(id));
      if (!isSame) show({ ...state, enabled: new Set(enabled) });
    },
    setRecents: (recents) => show({ ...state, recents }),
  };
}
