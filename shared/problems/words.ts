import { commandWords } from "./command-words.ts";
import { fileWords } from "./file-words.ts";
import { exportWords, usageWords } from "./output-words.ts";
import type { Problem } from "./problem.ts";
import { shorten } from "./shorten.ts";
import { hostWords, storageWords } from "./storage-words.ts";
import type { Wording, WordingOf } from "./wording.ts";

const maxMessageLength = 300;
const maxSubjectLength = 80;

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
  const told = tell(problem);
  const room = maxMessageLength - told.length - 2;
  const name = shorten(subject, Math.min(room, maxSubjectLength));
  return `${name === "" ? "This file" : name}: ${told}`;
}

/** A short title for a problem, without subject or full stop. */
export function summariseProblem(problem: Problem): string {
  return words[problem.kind].title;
}
