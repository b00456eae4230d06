import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { getuid } from "node:process";
import { fileURLToPath } from "node:url";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";
import { findElectron } from "../../../build/launch/electron-binary.ts";
import type { DesktopControls, RoleloomApp } from "./app.ts";
import { watchPage } from "./page-watch.ts";
import { untilWritten } from "./written-file.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

type Running = { readonly program: ElectronApplication; readonly page: Page };

async function startElectron(
  homeFolder: string,
  files: readonly string[],
  complaints: string[],
): Promise<Running> {
  const program = await _electron.launch({
    executablePath: findElectron() ?? "",
    cwd: homeFolder,
    args: [
      // Chromium's sandbox refuses to start as root, as containers do.
      ...(getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--user-data-dir=${join(homeFolder, "userData")}`,
      root,
      ...files,
    ],
  });
  program.process().stderr?.on("data", (text: Buffer) => {
    const own = text
      .toString()
      .split("\n")
      .filter((line) => line.startsWith("Roleloom, "));
    complaints.push(...own);
  });
  const page = await program.firstWindow();
  watchPage(page, complaints);
  await page.waitForLoadState();
  return { program, page };
}

/** The next dialog of this kind is answered so, once. */
function answerNext(program: ElectronApplication, kind: "open" | "save", path: string | null): Promise<void> {
  return program.evaluate(
    ({ dialog }, [which, chosen]) => {
      const canceled = chosen === null;
      if (which === "open") {
        const real = dialog.showOpenDialog;
        dialog.showOpenDialog = async () => {
          dialog.showOpenDialog = real;
          return { canceled, filePaths: chosen === null ? [] : [chosen] };
        };
        return;
      }
      const real = dialog.showSaveDialog;
      dialog.showSaveDialog = async () => {
        dialog.showSaveDialog = real;
        return { canceled, filePath: chosen ?? "" };
      };
    },
    [kind, path] as const,
  );
}

function controls(running: () => Running, folder: string): DesktopControls {
  return {
    isMenuItemEnabled: (action) =>
      running().program.evaluate(
        ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled ?? false,
        action,
      ),
    recentLabels: () =>
      running().program.evaluate(({ Menu }) => {
        const items = Menu.getApplicationMenu()?.getMenuItemById("open-recent")?.submenu?.items ?? [];
        return items.filter(({ type }) => type !== "separator").map(({ label }) => label);
      }),
    chooseRecent: (wanted) =>
      running().program.evaluate(({ Menu }, label) => {
        const items = Menu.getApplicationMenu()?.getMenuItemById("open-recent")?.submenu?.items ?? [];
        items.find((item) => item.label === label)?.click();
      }, wanted),
    handOver: (path) =>
      running().program.evaluate(
        ({ app }, [file, from]) =>
          void app.emit("second-instance", {}, [process.execPath, app.getAppPath(), file], from),
        [path, folder] as const,
      ),
    cancelNextDialog: (kind) => answerNext(running().program, kind, null),
  };
}

/** Real Electron, with its real menus and windows; only the answers of native dialogs are prepared. */
export async function startElectronApp(homeFolder: string): Promise<RoleloomApp> {
  const folder = join(homeFolder, "documents");
  await mkdir(folder, { recursive: true });
  const complaints: string[] = [];
  let running = await startElectron(homeFolder, [], complaints);
  return {
    target: "electron",
    folder,
    get page() {
      return running.page;
    },
    chooseAction: (action) =>
      running.program.evaluate(({ Menu }, id) => {
        Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
      }, action),
    async openFrom(path, act) {
      await answerNext(running.program, "open", path);
      await act();
    },
    async saveTo(path, act) {
      await answerNext(running.program, "save", path);
      await untilWritten(path, act);
    },
    saveInPlace: untilWritten,
    title: () =>
      running.program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? ""),
    askToClose: () =>
      running.program.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.close();
        return window?.isDestroyed() ?? true;
      }),
    async relaunch(files = []) {
      await running.program.close();
      running = await startElectron(homeFolder, files, complaints);
    },
    desktop: controls(() => running, folder),
    complaints: async () => complaints,
    stop: async () => {
      await running.program.evaluate(({ app }) => app.exit());
    },
  };
}
