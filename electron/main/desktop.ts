import { join } from "node:path";
import { maxFileBytes } from "../../shared/file/limits.ts";
import { requestChannel } from "../../shared/ipc/channels.ts";
import type { FileHandle } from "../../shared/ipc/contract.ts";
import { type DocumentWindow, openDocumentWindow } from "./document-window.ts";
import { createDocuments, type Documents } from "./documents.ts";
import { createFileHandles, type FileHandles } from "./file-handles.ts";
import type { HandOver } from "./hand-over.ts";
import { createHandlers, type HandlersParts } from "./handlers.ts";
import { createJsonStore, type JsonStore } from "./json-store.ts";
import type { Machine } from "./machine.ts";
import { createMenus } from "./menu.ts";
import type { ElectronParts } from "./parts.ts";
import { createRecents, noRecents, type Recents, recentsSchema } from "./recents.ts";
import { createRouter } from "./router.ts";
import { createSaver, type Saver } from "./save-file.ts";
import { noPlacement, type Placement, placementSchema, placeWindow } from "./window-bounds.ts";

/** What lies on the disk and who may ask for it. */
type Storage = {
  readonly documents: Documents;
  readonly handles: FileHandles;
  readonly placements: JsonStore<Placement>;
  readonly recents: Recents;
  readonly saver: Saver;
};

async function openStorage({ app }: ElectronParts, machine: Machine): Promise<Storage> {
  const { fs, platform, report } = machine;
  const saver = createSaver({
    fs,
    wait: machine.wait,
    freshName: machine.freshId,
    canSyncFolders: platform !== "win32",
    limit: maxFileBytes,
  });
  const own = { fs, saver, report };
  const inUserData = (name: string) => join(app.getPath("userData"), name);
  const handles = createFileHandles(machine.freshId);
  const recents = await createRecents({
    store: createJsonStore({
      ...own,
      path: inUserData("recents.json"),
      schema: recentsSchema,
      fallback: noRecents,
    }),
    fs,
    handles,
    homeFolder: machine.homeFolder,
  });
  const placements = createJsonStore({
    ...own,
    path: inUserData("window.json"),
    schema: placementSchema,
    fallback: noPlacement,
  });
  const noteUse = (path: string) => app.addRecentDocument(path);
  const documents = createDocuments({ fs, saver, handles, recents, limit: maxFileBytes, noteUse });
  return { documents, handles, placements, recents, saver };
}

async function openWindow(
  electron: ElectronParts,
  machine: Machine,
  { placements }: Storage,
): Promise<DocumentWindow> {
  const { app, BrowserWindow, dialog, nativeTheme, screen } = electron;
  const placement = await placements.read();
  const view = openDocumentWindow({
    BrowserWindow,
    dialog,
    wait: machine.wait,
    report: machine.report,
    look: {
      place: placeWindow(placement, screen),
      isDark: nativeTheme.shouldUseDarkColors,
      preloadPath: join(machine.bundleFolder, "preload", "index.cjs"),
      isDevelopment: !app.isPackaged,
    },
    wasMaximized: placement.isMaximized,
  });
  nativeTheme.on("updated", () => view.followTheme(nativeTheme.shouldUseDarkColors));
  view.window.on("close", () => void placements.write(view.placement()));
  return view;
}

export type Desktop = { readonly view: DocumentWindow; readonly settled: Saver["settled"] };

/** Puts storage, window, menus and the page's questions together, then loads the page. */
export async function openDesktop(
  electron: ElectronParts,
  machine: Machine,
  handOver: HandOver,
): Promise<Desktop> {
  const { app, dialog, ipcMain, Menu, shell } = electron;
  const storage = await openStorage(electron, machine);
  const { documents, handles, recents, saver } = storage;
  const view = await openWindow(electron, machine, storage);
  const deliver = (path: string): void => {
    documents
      .open(path)
      .then((file) => view.send({ kind: "open-file", file }))
      .catch((error: unknown) => machine.report("handing over a file", error));
  };
  const menus = createMenus(
    Menu,
    { platform: machine.platform, isDevelopment: !app.isPackaged },
    {
      choose: (action) => view.send({ kind: "action", action }),
      closeWindow: () => view.window.close(),
      openRecent: (handle: FileHandle) => {
        const path = documents.pathOf(handle);
        if (path !== null) deliver(path);
      },
      clearRecents: () => {
        app.clearRecentDocuments();
        recents.clear().catch((error: unknown) => machine.report("clearing the recent files", error));
      },
    },
  );
  menus.setRecents(await recents.list());
  recents.onChange((files) => {
    menus.setRecents(files);
    view.send({ kind: "recents-changed", recents: files });
  });
  const showState: HandlersParts["showState"] = ({ file, ...state }) => {
    menus.setEnabled(state.enabledActions);
    view.show({ ...state, path: file === undefined ? null : documents.pathOf(file) });
  };
  view.window.webContents.on("did-start-navigation", (details) => {
    if (details.isMainFrame && !details.isSameDocument) handOver.stopListening();
  });
  const handlers = createHandlers({
    dialog,
    documents,
    handles,
    handOver,
    recents,
    saver,
    shell,
    documentsFolder: app.getPath("documents"),
    deliver,
    showState,
    closeWindow: view.close,
  });
  const windowOf = (contentsId: number) => {
    const { window } = view;
    return !window.isDestroyed() && window.webContents.id === contentsId ? window : null;
  };
  ipcMain.handle(requestChannel, createRouter({ handlers, windowOf, report: machine.report }));
  view.load();
  return { view, settled: saver.settled };
}
