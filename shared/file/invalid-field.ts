import type { z } from "zod";
import { jsonPath } from "../model/json-path.ts";
import { describeIssue } from "../problems/issue-words.ts";
import type { FileProblem } from "../problems/problem.ts";
import { isObject, type JsonObject } from "./json-object.ts";

/** The values met on the way along a path, the last being what it leads to. */
function valuesAlong(content: unknown, path: readonly PropertyKey[]): readonly unknown[] {
  let value = content;
  return path.map((step) => {
    const isThere = typeof value === "object" && value !== null && Object.hasOwn(value, step);
    value = isThere ? (value as Record<PropertyKey, unknown>)[step] : undefined;
    return value;
  });
}

function nameOf(value: unknown): string | undefined {
  const name = isObject(value) ? value.name : undefined;
  return typeof name === "string" && name.trim() !== "" ? name : undefined;
}

/** The first thing a schema found wrong with `content`, and what the field belongs to. */
export function invalidField(content: JsonObject, error: z.ZodError): FileProblem {
  const [issue] = error.issues;
  if (!issue) throw new Error("A schema refused a value without saying why");
  const values = valuesAlong(content, issue.path);
  const owner = values.map(nameOf).findLast((name) => name !== undefined);
  return {
    kind: "invalid-field",
    path: jsonPath(issue.path),
    detail: describeIssue(issue, values.at(-1)),
    ...(owner === undefined ? {} : { owner }),
  };
}
