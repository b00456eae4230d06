import { isSameJson } from "../compare/same-json.ts";
import { type Conflict, type Note, pick, type Three, valuesOf, type Where } from "./conflict.ts";
import { mergeOrder } from "./merge-order.ts";

/** The value of the side that changed it; undefined and `isContested` where both did, differently. */
function settle<Value>({ base, ours, theirs }: Three<Value>): {
  readonly value: Value | undefined;
  readonly isContested: boolean;
} {
  if (isSameJson(ours, theirs) || isSameJson(theirs, base)) return { value: ours, isContested: false };
  return isSameJson(ours, base) ? { value: theirs, isContested: false } : { value: ours, isContested: true };
}

type Loose = { readonly [field: string]: unknown };

const fieldOf =
  (field: string) =>
  (value: Loose): unknown =>
    Object.hasOwn(value, field) ? value[field] : undefined;

/** How lists within an entity are merged: by what tells their items apart. */
export type ListFields = Readonly<Record<string, (item: unknown) => string>>;

type Keyed = ReadonlyMap<string, unknown>;

/** Items by key, the second of a key apart from the first; undefined where there is no list. */
function keyed(list: unknown, keyOf: (item: unknown) => string): Keyed | undefined {
  if (!Array.isArray(list)) return undefined;
  const counts = new Map<string, number>();
  return new Map(
    list.map((item: unknown) => {
      const key = keyOf(item);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return [JSON.stringify([key, count]), item];
    }),
  );
}

type NoteItem = (kind: Conflict["kind"], versions: Three<unknown>) => void;

/** An item that one side removed and the other changed stays. */
function settleItem(versions: Three<unknown>, note: NoteItem): unknown {
  const { value, isContested } = settle(versions);
  if (!isContested) return value;
  const isRemoved = versions.ours === undefined || versions.theirs === undefined;
  note(isRemoved ? "removed" : "field", versions);
  return value ?? versions.theirs;
}

/** A list to which, and from which, both sides may have added and taken items; undefined where ours or theirs is none. */
function mergeList(
  three: Three<unknown>,
  keyOf: (item: unknown) => string,
  note: NoteItem,
): readonly unknown[] | undefined {
  const { base = new Map(), ours, theirs } = pick(three, (list) => keyed(list, keyOf));
  if (!ours || !theirs) return undefined;
  const merged = new Map<string, unknown>();
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    const versions = { base: base.get(key), ours: ours.get(key), theirs: theirs.get(key) };
    const kept = settleItem(versions, note);
    if (kept !== undefined) merged.set(key, kept);
  }
  const orders = { base: [...base.keys()], ours: [...ours.keys()], theirs: [...theirs.keys()] };
  return mergeOrder(orders, new Set(merged.keys())).keys.map((key) => merged.get(key));
}

/** Two or three versions of an object made one, field by field; the fields in `aside` stay as ours has them. */
export function mergeFields<Value extends object>(
  three: Three<Value>,
  how: { readonly aside?: readonly string[]; readonly lists?: ListFields },
  where: Where,
  note: Note,
): Value {
  const loose = three as Three<Loose>;
  const aside = new Set(how.aside ?? []);
  const merged: Record<string, unknown> = {};
  for (const field of new Set([...Object.keys(loose.ours ?? {}), ...Object.keys(loose.theirs ?? {})])) {
    const versions = pick(loose, fieldOf(field));
    const value = aside.has(field) ? versions.ours : mergeField(versions, field, how.lists, where, note);
    if (value !== undefined) merged[field] = value;
  }
  return merged as Value;
}

function mergeField(
  versions: Three<unknown>,
  field: string,
  lists: ListFields | undefined,
  where: Where,
  note: Note,
): unknown {
  const { value, isContested } = settle(versions);
  if (!isContested) return value;
  const keyOf = lists && Object.hasOwn(lists, field) ? lists[field] : undefined;
  const list =
    keyOf && mergeList(versions, keyOf, (kind, items) => note({ kind, where, field, ...valuesOf(items) }));
  if (list) return list;
  note({ kind: "field", where, field, ...valuesOf(versions) });
  return value;
}
