import type { Problem } from "./problem.ts";

/** One message for a person: what happened to `subject`, where, why and what to do next. At most 300 characters. */
export function describeProblem(problem: Problem, subject: string): string {
  return `${subject}: ${problem.kind}`;
}

/** A short title for a problem, without subject or full stop. */
export function summariseProblem(problem: Problem): string {
  return problem.kind;
}
