import { type ChangeRow, documentRows, rowsAsCells, setupRows } from "../shared/compare/change-rows.ts";
import { isSameDocument, isSameLifecycle, isSameSetup } from "../shared/compare/diff.ts";
import { diffDocuments, diffSetups } from "../shared/compare/diff-documents.ts";
import { distanceOf, type SetupDistance } from "../shared/compare/distance.ts";
import { reportAsMarkdown, reportAsText } from "../shared/compare/report/as-text.ts";
import { reportDocuments, reportSetups } from "../shared/compare/report/change-report.ts";
import type { ChangeReport } from "../shared/compare/report/report.ts";
import { csvText } from "../shared/formats/csv.ts";
import type { RoleloomDocument, Setup } from "../shared/model/document.ts";
import { findSetup } from "../shared/model/queries.ts";
import { fail, ok, type Result } from "../shared/model/result.ts";
import type { Problem } from "../shared/problems/problem.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { readOne, type UnusableInput } from "./input.ts";
import { protectInputs } from "./output.ts";
import { startReport } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export type DiffOptions = {
  readonly setup?: string;
  readonly with?: string;
  readonly format: string;
  readonly output: string;
  readonly exitCode?: boolean;
};

const formats = ["text", "md", "json", "csv"] as const;
type Format = (typeof formats)[number];

/** What was found, in every form it can be told in. */
type Found = {
  readonly isSame: boolean;
  readonly report: ChangeReport;
  readonly rows: readonly ChangeRow[];
  /** Of two setups that were named. */
  readonly distance?: SetupDistance;
};

export async function tellDifferences(
  words: readonly [string, string],
  options: DiffOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const report = startReport(terminal, "failures-only");
  const refuse = async ({ label, problem }: UnusableInput): Promise<ExitCode> => {
    await report.fail({ input: words.join(" "), subject: label, problem });
    return report.finish();
  };
  const format = formats.find((name) => name === options.format);
  if (format === undefined) {
    const problem: Problem = { kind: "unknown-export-format", given: options.format, known: formats };
    return refuse({ label: options.format, problem });
  }
  const [a, b] = await readBoth(words, terminal);
  if (!a.ok) return refuse(a.error);
  if (!b.ok) return refuse(b.error);
  const found = compare([a.value, b.value], words, options);
  if (!found.ok) return refuse(found.error);
  const text = write(found.value, format);
  if (options.output === "-") await terminal.writeOut(text);
  else {
    const written = await (await protectInputs(words)).write(options.output, text);
    if (!written.ok) return refuse({ label: options.output, problem: written.error });
  }
  return options.exitCode === true && !found.value.isSame ? exitCodes.differs : exitCodes.done;
}

/** One after the other, and once where both are the same, since standard input can be read once. */
async function readBoth([first, second]: readonly [string, string], { stdin }: Terminal) {
  const a = await readOne(first, stdin);
  return [a, first === second || !a.ok ? a : await readOne(second, stdin)] as const;
}

type Pair = readonly [RoleloomDocument, RoleloomDocument];

/** Two setups where any is named; else everything. */
function compare(
  [a, b]: Pair,
  [wordA, wordB]: readonly [string, string],
  options: DiffOptions,
): Result<Found, UnusableInput> {
  if (options.setup === undefined && options.with === undefined) return ok(compareDocuments(a, b));
  const setupA = chooseSetup(a, options.setup ?? options.with);
  if (!setupA.ok) return fail({ label: wordA, problem: setupA.error });
  const setupB = chooseSetup(b, options.with ?? options.setup);
  if (!setupB.ok) return fail({ label: wordB, problem: setupB.error });
  return ok(compareSetups(a, setupA.value, b, setupB.value));
}

function chooseSetup(document: RoleloomDocument, wanted = ""): Result<Setup, Problem> {
  const found = findSetup(document, wanted);
  const known = document.setups.map(({ name }) => name);
  return found ? ok(found) : fail({ kind: "unknown-setup", given: wanted, known });
}

function compareSetups(a: RoleloomDocument, setupA: Setup, b: RoleloomDocument, setupB: Setup): Found {
  const comparison = diffSetups(a, setupA, b, setupB);
  const sides = [
    { phases: a.phases, setup: setupA },
    { phases: b.phases, setup: setupB },
  ] as const;
  return {
    isSame: isSameLifecycle(comparison.lifecycle) && isSameSetup(comparison.setup),
    report: reportSetups(a, setupA, b, setupB, comparison),
    rows: setupRows(...sides, comparison.setup, comparison.lifecycle),
    distance: distanceOf(...sides, comparison),
  };
}

function compareDocuments(a: RoleloomDocument, b: RoleloomDocument): Found {
  const diff = diffDocuments(a, b);
  return {
    isSame: isSameDocument(diff),
    report: reportDocuments(a, b, diff),
    rows: documentRows(a, b, diff),
  };
}

function write({ isSame, report, rows, distance }: Found, format: Format): string {
  switch (format) {
    case "text":
      return reportAsText(report);
    case "md":
      return reportAsMarkdown(report);
    case "csv":
      return csvText(rowsAsCells(rows));
    case "json": {
      const told = { isSame, ...(distance === undefined ? {} : { distance }), report, changes: rows };
      return `${JSON.stringify(told, null, 2)}\n`;
    }
  }
}
