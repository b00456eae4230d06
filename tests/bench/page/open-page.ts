import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { readAssets, startLoopbackServer } from "../../../cli/loopback-server.ts";
import { browserArguments, findBrowser } from "../../support/browser.ts";
import { NotRun } from "../contender.ts";
import { textOfTeam } from "../document/text-of-team.ts";
import { type PageName, pagesFolder } from "./build-pages.ts";
import { placedTeam } from "./placed-team.ts";

export type PageSite = {
  /** A page of a browser profile that has seen nothing yet. */
  readonly openFresh: () => Promise<Page>;
  readonly address: string;
  readonly version: string;
  readonly close: () => Promise<void>;
};

/** Serves a page with the team under test, as our own loopback server serves the window, and starts a browser. */
export async function startSite(name: PageName, size: number): Promise<PageSite> {
  const found = findBrowser();
  if (found === null) throw new NotRun("no Chromium is installed here");
  if (!existsSync(join(pagesFolder, `${name}.html`))) throw new NotRun("its page could not be bundled");
  const assets = new Map(await readAssets(pagesFolder));
  const add = (file: string, text: string) =>
    assets.set(file, {
      bytes: new TextEncoder().encode(text),
      contentType: "application/json",
      etag: `"${file}"`,
    });
  if (name === "ours") add("team.roleloom", textOfTeam(size));
  else add("placed-team.json", JSON.stringify(placedTeam(size)));
  const server = await startLoopbackServer(assets, 0);
  if (!server.ok) throw new Error(`no port: ${server.error.kind}`);
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: [...browserArguments],
  });
  return {
    address: `http://127.0.0.1:${server.value.port}/${name}.html`,
    version: browser.version(),
    openFresh: async () => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      return context.newPage();
    },
    close: async () => {
      await browser.close();
      await server.value.close();
    },
  };
}
