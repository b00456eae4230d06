import { isObject } from "../file/json-object.ts";
import { type Note, pick, type Three, valuesOf, type Where } from "./conflict.ts";
import { mergeOrder } from "./merge-order.ts";

/** Entities by key, as merged so far. `lost` are those that one side removed: what still uses one brings it back. */
export type Pool<Entity> = {
  readonly kept: Map<string, Entity>;
  readonly lost: ReadonlyMap<string, Three<Entity>>;
};

type How<Entity> = {
  readonly whereOf: (key: string, entity: Entity) => Where;
  readonly merge: (three: Three<Entity>, where: Where) => Entity;
};

/**
 * Three lists of entities by key. What both have is merged; what one side removed goes if the other left it as it was,
 * or took parts of it out, and stays, with a conflict, if it was changed.
 */
export function mergePool<Entity>(
  three: Three<ReadonlyMap<string, Entity>>,
  { whereOf, merge }: How<Entity>,
  note: Note,
): Pool<Entity> {
  const kept = new Map<string, Entity>();
  const lost = new Map<string, Three<Entity>>();
  for (const [key, entity] of eitherOf(three)) {
    const versions = pick(three, (entities) => entities.get(key));
    const isOnBoth = versions.ours !== undefined && versions.theirs !== undefined;
    if (isOnBoth) kept.set(key, merge(versions, whereOf(key, entity)));
    else if (isPartOf(entity, versions.base)) lost.set(key, versions);
    else {
      kept.set(key, entity);
      if (versions.base !== undefined) {
        note({ kind: "removed", where: whereOf(key, entity), ...valuesOf(versions) });
      }
    }
  }
  return { kept, lost };
}

/**
 * Whether a value is another one with nothing but items or fields taken out. Who took a part out does not mind that the
 * other side took the whole.
 */
function isPartOf(part: unknown, whole: unknown): boolean {
  if (Array.isArray(part) && Array.isArray(whole)) {
    let at = 0;
    return part.every((item) => {
      while (at < whole.length && !isPartOf(item, whole[at])) at += 1;
      at += 1;
      return at <= whole.length;
    });
  }
  if (!isObject(part) || !isObject(whole)) return part === whole;
  return Object.entries(part).every(
    ([field, value]) => Object.hasOwn(whole, field) && isPartOf(value, whole[field]),
  );
}

/** What is on either side, as ours has it where both do, ours first. */
const eitherOf = <Entity>({
  ours,
  theirs,
}: Three<ReadonlyMap<string, Entity>>): ReadonlyMap<string, Entity> =>
  new Map([...(ours ?? []), ...[...(theirs ?? [])].filter(([key]) => ours?.has(key) !== true)]);

/** Brings back what one side removed and the other uses; true where that was so. Nothing for keys that are there. */
export function bringBack<Entity>(
  pool: Pool<Entity>,
  key: string,
  whereOf: How<Entity>["whereOf"],
  note: Note,
): boolean {
  const versions = pool.lost.get(key);
  const left = versions?.ours ?? versions?.theirs;
  if (pool.kept.has(key) || versions === undefined || left === undefined) return false;
  pool.kept.set(key, left);
  note({ kind: "removed", where: whereOf(key, left), ...valuesOf(versions) });
  return true;
}

/** The kept entities in the merged order. */
export function inMergedOrder<Entity>(
  orders: Three<readonly string[]>,
  { kept }: Pool<Entity>,
  whereOf: How<Entity>["whereOf"],
  note: Note,
): Entity[] {
  const { keys, contested } = mergeOrder(orders, new Set(kept.keys()));
  for (const key of contested) {
    const entity = kept.get(key);
    const places = {
      base: placeOf(orders.base, key),
      ours: placeOf(orders.ours, key),
      theirs: placeOf(orders.theirs, key),
    };
    if (entity !== undefined) note({ kind: "place", where: whereOf(key, entity), ...valuesOf(places) });
  }
  return keys.flatMap((key) => kept.get(key) ?? []);
}

/** Counted from 0; undefined where the key is not there. */
function placeOf(keys: readonly string[] | undefined, key: string): number | undefined {
  const place = keys?.indexOf(key) ?? -1;
  return place === -1 ? undefined : place;
}
