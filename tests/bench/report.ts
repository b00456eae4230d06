import { bars } from "./bars.ts";
import { type Column, type Job, type JobId, jobOf, ours } from "./jobs.ts";
import type { Outcome } from "./measure.ts";
import { growthOf, numberOf, type Result, type Results } from "./results.ts";
import { inTimes, judge, short } from "./verdicts.ts";

/** Everything about a run that its figures do not say. */
export type Circumstances = {
  readonly date: string;
  readonly machine: readonly string[];
  readonly versions: readonly (readonly [name: string, version: string])[];
  readonly notes: readonly string[];
  readonly command: string;
};

/** `docs/benchmarks.md`, whole. */
export function report(results: Results, jobs: readonly JobId[], around: Circumstances): string {
  return [
    "# Benchmarks",
    `Written by \`${around.command}\` on ${around.date}; changed by nothing else. Every contender runs in a process of its own with 75 seconds to end in. Figures are medians of at least five runs, the first left out and shown beside them as cold, or of the one run that took more than 10 seconds. Teams come from a seeded generator, about 2.5 links a role, the same every time.`,
    list([...around.machine, ...around.notes]),
    "## Bars",
    "Set before anything was measured, in `tests/bench/bars.ts`.",
    barTable(results, jobs),
    ...jobs.map((id) => jobSection(id, results)),
    "## Versions",
    table(["program", "version"], around.versions),
    "",
  ].join("\n\n");
}

function barTable(results: Results, jobs: readonly JobId[]): string {
  const rows = bars
    .filter(({ job }) => jobs.includes(job))
    .map((bar) => judge(bar, results))
    .map(({ words, verdict, measured }) => [words, verdict === "missed" ? "**missed**" : verdict, measured]);
  return table(["bar", "verdict", "measured"], rows);
}

function jobSection(id: JobId, results: Results): string {
  const job = jobOf(id);
  const mine = results.filter((result) => result.job === id);
  const heads = [
    job.isSized ? "roles" : "",
    "who",
    ...job.columns.map(({ title }) => title),
    "cold",
    "runs",
    `ours`,
  ];
  const rows = mine.map((result) => row(result, job, results));
  return [`## ${job.title}`, job.about, table(heads, rows), growth(id, job, results)]
    .filter((text) => text !== "")
    .join("\n\n");
}

function row({ job: id, name, size, outcome }: Result, job: Job, results: Results): readonly string[] {
  const values = job.columns.map((column) => cell(outcome, column));
  const why = outcome.reason === "" ? "" : `not run: ${outcome.reason}`;
  const hasNone = outcome.runs === 0;
  const cold = outcome.first[job.headline];
  return [
    job.isSized ? size.toLocaleString("en-GB") : "",
    name,
    ...(hasNone ? [why, ...values.slice(1).map(() => "")] : values),
    cold === undefined ? "" : short(cold),
    hasNone ? "" : String(outcome.runs),
    hasNone ? "" : comparison(id, name, size, job.headline, results),
  ];
}

function cell({ numbers }: Outcome, { metric, digits }: Column): string {
  const value = numbers[metric];
  if (value === undefined) return "";
  return value.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** How much less of the headline figure we need than this contender. */
function comparison(job: JobId, name: string, size: number, metric: string, results: Results): string {
  const mine = numberOf(results, job, ours, size, metric);
  const theirs = numberOf(results, job, name, size, metric);
  return name === ours || mine === null || theirs === null ? "" : inTimes(mine, theirs);
}

function growth(id: JobId, job: Job, results: Results): string {
  if (!job.isSized) return "";
  const exponents = job.entrants.flatMap(({ name }) => {
    const exponent = growthOf(results, id, name, job.headline);
    return exponent === null ? [] : [`${name} ${exponent.toFixed(2)}`];
  });
  return exponents.length === 0 ? "" : `Growth exponents, sizes of 100 and more: ${exponents.join(", ")}.`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");
