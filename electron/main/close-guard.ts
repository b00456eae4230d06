import type { Event, MessageBoxOptions } from "electron";
import type { HostEvent } from "../../shared/ipc/contract.ts";
import type { DialogPart, WindowPart } from "./parts.ts";

/** Keeps a window with unsaved changes open until the page has asked the user, or cannot. */
export type CloseGuard = {
  setDirty(isDirty: boolean): void;
  /** Closes without asking: the page already has. */
  closeNow(): void;
};

export type CloseGuardParts = {
  readonly window: WindowPart;
  readonly dialog: Pick<DialogPart, "showMessageBox">;
  readonly send: (event: HostEvent) => void;
  readonly wait: (delayMs: number) => Promise<void>;
  readonly report: (what: string, error: unknown) => void;
};

/** A page that has not run a single statement for this long is taken to hang. */
const patienceMs = 4_000;

const notAnswering: MessageBoxOptions = {
  type: "warning",
  message: "Roleloom is not answering",
  detail: "You can wait, or close the window and lose the changes since the last save.",
  buttons: ["Wait", "Close without saving"],
  defaultId: 0,
  cancelId: 0,
  noLink: true,
};

export function createCloseGuard({ window, dialog, send, wait, report }: CloseGuardParts): CloseGuard {
  let isDirty = false;
  let mayClose = false;
  let isAsking = false;

  const pageAnswers = (): Promise<boolean> =>
    Promise.race([
      window.webContents.executeJavaScript("true").then(() => true),
      wait(patienceMs).then(() => false),
    ]);

  const askWithoutPage = async (): Promise<void> => {
    if ((await pageAnswers()) || window.isDestroyed()) return;
    const { response } = await dialog.showMessageBox(window, notAnswering);
    if (response === 1 && !window.isDestroyed()) window.destroy();
  };

  const onClose = (event: Event): void => {
    if (mayClose || !isDirty || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    send({ kind: "close-requested" });
    askWithoutPage()
      .catch((error: unknown) => report("asking whether the page answers", error))
      .finally(() => {
        isAsking = false;
      });
  };

  window.on("close", onClose);
  window.webContents.on("render-process-gone", () => {
    isDirty = false;
  });
  return {
    setDirty(next) {
      isDirty = next;
    },
    closeNow() {
      mayClose = true;
      window.close();
    },
  };
}
