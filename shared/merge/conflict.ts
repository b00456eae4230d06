import type { EntityKind } from "../problems/problem.ts";

/** What a conflict is about. `name` is for people, `id` for programs; `setup` is the name of the setup it is in. */
export type Where = {
  readonly what: EntityKind | "document" | "pin";
  readonly id: string;
  readonly name: string;
  readonly setup?: string;
};

/**
 * Two edits that cannot both be done. A value is absent where that side does not have it.
 * `field`: both changed it differently, and ours stays. `place`: both moved it to different places, and ours stays.
 * `removed`: one side removed what the other changed or still uses, and it stays. `circle`: a reporting line of theirs
 * would have closed a circle, and was left out.
 */
export type Conflict = {
  readonly kind: "field" | "place" | "removed" | "circle";
  readonly where: Where;
  readonly field?: string;
  readonly base?: unknown;
  readonly ours?: unknown;
  readonly theirs?: unknown;
};

/** Three versions of one thing; undefined where a version does not have it. */
export type Three<Value> = {
  readonly base: Value | undefined;
  readonly ours: Value | undefined;
  readonly theirs: Value | undefined;
};

export type Note = (conflict: Conflict) => void;

/** The values that are there. */
export function valuesOf({ base, ours, theirs }: Three<unknown>): Pick<Conflict, "base" | "ours" | "theirs"> {
  return {
    ...(base === undefined ? {} : { base }),
    ...(ours === undefined ? {} : { ours }),
    ...(theirs === undefined ? {} : { theirs }),
  };
}

/** One part of each version. */
export const pick = <Whole, Part>(
  three: Three<Whole>,
  part: (whole: Whole) => Part | undefined,
): Three<Part> => {
  const of = (whole: Whole | undefined) => (whole === undefined ? undefined : part(whole));
  return { base: of(three.base), ours: of(three.ours), theirs: of(three.theirs) };
};
