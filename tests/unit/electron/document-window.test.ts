import { describe, expect, it, vi } from "vitest";
import { type DocumentWindowParts, openDocumentWindow } from "../../../electron/main/document-window.ts";
import { FakeWindow } from "../../support/fake-window.ts";
import { preventable } from "../../support/stand-in/events.ts";

function setUp(response = 0) {
  const opened: FakeWindow[] = [];
  class OpenedWindow extends FakeWindow {
    constructor() {
      super();
      opened.push(this);
    }
  }
  const report = vi.fn();
  const dialog = {
    showOpenDialog: vi.fn(),
    showSaveDialog: vi.fn(),
    showMessageBox: vi.fn(async () => ({ response, checkboxChecked: false })),
  } satisfies DocumentWindowParts["dialog"];
  const view = openDocumentWindow({
    BrowserWindow: OpenedWindow,
    dialog,
    look: { place: {}, isDark: false, preloadPath: "/p", isDevelopment: false },
    wasMaximized: true,
    wait: async () => undefined,
    report,
  });
  const [window] = opened;
  if (window === undefined) throw new Error("no window was opened");
  return { window, view, report, dialog };
}

describe("the document's window", () => {
  it("says which document it holds and whether it is saved", () => {
    const { window, view } = setUp();
    view.show({ title: "team.roleloom", isDirty: true, path: "/a/team.roleloom", enabledActions: [] });
    expect(window.setTitle).toHaveBeenLastCalledWith("• team.roleloom – Roleloom");
    expect(window.setDocumentEdited).toHaveBeenLastCalledWith(true);
    expect(window.setRepresentedFilename).toHaveBeenLastCalledWith("/a/team.roleloom");
    view.show({ title: "Untitled", isDirty: false, path: null, enabledActions: [] });
    expect(window.setTitle).toHaveBeenLastCalledWith("Untitled – Roleloom");
    expect(window.setRepresentedFilename).toHaveBeenLastCalledWith("");
  });

  it("does not let the page rename it", () => {
    const { window } = setUp();
    const event = preventable({});
    window.emit("page-title-updated", event);
    expect(event.defaultPrevented).toBe(true);
  });

  it("opens as large as it was", () => {
    const { window } = setUp();
    window.emit("ready-to-show");
    expect(window.maximize).toHaveBeenCalledOnce();
    expect(window.show).toHaveBeenCalledOnce();
  });

  it("loads the page of the program, and reports when that fails", async () => {
    const { window, view, report } = setUp();
    window.loadURL.mockRejectedValueOnce(new Error("ERR_FAILED"));
    view.load();
    expect(window.loadURL).toHaveBeenCalledExactlyOnceWith("app://roleloom/");
    await vi.waitFor(() => expect(report).toHaveBeenCalledOnce());
  });

  it("offers to start a crashed page again", async () => {
    const { window, dialog } = setUp(0);
    window.webContents.emit("render-process-gone", {}, { reason: "crashed" });
    await vi.waitFor(() => expect(window.loadURL).toHaveBeenCalledExactlyOnceWith("app://roleloom/"));
    expect(dialog.showMessageBox).toHaveBeenCalledOnce();
  });

  it("offers to close a window whose page has crashed", async () => {
    const { window } = setUp(1);
    window.webContents.emit("render-process-gone", {}, { reason: "crashed" });
    await vi.waitFor(() => expect(window.destroy).toHaveBeenCalledOnce());
  });

  it("does not ask when the page's process ends in good order", async () => {
    const { window, dialog } = setUp();
    window.webContents.emit("render-process-gone", {}, { reason: "clean-exit" });
    await Promise.resolve();
    expect(dialog.showMessageBox).not.toHaveBeenCalled();
  });

  it("sends nothing once it is gone", () => {
    const { window, view } = setUp();
    view.send({ kind: "close-requested" });
    window.isGone = true;
    view.send({ kind: "close-requested" });
    view.bringForward();
    view.followTheme(true);
    expect(window.webContents.send).toHaveBeenCalledOnce();
    expect(window.show).not.toHaveBeenCalled();
  });
});
