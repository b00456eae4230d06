import type { MessageBoxOptions } from "electron";
import { eventChannel } from "../../shared/ipc/channels.ts";
import type { HostEvent, Request } from "../../shared/ipc/contract.ts";
import { startAddress } from "./app-address.ts";
import { type CloseGuard, createCloseGuard } from "./close-guard.ts";
import type { ElectronParts, WindowPart } from "./parts.ts";
import type { Placement } from "./window-bounds.ts";
import { backgroundColour, type WindowLook, windowOptions } from "./window-options.ts";

export type WindowState = Omit<Request<"window.show-state">, "file"> & {
  /** Full path of the document, or `null` while it has none. */
  readonly path: string | null;
};

/** The window around one page: what it tells the page, shows of the document, and remembers of its place. */
export type DocumentWindow = {
  readonly window: WindowPart;
  load(): void;
  send(event: HostEvent): void;
  show(state: WindowState): void;
  close: CloseGuard["closeNow"];
  placement(): Placement;
  bringForward(): void;
  followTheme(isDark: boolean): void;
};

export type DocumentWindowParts = Pick<ElectronParts, "BrowserWindow" | "dialog"> & {
  readonly look: WindowLook;
  readonly wasMaximized: boolean;
  readonly wait: (delayMs: number) => Promise<void>;
  readonly report: (what: string, error: unknown) => void;
};

const stoppedWorking: MessageBoxOptions = {
  type: "error",
  message: "The window stopped working",
  detail: "Changes since the last save are lost.",
  buttons: ["Start again", "Close"],
  defaultId: 0,
  cancelId: 1,
  noLink: true,
};

export function titleOf({ title, isDirty }: Pick<WindowState, "title" | "isDirty">): string {
  return `${isDirty ? "• " : ""}${title} – Roleloom`;
}

async function afterCrash({ dialog, report }: DocumentWindowParts, window: WindowPart): Promise<void> {
  try {
    const { response } = await dialog.showMessageBox(window, stoppedWorking);
    if (window.isDestroyed()) return;
    if (response === 0) await window.loadURL(startAddress);
    else window.destroy();
  } catch (error) {
    report("starting the page again", error);
  }
}

export function openDocumentWindow(parts: DocumentWindowParts): DocumentWindow {
  const window = new parts.BrowserWindow(windowOptions(parts.look));
  const send = (event: HostEvent): void => {
    if (!window.isDestroyed()) window.webContents.send(eventChannel, event);
  };
  const guard = createCloseGuard({ ...parts, window, send });
  window.on("page-title-updated", (event) => event.preventDefault());
  window.on("ready-to-show", () => {
    if (parts.wasMaximized) window.maximize();
    window.show();
  });
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    // A process that ends because its window does has done nothing wrong.
    if (reason !== "clean-exit") void afterCrash(parts, window);
  });
  return {
    window,
    load() {
      window.loadURL(startAddress).catch((error: unknown) => parts.report("loading the page", error));
    },
    send,
    show(state) {
      guard.setDirty(state.isDirty);
      window.setTitle(titleOf(state));
      window.setDocumentEdited(state.isDirty);
      window.setRepresentedFilename(state.path ?? "");
    },
    close: guard.closeNow,
    placement: () => ({
      version: 1,
      bounds: window.getNormalBounds(),
      isMaximized: window.isMaximized(),
    }),
    bringForward() {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    followTheme(isDark) {
      if (!window.isDestroyed()) window.setBackgroundColor(backgroundColour(isDark));
    },
  };
}
