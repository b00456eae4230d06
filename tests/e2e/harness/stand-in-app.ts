import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { StandIn } from "../../support/stand-in/stand-in.ts";
import type { RoleloomApp } from "./app.ts";
import { watchPage } from "./page-watch.ts";
import { untilWritten } from "./written-file.ts";

export const bundleFolder = fileURLToPath(new URL("../../../out", import.meta.url));

type Running = { readonly standIn: StandIn; readonly context: BrowserContext; readonly page: Page };
type Storage = Awaited<ReturnType<BrowserContext["storageState"]>>;

type Start = {
  readonly browser: Browser;
  readonly homeFolder: string;
  readonly files: readonly string[];
  readonly storageState?: Storage;
  readonly complaints: string[];
};

async function startStandIn({
  browser,
  homeFolder,
  files,
  storageState,
  complaints,
}: Start): Promise<Running> {
  const context = await browser.newContext({
    serviceWorkers: "block",
    ...(storageState === undefined ? {} : { storageState }),
  });
  const standIn = new StandIn({ context, bundleFolder, homeFolder, arguments: files });
  context.on("page", (page) => watchPage(page, complaints));
  await standIn.start();
  return { standIn, context, page: await standIn.firstPage() };
}

/** The built main and preload bundles under the stand-in for Electron. */
export async function startStandInApp(browser: Browser, homeFolder: string): Promise<RoleloomApp> {
  const folder = join(homeFolder, "documents");
  await mkdir(folder, { recursive: true });
  const complaints: string[] = [];
  let running = await startStandIn({ browser, homeFolder, files: [], complaints });
  const end = async (): Promise<Storage> => {
    const storageState = await running.context.storageState({ indexedDB: true });
    complaints.push(...running.standIn.reports, ...running.standIn.session.outside);
    await running.context.close();
    return storageState;
  };
  return {
    target: "stand-in",
    folder,
    get page() {
      return running.page;
    },
    chooseAction: async (action) => running.standIn.menus.chooseById(action),
    async openFrom(path, act) {
      running.standIn.dialogs.chooseToOpen(path);
      await act();
    },
    async saveTo(path, act) {
      running.standIn.dialogs.chooseToSave(path);
      await untilWritten(path, act);
    },
    saveInPlace: untilWritten,
    title: async () => running.standIn.window.title,
    askToClose: () => running.standIn.window.requestClose(),
    async relaunch(files = []) {
      const storageState = await end();
      running = await startStandIn({ browser, homeFolder, files, storageState, complaints });
    },
    desktop: {
      isMenuItemEnabled: async (action) => running.standIn.menus.byId(action).enabled !== false,
      recentLabels: async () => running.standIn.menus.labelsUnder("File", "Open recent"),
      chooseRecent: async (label) => running.standIn.menus.choose("File", "Open recent", label),
      handOver: async (path) => running.standIn.startAgain([path], folder),
      async cancelNextDialog(kind) {
        if (kind === "open") running.standIn.dialogs.chooseToOpen(null);
        else running.standIn.dialogs.chooseToSave(null);
      },
    },
    complaints: async () => [...complaints, ...running.standIn.reports, ...running.standIn.session.outside],
    stop: async () => void (await end()),
  };
}
