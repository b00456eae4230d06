import { reportAsMarkdown, reportAsText } from "../shared/compare/report/as-text.ts";
import { csvText } from "../shared/formats/csv.ts";
import {
  analyseSetups,
  analysisCells,
  analysisReport,
  type SetupAnalysis,
} from "../shared/insights/analysis-report.ts";
import { type Severity, severities } from "../shared/insights/finding.ts";
import type { RoleloomDocument, Setup } from "../shared/model/document.ts";
import { findSetup } from "../shared/model/queries.ts";
import { fail, ok, type Result } from "../shared/model/result.ts";
import type { Problem } from "../shared/problems/problem.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { allSetups } from "./export-settings.ts";
import { expandInputs, readDocument, type UnusableInput } from "./input.ts";
import { protectInputs } from "./output.ts";
import { startReport } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export type AnalyzeOptions = {
  /** A setup's name, or `all`. */
  readonly setup: string;
  readonly format: string;
  readonly output: string;
  readonly failOn?: Severity;
};

const formats = ["text", "md", "json", "csv"] as const;
type Format = (typeof formats)[number];

type Analysed = {
  readonly input: string;
  readonly document: RoleloomDocument;
  readonly analyses: readonly SetupAnalysis[];
};

/** Inputs that cannot be read are told of, and the others go on. */
export async function analyzeDocuments(
  words: readonly string[],
  options: AnalyzeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const report = startReport(terminal, "failures-only");
  const format = formats.find((name) => name === options.format);
  if (format === undefined) {
    const problem: Problem = { kind: "unknown-export-format", given: options.format, known: formats };
    await report.fail({ input: words.join(" "), subject: options.format, problem });
    return report.finish();
  }
  const inputs = await expandInputs(words);
  const analysed: Analysed[] = [];
  for (const input of inputs) {
    const found = await analyzeOne(input, options, terminal);
    if (found.ok) analysed.push(found.value);
    else
      await report.fail({
        input: found.error.label,
        subject: found.error.label,
        problem: found.error.problem,
      });
  }
  const text = write(analysed, format);
  if (options.output === "-") await terminal.writeOut(text);
  else {
    const paths = inputs.flatMap((input) =>
      input.ok && input.value.kind === "file" ? [input.value.path] : [],
    );
    const written = await (await protectInputs(paths)).write(options.output, text);
    if (!written.ok) {
      await report.fail({ input: words.join(" "), subject: options.output, problem: written.error });
    }
  }
  const code = await report.finish();
  return code === exitCodes.done && failsOn(analysed, options.failOn) ? exitCodes.findings : code;
}

type Input = Awaited<ReturnType<typeof expandInputs>>[number];

async function analyzeOne(
  input: Input,
  { setup }: AnalyzeOptions,
  { stdin }: Terminal,
): Promise<Result<Analysed, UnusableInput>> {
  if (!input.ok) return input;
  const { label } = input.value;
  const document = await readDocument(input.value, stdin);
  if (!document.ok) return fail({ label, problem: document.error });
  const setups = chooseSetups(document.value, setup);
  if (!setups.ok) return fail({ label, problem: setups.error });
  return ok({
    input: label,
    document: document.value,
    analyses: analyseSetups(document.value, setups.value),
  });
}

function chooseSetups(document: RoleloomDocument, wanted: string): Result<readonly Setup[], Problem> {
  if (wanted === allSetups) return ok(document.setups);
  const found = findSetup(document, wanted);
  const known = document.setups.map(({ name }) => name);
  return found ? ok([found]) : fail({ kind: "unknown-setup", given: wanted, known });
}

function failsOn(analysed: readonly Analysed[], least: Severity | undefined): boolean {
  if (least === undefined) return false;
  const grave = severities.slice(0, severities.indexOf(least) + 1);
  return analysed.some(({ analyses }) =>
    analyses.some(({ findings }) => findings.some(({ severity }) => grave.includes(severity))),
  );
}

function write(analysed: readonly Analysed[], format: Format): string {
  switch (format) {
    case "text":
      return analysed
        .map(({ document, analyses }) => reportAsText(analysisReport(document, analyses)))
        .join("\n");
    case "md":
      return analysed
        .map(({ document, analyses }) => reportAsMarkdown(analysisReport(document, analyses)))
        .join("\n");
    case "csv":
      return csvText(analysisCells(analysed));
    case "json":
      return `${JSON.stringify(analysed.map(asJson), null, 2)}\n`;
  }
}

const asJson = ({ input, document, analyses }: Analysed) => ({
  input,
  title: document.title,
  setups: analyses.map(({ setup, findings, figures }) => ({
    id: setup.id,
    name: setup.name,
    findings,
    figures,
  })),
});
