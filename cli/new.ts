import { stat } from "node:fs/promises";
import { serialiseDocument } from "../shared/file/serialise.ts";
import { presetDocument, presetNames } from "../shared/presets/presets.ts";
import type { Problem } from "../shared/problems/problem.ts";
import type { ExitCode } from "./exit-codes.ts";
import { protectInputs } from "./output.ts";
import { startReport } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export type NewOptions = { readonly preset: string; readonly output: string; readonly force?: boolean };

export async function createDocument(options: NewOptions, terminal: Terminal): Promise<ExitCode> {
  const report = startReport(terminal, options.output === "-" ? "failures-only" : "lines");
  const { output, preset: given, force } = options;
  const refuse = async (problem: Problem, subject: string): Promise<ExitCode> => {
    await report.fail({ input: `preset:${given}`, subject, problem });
    return report.finish();
  };
  const preset = presetNames.find((name) => name === given);
  if (preset === undefined) return refuse({ kind: "unknown-preset", given, known: presetNames }, given);
  const text = serialiseDocument(presetDocument(preset));
  if (output === "-") {
    await terminal.writeOut(text);
    return report.finish();
  }
  if (force !== true && (await isPresent(output))) return refuse({ kind: "would-overwrite" }, output);
  const writer = await protectInputs([]);
  const written = await writer.write(output, text);
  if (!written.ok) return refuse(written.error, output);
  await report.succeed({ input: `preset:${preset}`, line: `${output}: created`, facts: { output } });
  return report.finish();
}

async function isPresent(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
