import { basename, dirname, join } from "node:path";
import type { OpenDialogOptions, SaveDialogOptions, Shell } from "electron";
import type { Answer, ExportFormat, Request } from "../../shared/ipc/contract.ts";
import { ok } from "../../shared/model/result.ts";
import { type Documents, failed } from "./documents.ts";
import type { FileHandles } from "./file-handles.ts";
import type { HandOver } from "./hand-over.ts";
import type { DialogPart, WindowPart } from "./parts.ts";
import type { Recents } from "./recents.ts";
import type { Handlers } from "./router.ts";
import type { Saver } from "./save-file.ts";

export type HandlersParts = {
  readonly dialog: DialogPart;
  readonly documents: Documents;
  readonly handles: FileHandles;
  readonly handOver: HandOver;
  readonly recents: Recents;
  readonly saver: Pick<Saver, "save">;
  readonly shell: Pick<Shell, "showItemInFolder">;
  /** Where a dialog starts when the document has no folder of its own. */
  readonly documentsFolder: string;
  /** Tells the page of a file handed over while it listens. */
  readonly deliver: (path: string) => void;
  readonly showState: (state: Request<"window.show-state">) => void;
  readonly closeWindow: () => void;
};

const documentFilter = { name: "Roleloom document", extensions: ["roleloom"] };
const exportFilters: Readonly<Record<ExportFormat, { name: string; extensions: string[] }>> = {
  svg: { name: "SVG drawing", extensions: ["svg"] },
  png: { name: "PNG picture", extensions: ["png"] },
};

const openOptions: OpenDialogOptions = {
  title: "Open",
  properties: ["openFile"],
  filters: [documentFilter, { name: "All files", extensions: ["*"] }],
};

/** The last part of a name a page suggests, on whatever platform it was written; a dialog shows it, the user decides. */
function suggestedPath(folder: string, name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  return join(folder, last === "" || last === "." || last === ".." ? "Untitled" : last);
}

function documentHandlers(parts: HandlersParts) {
  const { dialog, documents, handles } = parts;
  const unknown = failed({ kind: "handle-unknown" }, "the file");
  const askWhere = async (window: WindowPart, options: SaveDialogOptions): Promise<string | null> => {
    const properties: SaveDialogOptions["properties"] = ["createDirectory", "showOverwriteConfirmation"];
    const { canceled, filePath } = await dialog.showSaveDialog(window, { ...options, properties });
    return canceled || filePath === "" ? null : filePath;
  };
  return {
    "file.open": async (_request, window) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, openOptions);
      const path = filePaths[0];
      return canceled || path === undefined ? ok(null) : documents.open(path);
    },
    "file.open-recent": async ({ handle }) => {
      const path = documents.pathOf(handle);
      return path === null ? unknown : documents.open(path);
    },
    "file.take-pending": async () => {
      const path = parts.handOver.take(parts.deliver);
      return path === null ? ok(null) : documents.open(path);
    },
    "file.save": async ({ handle, text, baseHash, overwrite }) => {
      const path = documents.pathOf(handle);
      return path === null ? unknown : documents.save(path, text, overwrite ? null : baseHash);
    },
    "file.save-as": async ({ suggestedName, text }, window) => {
      const path = await askWhere(window, {
        title: "Save as",
        defaultPath: suggestedPath(parts.documentsFolder, suggestedName),
        filters: [documentFilter],
      });
      return path === null ? ok(null) : documents.save(path, text, null);
    },
    "file.export": async ({ suggestedName, format, bytes }, window): Promise<Answer<"file.export">> => {
      const path = await askWhere(window, {
        title: "Export",
        defaultPath: suggestedPath(parts.documentsFolder, suggestedName),
        filters: [exportFilters[format]],
      });
      if (path === null) return ok(null);
      if (handles.isDocument(path)) return failed({ kind: "same-as-input" }, path);
      const saved = await parts.saver.save({ path, bytes, baseHash: null });
      if (!saved.ok) return failed(saved.error, path);
      return ok({
        handle: handles.grant(path, "export"),
        name: basename(path),
        location: dirname(path),
      });
    },
    "file.reveal": async ({ handle }) => {
      const grant = handles.find(handle);
      if (grant === null) return unknown;
      parts.shell.showItemInFolder(grant.path);
      return ok(null);
    },
  } satisfies Partial<Handlers>;
}

/** What each route does. Paths appear only on this side. */
export function createHandlers(parts: HandlersParts): Handlers {
  const { recents } = parts;
  return {
    ...documentHandlers(parts),
    "recent.list": async () => ok(await recents.list()),
    "recent.clear": async () => {
      await recents.clear();
      return ok(null);
    },
    "window.show-state": async (state) => {
      parts.showState(state);
      return ok(null);
    },
    "window.close": async () => {
      parts.closeWindow();
      return ok(null);
    },
  };
}
