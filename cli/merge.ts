import { parseDocument } from "../shared/file/parse.ts";
import { serialiseDocument } from "../shared/file/serialise.ts";
import { describeConflict } from "../shared/merge/conflict-words.ts";
import { type Merged, mergeDocuments } from "../shared/merge/merge-documents.ts";
import type { RoleloomDocument } from "../shared/model/document.ts";
import { ok, type Result } from "../shared/model/result.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { readOne, type UnusableInput } from "./input.ts";
import { protectInputs } from "./output.ts";
import { startReport } from "./report.ts";
import { printable, type Terminal } from "./terminal.ts";

export type MergeOptions = {
  /** Absent: the result takes the place of ours, as git wants it of a merge driver. */
  readonly output?: string;
  /** What messages call the file, since git hands temporary names to a merge driver. */
  readonly name?: string;
};

export type MergeWords = { readonly base: string; readonly ours: string; readonly theirs: string };

const mostTold = 20;

export async function mergeFiles(
  words: MergeWords,
  { output, name }: MergeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const report = startReport(terminal, "failures-only");
  const refuse = async ({ label, problem }: UnusableInput): Promise<ExitCode> => {
    await report.fail({ input: label, subject: label === words.ours ? (name ?? label) : label, problem });
    return report.finish();
  };
  const base = await readBase(words.base, terminal);
  if (!base.ok) return refuse(base.error);
  const ours = await readOne(words.ours, terminal.stdin);
  if (!ours.ok) return refuse(ours.error);
  const theirs = await readOne(words.theirs, terminal.stdin);
  if (!theirs.ok) return refuse(theirs.error);
  const merged = mergeDocuments(base.value, ours.value, theirs.value);
  const text = serialiseDocument(merged.document);
  // Two documents within the limits can make one beyond them, which could not be opened again.
  const checked = parseDocument(new TextEncoder().encode(text));
  if (!checked.ok) return refuse({ label: "The merged document", problem: checked.error });
  const isRead = output === undefined ? [words.base, words.theirs] : Object.values(words);
  if (output === "-") await terminal.writeOut(text);
  else {
    const path = output ?? words.ours;
    const written = await (await protectInputs(isRead)).write(path, text);
    if (!written.ok) return refuse({ label: path, problem: written.error });
  }
  return tellConflicts(merged, name ?? words.ours, terminal);
}

/** Where two branches each began the file, git has no base and hands over an empty one. */
async function readBase(
  word: string,
  { stdin }: Terminal,
): Promise<Result<RoleloomDocument | null, UnusableInput>> {
  const base = await readOne(word, stdin);
  return !base.ok && base.error.problem.kind === "file-empty" ? ok(null) : base;
}

async function tellConflicts({ conflicts }: Merged, name: string, terminal: Terminal): Promise<ExitCode> {
  if (conflicts.length === 0) return exitCodes.done;
  const shown = conflicts.length === mostTold + 1 ? conflicts.length : mostTold;
  const lines = conflicts.slice(0, shown).map((one) => `${name}: conflict: ${describeConflict(one)}`);
  const more = conflicts.length > shown ? [`${name}: and ${conflicts.length - shown} more conflicts.`] : [];
  const last = `${name}: both values of every conflict are in the field mergeConflicts. Remove it when all is decided.`;
  for (const line of [...lines, ...more, last]) await terminal.writeError(printable(line));
  return exitCodes.differs;
}
