import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { browserArguments, findBrowser } from "../../support/browser.ts";
import { type Contender, NotRun } from "../contender.ts";
import { type Flow, flowOf, team } from "../inputs.ts";
import { pathOfPeer } from "../peers.ts";
import { runNode } from "./program.ts";
import { scratchFolder } from "./scratch-folder.ts";

/** mermaid-cli on the same roles, phases and links, with its limits on size lifted. */
export const contender: Contender = {
  async prepare(size) {
    const browser = findBrowser();
    if (browser === null) throw new NotRun("no Chromium is installed here");
    const program = join(dirname(pathOfPeer("@mermaid-js/mermaid-cli")), "cli.js");
    const { at, remove } = await scratchFolder();
    const { executablePath } = browser;
    const settings = { maxTextSize: 1e9, maxEdges: 1e6 };
    // Over a pipe, the browser ends with the process that started it, however that ends.
    const puppeteer = { executablePath, args: browserArguments, pipe: true, protocolTimeout: 600_000 };
    await writeFile(at("team.mmd"), mermaidText(flowOf(team(size))));
    await writeFile(at("mermaid.json"), JSON.stringify(settings));
    await writeFile(at("puppeteer.json"), JSON.stringify(puppeteer));
    const words = [
      "-q",
      "-i",
      at("team.mmd"),
      "-o",
      at("team.svg"),
      "-c",
      at("mermaid.json"),
      "-p",
      at("puppeteer.json"),
    ];
    return { run: () => runNode([program, ...words]), close: remove };
  },
};

function mermaidText({ nodes, links, arrows }: Flow): string {
  return [
    "flowchart LR",
    ...nodes.map(({ id, label }) => `${id}["${label}"]`),
    ...[...arrows, ...links].map(({ from, to }) => `${from} --> ${to}`),
  ].join("\n");
}
