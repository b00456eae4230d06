import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { RoleloomDocument, Setup } from "../shared/model/document.ts";
import { findSetup } from "../shared/model/queries.ts";
import { fail, ok, type Result } from "../shared/model/result.ts";
import type { Problem } from "../shared/problems/problem.ts";
import { describeRemark } from "../shared/problems/remarks.ts";
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
import { createQueue, type Queue } from "./queue.ts";
import { type Report, type ReportStyle, startReport } from "./report.ts";
import { printable, type Terminal } from "./terminal.ts";

type Run = {
  readonly settings: ExportSettings;
  readonly terminal: Terminal;
  readonly report: Report;
  readonly writer: OutputWriter;
  readonly queue: Queue;
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
  const queue = createQueue(availableParallelism());
  const run: Run = { settings: settings.value, terminal, report, writer, queue, nameFor: nameOutputs() };
  for (const input of inputs) {
    if (input.ok) await exportInput(input.value, run);
    else {
      const { label, problem } = input.error;
      await run.queue.add(async () => () => report.fail({ input: label, subject: label, problem }));
    }
  }
  await run.queue.end();
  return report.finish();
}

function styleFor({ output, json }: ExportOptions): ReportStyle {
  if (json === true) return "json";
  return output === "-" ? "failures-only" : "lines";
}

async function exportInput(input: Input, run: Run): Promise<void> {
  const { report, queue, settings } = run;
  const refuse = (problem: Problem): Promise<void> =>
    queue.add(async () => () => report.fail({ input: input.label, subject: input.label, problem }));
  const document = await readDocument(input, run.terminal.stdin);
  if (!document.ok) return refuse(document.error);
  const setups = chooseSetups(document.value, settings.setup);
  if (!setups.ok) return refuse(setups.error);
  for (const setup of setups.value) {
    const output = nameOutput(setup, stemOf(input, document.value), run);
    const onProgress = (done: number): void =>
      run.terminal.showProgress(printable(`${output}: ${Math.floor(done * 100)} %`));
    const picture = await drawPicture(document.value, setup, settings, onProgress);
    if (!picture.ok) await refuse(picture.error);
    else await queue.add(() => deliver(picture.value, { input, setup, output }, run));
  }
}

function nameOutput(setup: Setup, stem: string, { settings: { destination, format }, nameFor }: Run): string {
  if (destination.kind === "stdout") return "-";
  return destination.kind === "file"
    ? destination.path
    : join(destination.path, nameFor(stem, setup.name, format));
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

type Source = { readonly input: Input; readonly setup: Setup; readonly output: string };

/** Writes a picture, and answers how that is told. */
async function deliver(picture: Picture, source: Source, run: Run): Promise<() => Promise<void>> {
  const { report, settings } = run;
  const { input, setup, output } = source;
  const { widthPx, heightPx, data } = picture;
  const written = await write(data, output, run);
  if (!written.ok) return () => report.fail({ input: input.label, subject: output, problem: written.error });
  const remarks = picture.remarks.map((remark) => describeRemark(remark, output));
  const { format } = settings;
  return () =>
    report.succeed({
      input: input.label,
      line: `${output}: ${setup.name}, ${widthPx} × ${heightPx} px`,
      facts: { output, setup: setup.name, format, widthPx, heightPx },
      remarks,
    });
}

async function write(data: Picture["data"], output: string, run: Run): Promise<Result<void, Problem>> {
  try {
    if (run.settings.destination.kind !== "stdout") return await run.writer.write(output, data);
    if (typeof data === "string") await run.terminal.writeOut(data);
    else for await (const piece of data) await run.terminal.writeOut(piece);
    return ok(undefined);
  } catch (error) {
    if (error instanceof Error && error.name === "RasterFailure") {
      return fail({ kind: "raster-failed", detail: error.message });
    }
    throw error;
  }
}
