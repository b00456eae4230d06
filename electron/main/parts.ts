import type {
  App,
  BaseWindow,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Dialog,
  Event,
  IpcMainInvokeEvent,
  MenuItemConstructorOptions,
  NativeTheme,
  Protocol,
  Rectangle,
  RenderProcessGoneDetails,
  Session,
  Shell,
  WebContents,
  WebContentsDidStartNavigationEventParams,
  WebContentsWillFrameNavigateEventParams,
  WebFrameMain,
  WebRequest,
} from "electron";

/**
 * The part of Electron that Roleloom uses, taken from Electron's own declarations. The program is given it,
 * so a unit test passes a small fake, and the tests' stand-in for Electron is complete when it compiles.
 */

export type FramePart = Pick<WebFrameMain, "url" | "detached" | "isDestroyed">;

export type ContentsPart = Pick<
  WebContents,
  "id" | "send" | "isDestroyed" | "isCrashed" | "executeJavaScript" | "setWindowOpenHandler"
> & {
  readonly mainFrame: FramePart;
  on(
    event: "render-process-gone",
    listener: (event: Event, details: RenderProcessGoneDetails) => void,
  ): unknown;
  on(
    event: "did-start-navigation",
    listener: (details: Event<WebContentsDidStartNavigationEventParams>) => void,
  ): unknown;
  on(event: "will-attach-webview", listener: (event: Event) => void): unknown;
  on(
    event: "will-frame-navigate",
    listener: (details: Event<WebContentsWillFrameNavigateEventParams>) => void,
  ): unknown;
};

/** Enough of a window for a dialog to belong to it. */
export type DialogParent = Pick<BaseWindow, "isDestroyed">;

export type WindowPart = Pick<
  BrowserWindow,
  | "id"
  | "loadURL"
  | "show"
  | "focus"
  | "restore"
  | "isMinimized"
  | "isDestroyed"
  | "isMaximized"
  | "maximize"
  | "getNormalBounds"
  | "close"
  | "destroy"
  | "setTitle"
  | "setBackgroundColor"
  | "setDocumentEdited"
  | "setRepresentedFilename"
> & {
  readonly webContents: ContentsPart;
  on(event: "close", listener: (event: Event) => void): unknown;
  on(event: "page-title-updated", listener: (event: Event) => void): unknown;
  on(event: "closed" | "ready-to-show", listener: () => void): unknown;
};

export type AppPart = Pick<
  App,
  | "addRecentDocument"
  | "clearRecentDocuments"
  | "enableSandbox"
  | "getPath"
  | "isPackaged"
  | "quit"
  | "requestSingleInstanceLock"
  | "setName"
  | "setPath"
  | "whenReady"
> & {
  readonly commandLine: Pick<Electron.CommandLine, "getSwitchValue">;
  on(event: "window-all-closed", listener: () => void): unknown;
  on(event: "will-quit", listener: (event: Event) => void): unknown;
  on(event: "open-file", listener: (event: Event, path: string) => void): unknown;
  on(
    event: "second-instance",
    listener: (event: Event, argv: string[], workingDirectory: string) => void,
  ): unknown;
  on(event: "web-contents-created", listener: (event: Event, contents: ContentsPart) => void): unknown;
};

export type DialogPart = {
  showOpenDialog(
    window: DialogParent,
    options: Electron.OpenDialogOptions,
  ): ReturnType<Dialog["showOpenDialog"]>;
  showSaveDialog(
    window: DialogParent,
    options: Electron.SaveDialogOptions,
  ): ReturnType<Dialog["showSaveDialog"]>;
  showMessageBox(
    window: DialogParent,
    options: Electron.MessageBoxOptions,
  ): ReturnType<Dialog["showMessageBox"]>;
};

export type SessionPart = Pick<
  Session,
  "setPermissionCheckHandler" | "setPermissionRequestHandler" | "setDevicePermissionHandler"
> & { readonly webRequest: Pick<WebRequest, "onBeforeRequest"> };

export type ScreenPart = { getAllDisplays(): readonly { readonly workArea: Rectangle }[] };

export type InvokeEvent = { readonly senderFrame: FramePart | null } & {
  readonly sender: Pick<IpcMainInvokeEvent["sender"], "id">;
};

export type IpcMainPart = {
  handle(channel: string, listener: (event: InvokeEvent, ...given: unknown[]) => Promise<unknown>): void;
};

/** A menu as built; only Electron looks inside. */
export type BuiltMenu = object;
export type MenuPart = {
  buildFromTemplate(template: MenuItemConstructorOptions[]): BuiltMenu;
  setApplicationMenu(menu: BuiltMenu | null): void;
};
export type MenuTemplate = MenuItemConstructorOptions[];

export type ElectronParts = {
  readonly app: AppPart;
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => WindowPart;
  readonly dialog: DialogPart;
  readonly ipcMain: IpcMainPart;
  readonly Menu: MenuPart;
  readonly nativeTheme: Pick<NativeTheme, "shouldUseDarkColors"> & {
    on(event: "updated", listener: () => void): unknown;
  };
  readonly protocol: Pick<Protocol, "registerSchemesAsPrivileged" | "handle">;
  readonly screen: ScreenPart;
  readonly session: { readonly defaultSession: SessionPart };
  readonly shell: Pick<Shell, "showItemInFolder">;
};
