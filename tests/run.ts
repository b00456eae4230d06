import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { runStaticChecks, runTool, showSteps } from "../build/static-checks.ts";
import { whyNoElectron } from "./e2e/desktop.ts";
import { ensureBrowser } from "./support/browser.ts";
import {
  addCounts,
  type Counts,
  closingLine,
  noCounts,
  playwrightCounts,
  vitestCounts,
} from "./support/counts.ts";

/** `npm test`: everything, one suite after the other, with the sum as the very last line. */

const root = fileURLToPath(new URL("..", import.meta.url));
const results = mkdtempSync(join(tmpdir(), "roleloom-tests-"));
const oneFailed: Counts = { ...noCounts, failed: 1 };

/** A suite that broke off without a report, or that failed beside its tests, still counts as a failure. */
function readCounts(file: string, isGood: boolean, read: (report: string) => Counts): Counts {
  let counts = noCounts;
  try {
    counts = read(readFileSync(file, "utf8"));
  } catch (error) {
    console.log(`No usable report in ${file}: ${error}`);
    return oneFailed;
  }
  return !isGood && counts.failed === 0 ? addCounts(counts, oneFailed) : counts;
}

async function runVitest(project: string): Promise<Counts> {
  const file = join(results, `${project}.json`);
  const words = [
    "run",
    "--project",
    project,
    "--reporter",
    "dot",
    "--reporter",
    "json",
    "--outputFile.json",
    file,
  ];
  const { isGood } = await runTool(root, { name: project, tool: "vitest", words }, "inherit");
  return readCounts(file, isGood, vitestCounts);
}

async function runPlaywright(): Promise<Counts> {
  const whyNot = whyNoElectron();
  if (whyNot !== null) console.log(`Specs on real Electron, counted as skipped: ${whyNot}.`);
  const file = join(results, "e2e.json");
  const { isGood } = await runTool(
    root,
    {
      name: "e2e",
      tool: "playwright",
      words: ["test", "--reporter", "list,json"],
      environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    },
    "inherit",
  );
  return readCounts(file, isGood, playwrightCounts);
}

async function runChecks(): Promise<Counts> {
  const steps = await runStaticChecks(root);
  showSteps(steps);
  return { ...noCounts, failed: steps.filter(({ isGood }) => !isGood).length };
}

async function runBuild(): Promise<Counts> {
  const { status } = spawnSync(execPath, ["--import", "tsx", "build/bundle.ts"], {
    cwd: root,
    stdio: "inherit",
  });
  return status === 0 ? noCounts : oneFailed;
}

async function provideBrowser(): Promise<Counts> {
  return ensureBrowser(console.log) === null ? oneFailed : noCounts;
}

const suites: readonly (readonly [string, () => Promise<Counts>])[] = [
  ["checks", runChecks],
  ["unit tests", () => runVitest("unit")],
  ["build", runBuild],
  ["browser", provideBrowser],
  ["tests of the built program", () => runVitest("built")],
  ["end-to-end specs", runPlaywright],
];

let sum = noCounts;
const started = performance.now();
for (const [name, run] of suites) {
  const suiteStarted = performance.now();
  console.log(`\n== ${name}`);
  const counts = await run();
  sum = addCounts(sum, counts);
  console.log(`== ${name}: ${closingLine(counts)} (${seconds(suiteStarted)} s)`);
}
rmSync(results, { recursive: true, force: true });
console.log(`\nAll suites took ${seconds(started)} s.`);
console.log(closingLine(sum));
if (sum.failed > 0 || sum.passed === 0) process.exitCode = 1;

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
