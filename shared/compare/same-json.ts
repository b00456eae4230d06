import { isObject } from "../file/json-object.ts";

/** The fields that JSON would keep. */
const fieldsOf = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, field]) => field !== undefined);

/** Whether two JSON values are the same, whatever their fields are called; the order of fields does not count. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSameJson(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return a === b;
  const fields = fieldsOf(a);
  return (
    fields.length === fieldsOf(b).length &&
    fields.every(([key, value]) => Object.hasOwn(b, key) && isSameJson(value, b[key]))
  );
}
