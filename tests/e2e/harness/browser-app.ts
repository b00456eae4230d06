import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { Act, RoleloomApp } from "./app.ts";
import { keyOf } from "./keys.ts";
import { watchPage } from "./page-watch.ts";

/** A browser's own file dialogs cannot be driven, so the specs run where there is upload and download only. */
function hidePickers(): void {
  for (const name of ["showOpenFilePicker", "showSaveFilePicker"]) {
    Reflect.deleteProperty(window, name);
  }
}

type Storage = Awaited<ReturnType<BrowserContext["storageState"]>>;

async function openPage(browser: Browser, address: string, complaints: string[], storageState?: Storage) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: "block",
    acceptDownloads: true,
    ...(storageState === undefined ? {} : { storageState }),
  });
  await context.addInitScript(hidePickers);
  context.on("request", (request) => {
    const { protocol } = new URL(request.url());
    if (protocol.startsWith("http") && !request.url().startsWith(address)) complaints.push(request.url());
  });
  const page = await context.newPage();
  watchPage(page, complaints);
  // Choosers are caught from the start: asked for with the click that opens one, the catching may come too late.
  page.on("filechooser", () => undefined);
  await page.goto(address);
  return page;
}

async function download(page: Page, path: string, act: Act): Promise<void> {
  const [file] = await Promise.all([page.waitForEvent("download"), act()]);
  await file.saveAs(path);
}

/** The browser edition, served on loopback. */
export async function startBrowserApp(
  browser: Browser,
  homeFolder: string,
  address: string,
): Promise<RoleloomApp> {
  const folder = join(homeFolder, "documents");
  await mkdir(folder, { recursive: true });
  const complaints: string[] = [];
  let page = await openPage(browser, address, complaints);
  return {
    target: "browser",
    folder,
    get page() {
      return page;
    },
    chooseAction: (action) => page.keyboard.press(keyOf(action)),
    async openFrom(path, act) {
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), act()]);
      await chooser.setFiles(path);
    },
    saveTo: (path, act) => download(page, path, act),
    saveInPlace: (path, act) => download(page, path, act),
    title: () => page.title(),
    async askToClose() {
      const isClosed = new Promise<boolean>((answer) => {
        page.once("close", () => answer(true));
        page.once("dialog", (dialog) => void dialog.dismiss().then(() => answer(false)));
      });
      await page.close({ runBeforeUnload: true });
      return isClosed;
    },
    async relaunch() {
      const storageState = await page.context().storageState({ indexedDB: true });
      await page.context().close();
      page = await openPage(browser, address, complaints, storageState);
    },
    desktop: null,
    complaints: async () => complaints,
    stop: () => page.context().close(),
  };
}
