import type { z } from "zod";
import { inFigures } from "../text/phrases.ts";

type Issue = z.core.$ZodIssue;

const typeWords: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of fields",
  record: "a group of fields",
  null: "empty",
};

const wordFor = (type: string) => (Object.hasOwn(typeWords, type) ? typeWords[type] : undefined) ?? type;

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

const unitWords: Readonly<Record<string, string>> = { string: " characters", array: " items" };
const unitFor = (origin: string) => unitWords[origin] ?? "";

function describeType(expected: string, given: unknown): string {
  if (given === undefined) return "is missing";
  const isFraction = expected === "int" && typeof given === "number";
  return `must be ${wordFor(expected)}${isFraction ? "" : `, not ${wordFor(typeOf(given))}`}`;
}

/** What a value must be instead, as the rest of a sentence: "must be text, not a number". `given` is the value. */
export function describeIssue(issue: Issue, given: unknown): string {
  switch (issue.code) {
    case "invalid_type":
      return describeType(issue.expected, given);
    case "too_big":
      return `must be at most ${inFigures(issue.maximum)}${unitFor(issue.origin)}`;
    case "too_small":
      return `must be at least ${inFigures(issue.minimum)}${unitFor(issue.origin)}`;
    case "invalid_value":
      return `must be ${issue.values
        .map(String)
        .join(", ")
        .replace(/, ([^,]*)$/, " or $1")}`;
    case "invalid_key":
      return issue.issues[0] ? describeIssue(issue.issues[0], "") : issue.message;
    default:
      return issue.message;
  }
}
