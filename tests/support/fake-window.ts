import { vi } from "vitest";
import type { ContentsPart, FramePart, WindowPart } from "../../electron/main/parts.ts";
import { Emitter } from "./stand-in/events.ts";

export const pageAddress = "app://roleloom/";

export function fakeFrame(changes: Partial<FramePart> = {}): FramePart {
  return { url: pageAddress, detached: false, isDestroyed: () => false, ...changes };
}

/** A page without a browser: it notes what it is sent, and a test makes its events happen. */
export class FakeContents extends Emitter implements ContentsPart {
  readonly id = 7;
  readonly mainFrame: FramePart = fakeFrame();
  readonly send = vi.fn();
  readonly executeJavaScript = vi.fn(async (): Promise<unknown> => true);
  readonly setWindowOpenHandler = vi.fn<ContentsPart["setWindowOpenHandler"]>();
  isDestroyed = () => false;
  isCrashed = () => false;
}

export class FakeWindow extends Emitter implements WindowPart {
  readonly id = 1;
  readonly webContents = new FakeContents();
  isGone = false;
  readonly loadURL = vi.fn(async () => undefined);
  readonly show = vi.fn();
  readonly focus = vi.fn();
  readonly restore = vi.fn();
  readonly maximize = vi.fn();
  readonly setTitle = vi.fn();
  readonly setBackgroundColor = vi.fn();
  readonly setDocumentEdited = vi.fn();
  readonly setRepresentedFilename = vi.fn();
  readonly destroy = vi.fn(() => {
    this.isGone = true;
  });
  isMinimized = () => false;
  isMaximized = () => false;
  isDestroyed = () => this.isGone;
  getNormalBounds = () => ({ x: 1, y: 2, width: 900, height: 700 });

  close(): void {
    if (this.emitPreventable("close")) this.isGone = true;
  }
}
