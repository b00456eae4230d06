import { join } from "node:path";
import type { RoleloomDocument, Setup } from "../shared/model/document.ts";
import { findSetup } from "../shared/model/queries.ts";
import { fail, ok, type Result } from "../shared/model/result.ts";
import type { Problem } from "../shared/problems/problem.ts";
import type { ExitCode } from "./exit-codes.ts";
import {
  allSetups,
  type ExportOptions,
  type ExportSettings,
  type Picture,
  readSettings,
} from "./export-settings.ts";
import { nameOutputs } from "./file-names.ts";
import { expandInputs, type Input, readDocument, stemOf } from "./input.ts";
import { makeFolder, type OutputWriter, protectInputs } from "./output.ts";
import { drawPicture } from "./picture.ts";
import { type Report, type ReportStyle, startReport } from "./report.ts";
import type { Terminal } from "./terminal.ts";

type Run = {
  readonly settings: ExportSettings;
  readonly terminal: Terminal;
  readonly report: Report;
  readonly writer: OutputWriter;
  readonly nameFor: ReturnType<typeof nameOutputs>;
};

export async function exportPictures(
  words: readonly string[],
  options: ExportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const report = startReport(terminal, styleFor(options));
  const inputs = await expandInputs(words);
  const settings = await readSettings(options, inputs.length);
  if (!settings.ok) {
    await report.fail({ input: words.join(" "), subject: options.output, problem: settings.error });
    return report.finish();
  }
  const { destination } = settings.value;
  if (destination.kind === "folder") {
    const made = await makeFolder(destination.path);
    if (!made.ok) {
      await report.fail({ input: words.join(" "), subject: destination.path, problem: made.error });
      return report.finish();
    }
  }
  const paths = inputs.flatMap((input) =>
    input.ok && input.value.kind === "file" ? [input.value.path] : [],
  );
  const writer = await protectInputs(paths);
  const run: Run = { settings: settings.value, terminal, report, writer, nameFor: nameOutputs() };
  for (const input of inputs) {
    if (input.ok) await exportInput(input.value, run);
    else
      await report.fail({
        input: input.error.label,
        subject: input.error.label,
        problem: input.error.problem,
      });
  }
  return report.finish();
}

function styleFor({ output, json }: ExportOptions): ReportStyle {
  if (json === true) return "json";
  return output === "-" ? "failures-only" : "lines";
}

async function exportInput(input: Input, run: Run): Promise<void> {
  const refuse = (problem: Problem) => run.report.fail({ input: input.label, subject: input.label, problem });
  const document = await readDocument(input, run.terminal.stdin);
  if (!document.ok) return refuse(document.error);
  const setups = chooseSetups(document.value, run.settings.setup);
  if (!setups.ok) return refuse(setups.error);
  for (const setup of setups.value) {
    const picture = await drawPicture(document.value, setup, run.settings);
    if (!picture.ok) await refuse(picture.error);
    else await deliver(picture.value, { input, setup, stem: stemOf(input, document.value) }, run);
  }
}

function chooseSetups(
  document: RoleloomDocument,
  wanted: string | undefined,
): Result<readonly Setup[], Problem> {
  const [first] = document.setups;
  if (first === undefined) return fail({ kind: "nothing-to-draw" });
  if (wanted === undefined) return ok([first]);
  if (wanted === allSetups) return ok(document.setups);
  const found = findSetup(document, wanted);
  const known = document.setups.map(({ name }) => name);
  return found === undefined ? fail({ kind: "unknown-setup", given: wanted, known }) : ok([found]);
}

type Source = { readonly input: Input; readonly setup: Setup; readonly stem: string };

async function deliver(picture: Picture, { input, setup, stem }: Source, run: Run): Promise<void> {
  const { destination, format } = run.settings;
  if (destination.kind === "stdout") return run.terminal.writeOut(picture.data);
  const name = destination.kind === "folder" ? run.nameFor(stem, setup.name, format) : "";
  const output = join(destination.path, name);
  const written = await run.writer.write(output, picture.data);
  if (!written.ok) {
    return run.report.fail({ input: input.label, subject: output, problem: written.error });
  }
  const { widthPx, heightPx } = picture;
  await run.report.succeed({
    input: input.label,
    line: `${output}: ${setup.name}, ${widthPx} × ${heightPx} px`,
    facts: { output, setup: setup.name, format, widthPx, heightPx },
  });
}
