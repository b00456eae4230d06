import { once } from "node:events";
import { describeProblem } from "../shared/problems/words.ts";
import { type ExitCode, exitCodeFor, exitCodes } from "./exit-codes.ts";
import { type LoopbackServer, readAssets, startLoopbackServer } from "./loopback-server.ts";
import { openInBrowser } from "./open-browser.ts";
import type { Terminal } from "./terminal.ts";

/** A browser keeps recovery drafts and recent files by address, so the address should stay the same from day to day. */
export const usualPort = 4717;

export type ServeOptions = { readonly port?: number; readonly open?: boolean };

/** Serves the browser edition until the process is told to stop. */
export async function serveWindow(
  rendererFolder: string,
  options: ServeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const assets = await readAssets(rendererFolder);
  let started = await startLoopbackServer(assets, options.port ?? usualPort);
  if (!started.ok && options.port === undefined) {
    started = await startLoopbackServer(assets, 0);
    await terminal.writeError(
      `Port ${usualPort} is taken, so this start has another address; a browser does not show there what it kept for the usual one.`,
    );
  }
  if (!started.ok) {
    await terminal.writeError(describeProblem(started.error, "roleloom serve"));
    return exitCodeFor(started.error);
  }
  await runUntilStopped(started.value, options, terminal);
  return exitCodes.done;
}

async function runUntilStopped(
  server: LoopbackServer,
  { open }: ServeOptions,
  terminal: Terminal,
): Promise<void> {
  const address = `http://127.0.0.1:${server.port}/`;
  await terminal.writeOut(`Roleloom is running at ${address}\n`);
  if (open === true) openInBrowser(address, process.platform, process.env);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await server.close();
}
