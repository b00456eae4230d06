import { documentSchema, type RoleloomDocument } from "../model/document.ts";
import { findContradiction } from "../model/invariants.ts";
import { fail, ok, type Result } from "../model/result.ts";
import type { FileProblem } from "../problems/problem.ts";
import { findExcess } from "./excess.ts";
import { invalidField } from "./invalid-field.ts";
import type { JsonObject } from "./json-object.ts";

/** Whether an object of the present version is a sound document. Unknown fields are kept at every level. */
export function validateDocument(content: JsonObject): Result<RoleloomDocument, FileProblem> {
  // Before anything else is looked at, so that a flood costs nothing.
  const excess = findExcess(content);
  if (excess) return fail(excess);
  const checked = documentSchema.safeParse(content);
  if (!checked.success) return fail(invalidField(content, checked.error));
  const contradiction = findContradiction(checked.data);
  return contradiction ? fail(contradiction) : ok(checked.data);
}
