import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page, Request } from "@playwright/test";
import type { BrowserWindowConstructorOptions, Rectangle } from "electron";
import type { ElectronParts, InvokeEvent } from "../../../electron/main/parts.ts";
import { fromShown } from "./address.ts";
import { StandInApp } from "./app.ts";
import { StandInDialogs } from "./dialogs.ts";
import { Emitter, preventable } from "./events.ts";
import { StandInMenus } from "./menus.ts";
import { invokeBinding, keyBinding } from "./page-script.ts";
import { runMain } from "./run-main.ts";
import { StandInSession } from "./session.ts";
import { StandInWindow } from "./windows.ts";

/**
 * Electron, as far as Roleloom uses it, over Chromium driven by Playwright. `ElectronParts` is made of
 * Electron's own declarations, so what differs from them does not compile.
 */

export type StandInParts = {
  readonly context: BrowserContext;
  /** The folder with `main/`, `preload/` and `renderer/` as built. */
  readonly bundleFolder: string;
  /** A folder of the test's own; kept by the test when the program is started again. */
  readonly homeFolder: string;
  /** Files and switches given on the command line. */
  readonly arguments?: readonly string[];
  readonly platform?: NodeJS.Platform;
  readonly isFirstInstance?: boolean;
};

type InvokeListener = Parameters<ElectronParts["ipcMain"]["handle"]>[1];

class StandInTheme extends Emitter {
  shouldUseDarkColors = false;
}

export class StandIn {
  readonly dialogs = new StandInDialogs();
  readonly menus = new StandInMenus();
  readonly session = new StandInSession();
  readonly theme = new StandInTheme();
  readonly app: StandInApp;
  readonly windows = new Set<StandInWindow>();
  readonly revealed: string[] = [];
  /** What the program wrote about bugs and unexpected failures; a healthy run leaves it empty. */
  readonly reports: string[] = [];
  workAreas: readonly Rectangle[] = [{ x: 0, y: 0, width: 1920, height: 1080 }];
  hasEnded = false;
  readonly #parts: StandInParts;
  readonly #listeners = new Map<string, InvokeListener>();
  readonly #waiting: (() => void)[] = [];

  constructor(parts: StandInParts) {
    this.#parts = parts;
    mkdirSync(join(parts.homeFolder, "appData"), { recursive: true });
    this.app = new StandInApp({
      homeFolder: parts.homeFolder,
      argv: this.#argv,
      closeAll: () => this.#closeAll(),
      isFirstInstance: parts.isFirstInstance ?? true,
      ended: () => this.#end(),
    });
  }

  get #argv(): readonly string[] {
    const userData = `--user-data-dir=${join(this.#parts.homeFolder, "userData")}`;
    return ["electron", "main/index.cjs", userData, ...(this.#parts.arguments ?? [])];
  }

  get platform(): NodeJS.Platform {
    return this.#parts.platform ?? "linux";
  }

  async start(): Promise<void> {
    const { context } = this.#parts;
    await context.exposeBinding(invokeBinding, (source, channel: string, ...given: unknown[]) => {
      const window = this.#windowOf(source.page);
      const listener = this.#listeners.get(channel);
      if (window === undefined || listener === undefined) throw new Error(`Nobody listens on ${channel}`);
      const senderFrame = window.webContents.frameOf(source.frame);
      return listener({ sender: window.webContents, senderFrame } satisfies InvokeEvent, ...given);
    });
    await context.exposeBinding(
      keyBinding,
      (_source, accelerator: string) => void this.menus.press(accelerator),
    );
    await this.session.attach(context, (request) => {
      const window = this.#windowAsking(request);
      if (window === undefined || window.isLoading || !request.isNavigationRequest())
        return window !== undefined;
      return window.webContents.mayNavigate(request.frame(), request.url());
    });
    context.on("page", (page) => void this.#judgeNew(page));
    this.runProgram();
  }

  /** Without what joins it to the pages. */
  runProgram(): void {
    const { bundleFolder, homeFolder } = this.#parts;
    runMain(join(bundleFolder, "main", "index.cjs"), this.#electron(), {
      platform: this.platform,
      argv: this.#argv,
      cwd: () => homeFolder,
      stderr: { write: (text) => void this.reports.push(text) },
      on: () => undefined,
    });
  }

  /** The page of the first window, loaded. */
  async firstPage(): Promise<Page> {
    while (this.windows.size === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const page = await this.window.webContents.page;
    await page.waitForURL(/\.invalid\//);
    return page;
  }

  get window(): StandInWindow {
    const [first] = this.windows;
    if (first === undefined) throw new Error("No window is open");
    return first;
  }

  /** What macOS does when a file is opened in the Finder. */
  openFromSystem(path: string): void {
    this.app.emit("open-file", preventable({}), path);
  }

  /** What happens when the program is started a second time. */
  startAgain(words: readonly string[], folder: string): void {
    this.app.emit("second-instance", preventable({}), ["electron", "main/index.cjs", ...words], folder);
  }

  async setDark(isDark: boolean): Promise<void> {
    this.theme.shouldUseDarkColors = isDark;
    const page = await this.window.webContents.page;
    await page.emulateMedia({ colorScheme: isDark ? "dark" : "light" });
    this.theme.emit("updated");
  }

  #electron(): ElectronParts {
    const opened = (window: StandInWindow): void => {
      this.windows.add(window);
      this.app.emit("web-contents-created", preventable({}), window.webContents);
      for (const go of this.#waiting.splice(0)) go();
    };
    const closed = (window: StandInWindow): void => {
      this.windows.delete(window);
      if (this.windows.size === 0 && !this.app.isEnding) this.app.emit("window-all-closed");
    };
    const { context } = this.#parts;
    const windowsParts = { context, platform: this.platform, opened, closed };
    return {
      app: this.app,
      BrowserWindow: class extends StandInWindow {
        constructor(options: BrowserWindowConstructorOptions) {
          super(windowsParts, options);
        }
      },
      dialog: this.dialogs,
      ipcMain: { handle: (channel, listener) => void this.#listeners.set(channel, listener) },
      Menu: this.menus,
      nativeTheme: this.theme,
      protocol: this.session.protocol,
      screen: { getAllDisplays: () => this.workAreas.map((workArea) => ({ workArea })) },
      session: { defaultSession: this.session },
      shell: { showItemInFolder: (path) => void this.revealed.push(path) },
    };
  }

  #windowOf(page: Page): StandInWindow | undefined {
    return [...this.windows].find((window) => window.webContents.isPage(page));
  }

  /** A page that is no window of the program was opened by one. */
  async #judgeNew(page: Page): Promise<void> {
    await Promise.all([...this.windows].map(({ webContents }) => webContents.page));
    if (this.#windowOf(page) === undefined && !this.window.webContents.mayOpen(fromShown(page.url()))) {
      await page.close();
    }
  }

  #windowAsking(request: Request): StandInWindow | undefined {
    try {
      return this.#windowOf(request.frame().page());
    } catch {
      // What a page asked to be opened in a new window has no frame yet, and is no window of the program.
      return undefined;
    }
  }

  async #closeAll(): Promise<boolean> {
    for (const window of [...this.windows]) {
      if (!(await window.requestClose())) return false;
    }
    return true;
  }

  #end(): void {
    this.hasEnded = true;
    this.app.emit("quit");
  }
}
