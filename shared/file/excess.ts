import type { TooMany } from "../problems/problem.ts";
import { isObject } from "./json-object.ts";
import { maxPhases, maxRoles } from "./limits.ts";

const listIn = (value: unknown, key: string): readonly unknown[] => {
  const list = isObject(value) ? value[key] : undefined;
  return Array.isArray(list) ? list : [];
};

/** The first list of a document, sound or not, that is longer than the limits allow. */
export function findExcess(content: object): TooMany | null {
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
