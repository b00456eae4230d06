import type { Problem } from "../shared/problems/problem.ts";
import { describeProblem } from "../shared/problems/words.ts";
import { type ExitCode, exitCodeFor, exitCodes } from "./exit-codes.ts";
import { printable, type Terminal } from "./terminal.ts";

export type Success = {
  readonly input: string;
  readonly line: string;
  /** What a program reading `--json` is told beyond the input's name. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** What is told beside it, on stderr. */
  readonly remarks?: readonly string[];
};

/** `subject` is the file the problem is about, which is not always the input. */
export type Failed = { readonly input: string; readonly subject: string; readonly problem: Problem };

/** Tells of each input as it is done: successes on stdout, failures on stderr, or everything as one JSON document at the end. */
export type Report = {
  succeed(success: Success): Promise<void>;
  fail(failed: Failed): Promise<void>;
  finish(): Promise<ExitCode>;
};

export type ReportStyle = "lines" | "json" | "failures-only";

export function startReport(terminal: Terminal, style: ReportStyle): Report {
  const results: object[] = [];
  let exitCode: ExitCode = exitCodes.done;
  return {
    async succeed({ input, line, facts, remarks = [] }) {
      results.push({ input, ok: true, ...facts, ...(remarks.length > 0 ? { remarks } : {}) });
      if (style === "lines") await terminal.writeOut(`${printable(line)}\n`);
      for (const remark of remarks) await terminal.writeError(printable(remark));
    },
    async fail({ input, subject, problem }) {
      const message = printable(describeProblem(problem, subject));
      results.push({ input, ok: false, message, problem });
      if (exitCode === exitCodes.done) exitCode = exitCodeFor(problem);
      await terminal.writeError(message);
    },
    async finish() {
      if (style === "json") await terminal.writeOut(`${JSON.stringify({ exitCode, results }, null, 2)}\n`);
      return exitCode;
    },
  };
}
