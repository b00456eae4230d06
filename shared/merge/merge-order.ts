import { steadyOf } from "../compare/steady.ts";
import type { Three } from "./conflict.ts";

type Keys = readonly string[];

/** What a side moved, or added, against the base. */
function displaced(base: Keys, side: Keys): ReadonlySet<string> {
  const places = new Map(base.map((key, index) => [key, index]));
  const known = side.filter((key) => places.has(key));
  const steady = steadyOf(known.map((key) => places.get(key) ?? 0));
  const rest = new Set(known.filter((_, index) => steady.has(index)));
  return new Set(side.filter((key) => !rest.has(key)));
}

/** A list in which a key can be put after another one in no time. */
function chainOf(keys: Keys) {
  const start = Symbol("start");
  type Link = string | typeof start;
  const next = new Map<Link, Link | undefined>();
  const before = new Map<Link, Link>();
  const join = (one: Link, other: Link | undefined) => {
    next.set(one, other);
    if (other !== undefined) before.set(other, one);
  };
  let last: Link = start;
  for (const key of keys) {
    join(last, key);
    last = key;
  }
  next.set(last, undefined);
  return {
    has: (key: string) => next.has(key),
    /** After `place`, or first. */
    put(key: string, place: string | undefined) {
      const old = before.get(key);
      if (old !== undefined) join(old, next.get(key));
      const anchor = place ?? start;
      const follower = next.get(anchor);
      join(anchor, key);
      join(key, follower);
    },
    *[Symbol.iterator]() {
      for (let key = next.get(start); typeof key === "string"; key = next.get(key)) yield key;
    },
  };
}

export type MergedOrder = {
  readonly keys: Keys;
  /** Keys that both sides moved, to different places; they stand where ours has them. */
  readonly contested: Keys;
};

function predecessors(keys: Keys): ReadonlyMap<string, string | undefined> {
  return new Map(keys.map((key, index) => [key, keys[index - 1]]));
}

/**
 * The order of the keys in `present`, of which each is in ours or theirs: that of ours, in which whatever only theirs
 * moved or added follows the key it follows there. Equal to a side where the other one is as the base.
 */
export function mergeOrder(three: Three<Keys>, present: ReadonlySet<string>): MergedOrder {
  const { base = [], ours = [], theirs = [] } = three;
  const [movedByUs, movedByThem] = [displaced(base, ours), displaced(base, theirs)];
  const isOurs = new Set(ours);
  const chain = chainOf(ours.filter((key) => present.has(key)));
  let place: string | undefined;
  for (const key of theirs) {
    if (!present.has(key)) continue;
    if (!isOurs.has(key) || (movedByThem.has(key) && !movedByUs.has(key))) chain.put(key, place);
    place = key;
  }
  const [ourPlaces, theirPlaces] = [predecessors(ours), predecessors(theirs)];
  const known = new Set(base);
  const contested = ours.filter(
    (key) =>
      known.has(key) &&
      movedByUs.has(key) &&
      movedByThem.has(key) &&
      present.has(key) &&
      ourPlaces.get(key) !== theirPlaces.get(key),
  );
  return { keys: [...chain], contested };
}
