import type { z } from "zod";
import type { RoleloomDocument, Setup, SetupId } from "../model/document.ts";
import { jsonPath } from "../model/json-path.ts";
import { fail, ok, type Result } from "../model/result.ts";
import { describeIssue } from "../problems/issue-words.ts";
import type { CommandProblem, EntityKind } from "../problems/problem.ts";
import type { Applied } from "./command.ts";

/** The changed value, the very same one if nothing changed, or why it cannot be. */
export type Edited<Value> = Result<Value, CommandProblem>;
type Change<Value> = (value: Value) => Edited<Value>;
type Identified = { readonly id: string };

const isSame = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** `value` with the fields of `patch`; the same object if they are what it has. */
export function patched<Value extends object>(value: Value, patch: NoInfer<Partial<Value>>): Value {
  const isChanged = (Object.keys(patch) as (keyof Value)[]).some((key) => !isSame(value[key], patch[key]));
  return isChanged ? { ...value, ...patch } : value;
}

/** Each item changed; the same list if none was. */
export function mapped<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  const changed = items.map(change);
  return changed.every((item, index) => item === items[index]) ? items : changed;
}

/** The items that `isGone` does not name; the same list if that is all of them. */
export function without<Item>(items: readonly Item[], isGone: (item: Item) => boolean): readonly Item[] {
  const kept = items.filter((item) => !isGone(item));
  return kept.length === items.length ? items : kept;
}

/** `item` put at position `at`, or last. */
export function inserted<Item>(items: readonly Item[], item: Item, at = items.length): readonly Item[] {
  return items.toSpliced(Math.max(0, at), 0, item);
}

/** Looks an entity up by its id. */
export function found<Item extends Identified>(
  items: readonly Item[],
  what: EntityKind,
  id: string,
): Edited<Item> {
  const item = items.find((one) => one.id === id);
  return item ? ok(item) : fail({ kind: "no-such-entity", what, id });
}

/** The list with one entity changed. */
export function edited<Item extends Identified>(
  items: readonly Item[],
  what: EntityKind,
  id: string,
  change: Change<Item>,
): Edited<readonly Item[]> {
  const item = found(items, what, id);
  if (!item.ok) return item;
  const next = change(item.value);
  return next.ok ? ok(mapped(items, (one) => (one === item.value ? next.value : one))) : next;
}

/** The list with a new entity, whose id no other may have. */
export function added<Item extends Identified>(
  items: readonly Item[],
  what: EntityKind,
  item: Item,
  at?: number,
): Edited<readonly Item[]> {
  return items.some(({ id }) => id === item.id)
    ? fail({ kind: "id-taken", what, id: item.id })
    : ok(inserted(items, item, at));
}

/** The list without one entity. */
export function removed<Item extends Identified>(
  items: readonly Item[],
  what: EntityKind,
  id: string,
): Edited<readonly Item[]> {
  const item = found(items, what, id);
  return item.ok ? ok(without(items, (one) => one === item.value)) : item;
}

/** The list with one entity at another position. */
export function moved<Item extends Identified>(
  items: readonly Item[],
  what: EntityKind,
  id: string,
  to: number,
): Edited<readonly Item[]> {
  const item = found(items, what, id);
  if (!item.ok) return item;
  const order = inserted(
    without(items, (one) => one === item.value),
    item.value,
    to,
  );
  return ok(order.every((one, index) => one === items[index]) ? items : order);
}

/** `owner` with a field that may not have worked out. */
export function withField<Owner extends object, Key extends keyof Owner>(
  owner: Owner,
  key: Key,
  field: Edited<Owner[Key]>,
): Edited<Owner> {
  if (!field.ok) return field;
  return ok(owner[key] === field.value ? owner : { ...owner, [key]: field.value });
}

/** `value` as the schema has it, defaults filled in. */
export function checked<Value>(schema: z.ZodType<Value>, value: unknown): Edited<Value> {
  const result = schema.safeParse(value);
  if (result.success) return ok(result.data);
  const [issue] = result.error.issues;
  if (!issue) throw new Error("A schema refused a value without saying why");
  const given = issue.path.reduce<unknown>((inner, step) => Object(inner)[step], value);
  return fail({ kind: "invalid-value", field: jsonPath(issue.path), detail: describeIssue(issue, given) });
}

/** `value` patched, if the schema allows it. */
export function checkedPatch<Value extends object>(
  schema: z.ZodType,
  value: Value,
  patch: NoInfer<Partial<Value>>,
): Edited<Value> {
  const next = patched(value, patch);
  const result = checked(schema, next);
  return result.ok ? ok(next) : result;
}

/** The document with one setup changed. */
export function inSetup(document: RoleloomDocument, id: SetupId, change: Change<Setup>): Applied {
  return withField(document, "setups", edited(document.setups, "setup", id, change));
}
