/**
 * Everything a person can tell the program to do. Native menus, toolbar, shortcuts and palette are all made
 * from this list; the renderer supplies one handler per action, checked for completeness by type.
 */

export const actionIds = [
  "new-document",
  "open",
  "save",
  "save-as",
  "export",
  "close-window",
  "undo",
  "redo",
  "add-role",
  "delete-selection",
  "rename-selection",
  "reset-layout",
  "show-map",
  "show-lanes",
  "show-people",
  "collapse-all",
  "expand-all",
  "toggle-reports",
  "group-by-kind",
  "group-by-category",
  "group-by-team",
  "collapse-phases",
  "fit-view",
  "zoom-in",
  "zoom-out",
  "toggle-theme",
  "search",
  "filter",
  "clear-filter",
  "palette",
] as const;

export type ActionId = (typeof actionIds)[number];
export type MenuName = "file" | "edit" | "view";

export type Action = {
  readonly id: ActionId;
  /** Menu and palette words; an ellipsis where a dialog follows. */
  readonly label: string;
  readonly menu: MenuName;
  /** Electron accelerator syntax; `CmdOrCtrl` is the platform's own modifier. */
  readonly shortcut?: string;
  /** Starts a group of its own in the menu. */
  readonly startsGroup?: true;
};

export const actions: readonly Action[] = [
  { id: "new-document", label: "New…", menu: "file", shortcut: "CmdOrCtrl+N" },
  { id: "open", label: "Open…", menu: "file", shortcut: "CmdOrCtrl+O" },
  { id: "save", label: "Save", menu: "file", shortcut: "CmdOrCtrl+S", startsGroup: true },
  { id: "save-as", label: "Save as…", menu: "file", shortcut: "CmdOrCtrl+Shift+S" },
  { id: "export", label: "Export…", menu: "file", shortcut: "CmdOrCtrl+E", startsGroup: true },
  { id: "close-window", label: "Close window", menu: "file", shortcut: "CmdOrCtrl+W", startsGroup: true },
  { id: "undo", label: "Undo", menu: "edit", shortcut: "CmdOrCtrl+Z" },
  { id: "redo", label: "Redo", menu: "edit", shortcut: "CmdOrCtrl+Shift+Z" },
  { id: "add-role", label: "Add role", menu: "edit", shortcut: "CmdOrCtrl+Shift+A", startsGroup: true },
  { id: "rename-selection", label: "Rename", menu: "edit", shortcut: "F2" },
  { id: "delete-selection", label: "Delete", menu: "edit", shortcut: "Delete" },
  { id: "reset-layout", label: "Reset layout", menu: "edit", startsGroup: true },
  { id: "show-map", label: "Map", menu: "view" },
  { id: "show-lanes", label: "Lanes", menu: "view" },
  { id: "show-people", label: "People", menu: "view" },
  { id: "collapse-all", label: "Collapse all", menu: "view", shortcut: "CmdOrCtrl+G", startsGroup: true },
  { id: "expand-all", label: "Expand all", menu: "view", shortcut: "CmdOrCtrl+Shift+G" },
  { id: "toggle-reports", label: "Collapse or expand reports", menu: "view", shortcut: "CmdOrCtrl+B" },
  { id: "group-by-kind", label: "Group by kind of role", menu: "view" },
  { id: "group-by-category", label: "Group by category", menu: "view" },
  { id: "group-by-team", label: "Group by team", menu: "view" },
  { id: "collapse-phases", label: "Collapse phases", menu: "view" },
  { id: "fit-view", label: "Fit the drawing", menu: "view", shortcut: "CmdOrCtrl+0", startsGroup: true },
  { id: "zoom-in", label: "Zoom in", menu: "view", shortcut: "CmdOrCtrl+Plus" },
  { id: "zoom-out", label: "Zoom out", menu: "view", shortcut: "CmdOrCtrl+-" },
  { id: "toggle-theme", label: "Light or dark", menu: "view", startsGroup: true },
  { id: "search", label: "Search", menu: "view", shortcut: "CmdOrCtrl+F" },
  { id: "filter", label: "Filter", menu: "view", shortcut: "CmdOrCtrl+Shift+F" },
  { id: "clear-filter", label: "Clear the filter", menu: "view" },
  { id: "palette", label: "Command palette", menu: "view", shortcut: "CmdOrCtrl+K" },
];
