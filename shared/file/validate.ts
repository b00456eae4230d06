import { documentSchema, type RoleloomDocument } from "../model/document.ts";
import { findContradiction } from "../model/invariants.ts";
import { fail, ok, type Result } from "../model/result.ts";
import type { FileProblem } from "../problems/problem.ts";
import { invalidField } from "./invalid-field.ts";
import { isObject, type JsonObject } from "./json-object.ts";
import { maxPhases, maxRoles } from "./limits.ts";

const listIn = (value: unknown, key: string): readonly unknown[] => {
  const list = isObject(value) ? value[key] : undefined;
  return Array.isArray(list) ? list : [];
};

/** Counted before anything else is looked at, so that a flood costs nothing. */
function findExcess(content: JsonObject): FileProblem | null {
  const counts = [
    { path: "phases", count: listIn(content, "phases").length, limit: maxPhases },
    ...listIn(content, "setups").map((setup, index) => ({
      path: `setups[${index}].roles`,
      count: listIn(setup, "roles").length,
      limit: maxRoles,
    })),
  ];
  const excess = counts.find(({ count, limit }) => count > limit);
  return excess ? { kind: "too-many", ...excess } : null;
}

/** Whether an object of the present version is a sound document. Unknown fields are kept at every level. */
export function validateDocument(content: JsonObject): Result<RoleloomDocument, FileProblem> {
  const excess = findExcess(content);
  if (excess) return fail(excess);
  const checked = documentSchema.safeParse(content);
  if (!checked.success) return fail(invalidField(content, checked.error));
  const contradiction = findContradiction(checked.data);
  return contradiction ? fail(contradiction) : ok(checked.data);
}
