import type { ExitCode } from "./exit-codes.ts";
import { expandInputs, readDocument } from "./input.ts";
import { startReport } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export type ValidateOptions = { readonly json?: boolean };

export async function validateDocuments(
  words: readonly string[],
  { json }: ValidateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const report = startReport(terminal, json === true ? "json" : "lines");
  for (const input of await expandInputs(words)) {
    if (!input.ok) {
      const { label, problem } = input.error;
      await report.fail({ input: label, subject: label, problem });
      continue;
    }
    const { label } = input.value;
    const document = await readDocument(input.value, terminal.stdin);
    if (!document.ok) {
      await report.fail({ input: label, subject: label, problem: document.error });
      continue;
    }
    const { title, phases, setups } = document.value;
    const counts = {
      phases: phases.length,
      setups: setups.length,
      roles: setups.flatMap(({ roles }) => roles).length,
    };
    const words = Object.entries(counts).map(([name, count]) => `${name}: ${count}`);
    await report.succeed({
      input: label,
      line: `${label}: ok (${words.join(", ")})`,
      facts: { title, ...counts },
    });
  }
  return report.finish();
}
