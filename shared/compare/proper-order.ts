import { isObject } from "../file/json-object.ts";

/** Any order of JSON values will do, as long as it is one: negative, zero for the same, or positive. Ends at the first difference. */
function compareJson(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b);
  if (isObject(a) && isObject(b)) {
    return compareLists(Object.entries(a).flat(), Object.entries(b).flat());
  }
  const [one, other] = [rank(a), rank(b)];
  return one < other ? -1 : 1;
}

function compareLists(a: readonly unknown[], b: readonly unknown[]): number {
  for (const [index, item] of a.entries()) {
    const order = index < b.length ? compareJson(item, b[index]) : 1;
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Different for values that are. */
const rank = (value: unknown): string => `${typeof value} ${JSON.stringify(value)}`;

/**
 * A comparison must not depend on which side is named first, though every matching goes through one side in order. So
 * one order of any two values is the proper one, and the other its mirror.
 */
export const isInProperOrder = (a: unknown, b: unknown): boolean => compareJson(a, b) <= 0;
