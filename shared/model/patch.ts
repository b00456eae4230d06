/**
 * The difference between two states of immutable data, told by identity: what an edit did not touch is the same object
 * in both, so finding the difference costs a look at what surrounds it, and telling it costs no more than the edit.
 */

export type Patch =
  | { readonly kind: "same" }
  | { readonly kind: "value"; readonly value: unknown }
  /** The fields that changed, and the names of those that went. */
  | {
      readonly kind: "fields";
      readonly fields: readonly (readonly [string, Patch])[];
      readonly gone: readonly string[];
    }
  /** From `start` on, as many items as there are patches changed each in its place. */
  | { readonly kind: "items"; readonly start: number; readonly items: readonly Patch[] }
  | {
      readonly kind: "splice";
      readonly start: number;
      readonly removed: number;
      readonly added: readonly unknown[];
    };

type Fields = Readonly<Record<string, unknown>>;

const same: Patch = { kind: "same" };

/** What turns `before` into `after`. Both hold nothing but JSON values, arrays and plain objects. */
export function difference(before: unknown, after: unknown): Patch {
  if (before === after) return same;
  if (Array.isArray(before) && Array.isArray(after)) return listDifference(before, after);
  if (isFields(before) && isFields(after)) return fieldDifference(before, after);
  return { kind: "value", value: after };
}

/** `before` with a difference applied; what did not change stays the same object. */
export function applyPatch(before: unknown, patch: Patch): unknown {
  switch (patch.kind) {
    case "same":
      return before;
    case "value":
      return patch.value;
    case "fields":
      return applyToFields(isFields(before) ? before : {}, patch);
    case "items":
      return listOf(before).map((item, index) => applyPatch(item, patch.items[index - patch.start] ?? same));
    case "splice":
      return listOf(before).toSpliced(patch.start, patch.removed, ...patch.added);
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function fieldDifference(before: Fields, after: Fields): Patch {
  const changed = Object.keys(after).flatMap((name): readonly (readonly [string, Patch])[] => {
    const patch = Object.hasOwn(before, name) ? difference(before[name], after[name]) : newValue(after[name]);
    return patch.kind === "same" ? [] : [[name, patch]];
  });
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  return { kind: "fields", fields: changed, gone };
}

const newValue = (value: unknown): Patch => ({ kind: "value", value });

function applyToFields(before: Fields, { fields, gone }: Extract<Patch, { kind: "fields" }>): Fields {
  const changed = new Map(fields);
  const kept = Object.entries(before).flatMap(([name, value]) =>
    gone.includes(name) ? [] : [[name, applyPatch(value, changed.get(name) ?? same)] as const],
  );
  const added = fields.flatMap(([name, patch]) =>
    Object.hasOwn(before, name) ? [] : [[name, applyPatch(undefined, patch)] as const],
  );
  return Object.fromEntries([...kept, ...added]);
}

function listDifference(before: readonly unknown[], after: readonly unknown[]): Patch {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  if (before.length === after.length) {
    const items = after.slice(start, after.length - end);
    return {
      kind: "items",
      start,
      items: items.map((item, index) => difference(before[start + index], item)),
    };
  }
  const removed = before.length - end - start;
  return { kind: "splice", start, removed, added: after.slice(start, after.length - end) };
}
