import type { FieldChange, Kept, KeptState, ListDiff, MatchedBy, Move } from "./diff.ts";
import type { Match } from "./match.ts";
import { isSameJson } from "./same-json.ts";
import { steadyOf } from "./steady.ts";

/** Unknown fields may be called like what every object inherits. */
const fieldOf = (value: object, field: string): unknown =>
  Object.hasOwn(value, field) ? (value as Record<string, unknown>)[field] : undefined;
/**
 * The fields in which two objects differ, those of `a` first; fields in `aside` are passed over. `asInB` is `a` with
 * what it refers to named as b names it, and decides what is the same.
 */
export function diffFields<Value extends object>(
  a: Value,
  b: Value,
  aside: readonly (keyof Value & string)[],
  asInB: Value = a,
): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  const look = (field: string): void => {
    const [from, to] = [fieldOf(a, field), fieldOf(b, field)];
    if ((from === undefined) === (to === undefined) && isSameJson(fieldOf(asInB, field), to)) return;
    changes.push({
      field,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    });
  };
  const isAside = (field: string) => (aside as readonly string[]).includes(field);
  for (const field of Object.keys(a)) if (!isAside(field)) look(field);
  for (const field of Object.keys(b)) if (!isAside(field) && !Object.hasOwn(a, field)) look(field);
  return changes;
}

export type Differences = { readonly fields: readonly FieldChange[]; readonly moves: readonly Move[] };

export function stateOf({ fields, moves }: Differences): KeptState {
  if (fields.length > 0) return "changed";
  return moves.length > 0 ? "moved" : "unchanged";
}

export const kept = <Key>(from: Key, to: Key, by: MatchedBy, differences: Differences): Kept<Key> => ({
  state: stateOf(differences),
  from,
  to,
  by,
  ...differences,
});

/** Two lists of which it is known what is the same. Their order counts where `isOrdered`. */
export function diffList<Entity, Key>(
  a: readonly Entity[],
  b: readonly Entity[],
  matches: readonly Match[],
  how: {
    readonly keyOf: (entity: Entity) => Key;
    readonly compare: (from: Entity, to: Entity) => Differences;
    readonly isOrdered: boolean;
  },
): ListDiff<Entity, Key> {
  const matchedA = new Set(matches.map((match) => match.a));
  const matchedB = new Set(matches.map((match) => match.b));
  const steady = how.isOrdered ? steadyOf(matches.map((match) => match.b)) : null;
  const pairs = matches.flatMap((match, index) => {
    const [from, to] = [a[match.a], b[match.b]];
    if (from === undefined || to === undefined) return [];
    const { fields, moves } = how.compare(from, to);
    const order: Move[] = steady && !steady.has(index) ? [{ kind: "order", from: match.a, to: match.b }] : [];
    const differences = { fields, moves: [...moves, ...order] };
    return [{ place: match.a + match.b, kept: kept(how.keyOf(from), how.keyOf(to), match.by, differences) }];
  });
  return {
    added: b.flatMap((entity, at) => (matchedB.has(at) ? [] : [{ entity, at }])),
    removed: a.flatMap((entity, at) => (matchedA.has(at) ? [] : [{ entity, at }])),
    kept: pairs.sort((x, y) => x.place - y.place).map((pair) => pair.kept),
  };
}

/** Ids of a by what they are called in b. */
export const pairsOf = <Id>({ kept: pairs }: { readonly kept: readonly Kept<Id>[] }): ReadonlyMap<Id, Id> =>
  new Map(pairs.map(({ from, to }) => [from, to]));
