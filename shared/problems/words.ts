import { commandWords } from "./command-words.ts";
import { fileWords } from "./file-words.ts";
import { exportWords, usageWords } from "./output-words.ts";
import type { Problem } from "./problem.ts";
import { shorten } from "./shorten.ts";
import { hostWords, storageWords } from "./storage-words.ts";
import type { Wording, WordingOf } from "./wording.ts";

/** The one table from problems to words; a kind that is missing does not compile. */
const words: WordingOf<Problem> = {
  ...fileWords,
  ...commandWords,
  ...storageWords,
  ...hostWords,
  ...exportWords,
  ...usageWords,
};

/** Ties the kind of a problem to its wording, which an index by `Problem["kind"]` alone would not. */
function tell<Kind extends Problem["kind"]>(
  problem: { readonly [Each in Kind]: Extract<Problem, { kind: Each }> }[Kind],
): string {
  const wording: Wording<Extract<Problem, { kind: Kind }>> = words[problem.kind as Kind];
  return wording.tell(problem);
}

/**
 * One message for a person: `subject` (a file, its path, or what was asked for), then what happened, where and why,
 * and what to do next. At most 300 characters, however long the names in it; long ones lose their middle.
 */
export function describeProblem(problem: Problem, subject: string): string {
  const name = shorten(subject, 80);
  return `${name === "" ? "This file" : name}: ${tell(problem)}`;
}

/** A short title for a problem, without subject or full stop. */
export function summariseProblem(problem: Problem): string {
  return words[problem.kind].title;
}
