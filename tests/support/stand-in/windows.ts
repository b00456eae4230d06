import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import type { BrowserWindowConstructorOptions, Rectangle } from "electron";
import type { WindowPart } from "../../../electron/main/parts.ts";
import { toShown } from "./address.ts";
import { StandInContents } from "./contents.ts";
import { Emitter } from "./events.ts";
import { pageScript } from "./page-script.ts";

/** What a window needs of the program around it. */
export type WindowsParts = {
  readonly context: BrowserContext;
  readonly platform: NodeJS.Platform;
  readonly opened: (window: StandInWindow) => void;
  readonly closed: (window: StandInWindow) => void;
};

let count = 0;

/** A window whose inside is a page of real Chromium. */
export class StandInWindow extends Emitter implements WindowPart {
  readonly id: number;
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: StandInContents;
  readonly #parts: WindowsParts;
  #isDestroyed = false;
  #bounds: Rectangle;
  title: string;
  backgroundColour: string | undefined;
  isEdited = false;
  representedFile = "";
  isVisible = false;
  #isMaximized = false;
  #isMinimized = false;
  /** True while the program itself loads an address. */
  isLoading = false;

  constructor(parts: WindowsParts, options: BrowserWindowConstructorOptions) {
    super();
    count += 1;
    this.id = count;
    this.options = options;
    this.#parts = parts;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.title = options.title ?? "";
    this.backgroundColour = options.backgroundColor;
    this.webContents = new StandInContents(this.id, this.#makePage());
    parts.opened(this);
  }

  async #makePage(): Promise<Page> {
    const { contextIsolation, sandbox, nodeIntegration, preload } = this.options.webPreferences ?? {};
    if (contextIsolation !== true || sandbox !== true || nodeIntegration !== false || preload === undefined) {
      throw new Error("The stand-in shows isolated, sandboxed pages with a preload script only");
    }
    const page = await this.#parts.context.newPage();
    const { width, height } = this.#bounds;
    await page.setViewportSize({ width, height });
    await page.addInitScript({ content: pageScript(readFileSync(preload, "utf8"), this.#parts.platform) });
    page.on("close", () => this.#noteClosed());
    return page;
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.webContents.page;
    this.isLoading = true;
    this.webContents.noteLoading();
    await page.goto(toShown(url)).finally(() => {
      this.isLoading = false;
    });
    this.emit("ready-to-show");
  }

  /** The user's way: the program may object, then the page. */
  close(): void {
    void this.requestClose();
  }

  /** Answers whether the window closed. */
  async requestClose(): Promise<boolean> {
    if (this.#isDestroyed) return true;
    if (!this.emitPreventable("close")) return false;
    const page = await this.webContents.page;
    const isClosed = new Promise<boolean>((answer) => {
      page.once("close", () => answer(true));
      page.once("dialog", (dialog) => void dialog.dismiss().then(() => answer(false)));
    });
    await page.close({ runBeforeUnload: !this.webContents.isCrashed() });
    return isClosed;
  }

  destroy(): void {
    void this.webContents.page.then((page) => page.close());
  }

  #noteClosed(): void {
    this.#isDestroyed = true;
    this.webContents.noteDestroyed();
    this.emit("closed");
    this.#parts.closed(this);
  }

  isDestroyed = (): boolean => this.#isDestroyed;
  show(): void {
    this.isVisible = true;
  }
  focus = (): void => void this.webContents.page.then((page) => page.bringToFront());
  minimize(): void {
    this.#isMinimized = true;
  }
  restore(): void {
    this.#isMinimized = false;
  }
  isMinimized = (): boolean => this.#isMinimized;
  maximize(): void {
    this.#isMaximized = true;
  }
  isMaximized = (): boolean => this.#isMaximized;
  getNormalBounds = (): Rectangle => this.#bounds;
  setBackgroundColor(colour: string): void {
    this.backgroundColour = colour;
  }
  setDocumentEdited(isEdited: boolean): void {
    this.isEdited = isEdited;
  }
  setRepresentedFilename(path: string): void {
    this.representedFile = path;
  }
  setTitle(title: string): void {
    this.title = title;
  }

  async moveTo(bounds: Rectangle): Promise<void> {
    this.#bounds = bounds;
    await (await this.webContents.page).setViewportSize({ width: bounds.width, height: bounds.height });
  }
}
