import type { Problem } from "./problem.ts";
import { shorten } from "./shorten.ts";

/** How one kind of problem is told. */
export type Wording<P> = {
  /** A few words, without full stop. */
  readonly title: string;
  /** Whole sentences for after the subject and a colon: what, where and why, and last what to do. */
  readonly tell: (problem: P) => string;
};

export type WordingOf<P extends Problem> = {
  readonly [Kind in P["kind"]]: Wording<Extract<P, { kind: Kind }>>;
};

/** A name, id or word of the user's within a sentence. */
export const quoted = (name: string, maxLength = 40) => `“${shorten(name, maxLength)}”`;
/** The empty path leads to the document itself. */
export const shortPath = (path: string) => shorten(path, 60) || "the document";
export const shortDetail = (detail: string) => shorten(detail, 80);
/** Choices in one phrase; as many as fit. */
export const choices = (known: readonly string[]) => shorten(known.slice(0, 12).join(", "), 90);
