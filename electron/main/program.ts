import { join } from "node:path";
import { appScheme } from "./app-address.ts";
import { createAssetServer, listAssets, schemePrivileges } from "./assets.ts";
import { type Desktop, openDesktop } from "./desktop.ts";
import { createHandOver, filesNamed } from "./hand-over.ts";
import { hardenContents, hardenSession } from "./hardening.ts";
import type { Machine } from "./machine.ts";
import type { ElectronParts } from "./parts.ts";

const programName = "Roleloom";

/** The same folder whether the program was packaged or started from a checkout; it has to be there to be named. */
function claimFolder({ app }: ElectronParts, { makeFolder }: Machine): void {
  app.setName(programName);
  const given = app.commandLine.getSwitchValue("user-data-dir");
  const folder = given === "" ? join(app.getPath("appData"), programName) : given;
  makeFolder(folder);
  app.setPath("userData", folder);
}

async function serveAssets({ protocol }: ElectronParts, { fs, bundleFolder }: Machine): Promise<void> {
  const folder = join(bundleFolder, "renderer");
  protocol.handle(appScheme, createAssetServer(fs, folder, await listAssets(fs, folder)));
}

/** Holds back the end of the program until everything is written. */
function finishWriting({ app }: ElectronParts, settled: () => Promise<void>): void {
  let isSettled = false;
  app.on("will-quit", (event) => {
    if (isSettled) return;
    event.preventDefault();
    void settled().finally(() => {
      isSettled = true;
      app.quit();
    });
  });
}

/** From the first statement to an open window. A second start hands its files to the first and ends. */
export async function startProgram(electron: ElectronParts, machine: Machine): Promise<void> {
  const { app, protocol, session } = electron;
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([schemePrivileges]);
  claimFolder(electron, machine);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }

  const handOver = createHandOver();
  let desktop: Desktop | null = null;
  const offerAll = (argv: readonly string[], folder: string): void => {
    for (const path of filesNamed({ argv, folder, isPackaged: app.isPackaged })) handOver.offer(path);
  };
  offerAll(machine.argv, machine.folder);
  app.on("open-file", (event, path) => {
    event.preventDefault();
    handOver.offer(path);
    desktop?.view.bringForward();
  });
  app.on("second-instance", (_event, argv, folder) => {
    offerAll(argv, folder);
    desktop?.view.bringForward();
  });
  app.on("web-contents-created", (_event, contents) => hardenContents(contents));
  app.on("window-all-closed", () => app.quit());
  finishWriting(electron, async () => desktop?.settled());

  await app.whenReady();
  hardenSession(session.defaultSession);
  await serveAssets(electron, machine);
  desktop = await openDesktop(electron, machine, handOver);
}
