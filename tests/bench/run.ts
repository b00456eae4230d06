import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { argv, execPath, exit } from "node:process";
import { runTool } from "../../build/static-checks.ts";
import { projectFolder } from "../support/run-program.ts";
import { currentLoad, loadNote, machine, programVersions } from "./circumstances.ts";
import { type JobId, jobOf } from "./jobs.ts";
import { measure, type Outcome } from "./measure.ts";
import { type Options, readOptions, usage } from "./options.ts";
import { buildPages } from "./page/build-pages.ts";
import { installPeers } from "./peers.ts";
import { report } from "./report.ts";
import type { Result } from "./results.ts";
import { short } from "./verdicts.ts";

/** `npm run bench`: our engine and the peers side by side, and the report. */

function optionsOrHelp(words: readonly string[]): Options {
  try {
    return readOptions(words);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    exit(2);
  }
}

function build(): void {
  const { status } = spawnSync(execPath, ["--import", "tsx", "build/bundle.ts", "cli"], {
    cwd: projectFolder,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("The command line could not be built.");
}

function tell(name: string, size: number, { runs, numbers, reason }: Outcome, headline: string): void {
  const value = numbers[headline];
  const words = value === undefined ? `not run: ${reason}` : `${short(value)} ms, ${runs} runs ${reason}`;
  console.log(`  ${size === 0 ? "" : `${size} `}${name}: ${words}`);
}

/** Smaller sizes first; whoever did not end at one size is not asked again at a larger one. */
async function runJob(id: JobId, sizes: readonly number[]): Promise<readonly Result[]> {
  const { title, entrants, isSized, headline } = jobOf(id);
  console.log(title);
  const results: Result[] = [];
  const outOfTime = new Map<string, number>();
  for (const size of isSized ? sizes : [0]) {
    for (const { name, module } of entrants) {
      const gaveUpAt = outOfTime.get(name);
      const outcome =
        gaveUpAt === undefined
          ? await measure(new URL(module, import.meta.url).href, size)
          : { runs: 0, numbers: {}, first: {}, reason: `it did not end at ${gaveUpAt} roles` };
      if (outcome.isOutOfTime === true) outOfTime.set(name, size);
      tell(name, size, outcome, headline);
      results.push({ job: id, name, size, outcome });
    }
  }
  return results;
}

const { sizes, only, output } = optionsOrHelp(argv.slice(2));
const loadAtStart = currentLoad();
const notes: string[] = [];
const whyNoPeers = installPeers(console.log);
if (whyNoPeers !== null) notes.push(`The peers could not be installed: ${whyNoPeers}.`);
build();
if (whyNoPeers === null && (only.includes("page") || only.includes("png"))) await buildPages();
const results: Result[] = [];
for (const id of only) results.push(...(await runJob(id, sizes)));
const text = report(results, only, {
  date: new Date().toISOString().slice(0, 10),
  machine: machine(),
  versions: programVersions(only),
  notes: [...notes, loadNote(loadAtStart)],
  command: ["npm run bench --", ...argv.slice(2)].join(" ").replace(/ --$/, ""),
});
const path = isAbsolute(output) ? output : join(projectFolder, output);
await writeFile(path, text);
await runTool(projectFolder, { name: "format", tool: "biome", words: ["format", "--write", path] }, "pipe");
console.log(`Wrote ${output}.`);
