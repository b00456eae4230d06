import { beforeEach, describe, expect, it, vi } from "vitest";
import { createCloseGuard } from "../../../electron/main/close-guard.ts";
import { FakeWindow } from "../../support/fake-window.ts";

function setUp() {
  const window = new FakeWindow();
  const send = vi.fn();
  const report = vi.fn();
  const showMessageBox = vi.fn(async () => ({ response: 0, checkboxChecked: false }));
  let runOutOfPatience: () => void = () => undefined;
  const patience = new Promise<void>((resolve) => {
    runOutOfPatience = resolve;
  });
  const wait = vi.fn(() => patience);
  const guard = createCloseGuard({ window, dialog: { showMessageBox }, send, wait, report });
  return { window, send, report, showMessageBox, guard, runOutOfPatience: () => runOutOfPatience() };
}

let parts: ReturnType<typeof setUp>;
beforeEach(() => {
  parts = setUp();
});

describe("closing a window", () => {
  it("without unsaved changes closes it", () => {
    parts.window.close();
    expect(parts.window.isGone).toBe(true);
    expect(parts.send).not.toHaveBeenCalled();
  });

  it("with unsaved changes keeps it and has the page ask, once at a time", () => {
    parts.guard.setDirty(true);
    parts.window.close();
    parts.window.close();
    expect(parts.window.isGone).toBe(false);
    expect(parts.send.mock.calls).toEqual([[{ kind: "close-requested" }]]);
  });

  it("asks again the next time, when the user had cancelled", async () => {
    parts.guard.setDirty(true);
    parts.window.close();
    await vi.waitFor(() => {
      parts.window.close();
      expect(parts.send).toHaveBeenCalledTimes(2);
    });
    expect(parts.showMessageBox).not.toHaveBeenCalled();
  });

  it("closes it once the page has asked", () => {
    parts.guard.setDirty(true);
    parts.guard.closeNow();
    expect(parts.window.isGone).toBe(true);
  });

  it("closes it once the changes are saved", () => {
    parts.guard.setDirty(true);
    parts.guard.setDirty(false);
    parts.window.close();
    expect(parts.window.isGone).toBe(true);
  });

  it("closes one whose page has crashed", () => {
    parts.guard.setDirty(true);
    parts.window.webContents.isCrashed = () => true;
    parts.window.close();
    expect(parts.window.isGone).toBe(true);
  });

  it("forgets the changes a crashed page took with it", () => {
    parts.guard.setDirty(true);
    parts.window.webContents.emit("render-process-gone", {}, { reason: "crashed" });
    parts.window.close();
    expect(parts.window.isGone).toBe(true);
  });
});

describe("a page that hangs", () => {
  beforeEach(() => {
    parts.window.webContents.executeJavaScript.mockReturnValue(new Promise(() => undefined));
    parts.guard.setDirty(true);
  });

  it("can be closed without it, when the user says so", async () => {
    parts.showMessageBox.mockResolvedValue({ response: 1, checkboxChecked: false });
    parts.window.close();
    expect(parts.showMessageBox).not.toHaveBeenCalled();
    parts.runOutOfPatience();
    await vi.waitFor(() => expect(parts.window.destroy).toHaveBeenCalledOnce());
  });

  it("is waited for, when the user says so", async () => {
    parts.window.close();
    parts.runOutOfPatience();
    await vi.waitFor(() => expect(parts.showMessageBox).toHaveBeenCalledOnce());
    expect(parts.window.isGone).toBe(false);
    await vi.waitFor(() => {
      parts.window.close();
      expect(parts.send).toHaveBeenCalledTimes(2);
    });
  });

  it("is not asked about when the window closed meanwhile", async () => {
    parts.window.close();
    parts.window.isGone = true;
    parts.runOutOfPatience();
    await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
    expect(parts.showMessageBox).not.toHaveBeenCalled();
  });
});
