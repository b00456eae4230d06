import { isObject, type JsonObject } from "../file/json-object.ts";

/** Whether two JSON values are the same, whatever their fields are called; the order of fields does not count. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSameJson(item, b[index]));
  }
  return isObject(a) && isObject(b) && countFields(a) === countFields(b) && holds(b, a);
}

/** The fields that JSON would keep. */
function countFields(value: JsonObject): number {
  let count = 0;
  for (const key of Object.keys(value)) if (value[key] !== undefined) count += 1;
  return count;
}

/** Whether every field of `part` that JSON would keep is in `whole`. */
function holds(whole: JsonObject, part: JsonObject): boolean {
  return Object.keys(part).every((key) => {
    const value = part[key];
    return value === undefined || (Object.hasOwn(whole, key) && isSameJson(value, whole[key]));
  });
}
