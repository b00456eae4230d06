import type { RoleloomDocument, SetupId } from "../model/document.ts";
import { type Aside, type Entry, entriesOf, type FoundKind, foundKinds, type Target } from "./find-index.ts";
import { foldText } from "./fold-text.ts";

/** How well words match, best first. */
export const ranks = [
  /** The words are the whole name. */
  "whole",
  /** The name starts with them. */
  "start",
  /** A word of the name starts with them. */
  "word",
  /** The name holds them. */
  "inside",
  /** The name holds each word somewhere. */
  "scattered",
  /** The name and what stands beside it hold each word. */
  "beside",
] as const;
export type Rank = (typeof ranks)[number];

export type Hit = {
  readonly target: Target;
  readonly name: string;
  readonly rank: Rank;
  /** What beside the name holds the first word that the name does not; null where the name holds all. */
  readonly matched: Aside | null;
};

export type FoundGroup = { readonly kind: FoundKind; readonly hits: readonly Hit[] };

/**
 * Everything in a document that holds every word, in groups by kind: the group with the best hit first, in each the
 * best hits first and then in the order of the document, what the shown setup has before what only others have.
 * What several setups have is found once. No words find nothing.
 */
export function find(
  document: RoleloomDocument,
  shown: SetupId | null,
  typed: string,
): readonly FoundGroup[] {
  // Before the words are looked at, so that asking with none makes the first letter quick.
  const lists = entriesOf(document, shown);
  const query = queryOf(typed);
  if (query === null) return [];
  const shelves = new Map<FoundKind, Entry[][]>();
  const isTwin = document.setups.length > 1 ? twinFinder() : () => false;
  for (const list of lists) {
    for (const entry of list) {
      const rank = rankOf(entry, query);
      if (rank < 0 || isTwin(entry)) continue;
      shelfOf(shelves, entry.target.kind)[rank]?.push(entry);
    }
  }
  return foundKinds
    .flatMap((kind) => {
      const shelf = shelves.get(kind);
      return shelf ? [{ kind, best: shelf.findIndex(({ length }) => length > 0), shelf }] : [];
    })
    .sort((a, b) => a.best - b.best)
    .map(({ kind, shelf }) => ({ kind, hits: hitsOf(shelf, query) }));
}

/** The same id and the same name are the same thing, whichever setup it is met in. */
function twinFinder(): (entry: Entry) => boolean {
  const seen = new Set<string>();
  return ({ target, id, folded }) => {
    const key = `${target.kind} ${id} ${folded}`;
    const isSeen = seen.has(key);
    seen.add(key);
    return isSeen;
  };
}

/** The items whose names hold every word, best first; all of them, in their order, where no word was typed. */
export function rankByName<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  typed: string,
): readonly { readonly item: Item; readonly rank: Rank }[] {
  const query = queryOf(typed);
  if (query === null) return items.map((item) => ({ item, rank: "inside" }));
  return items
    .flatMap((item) => {
      const folded = foldText(nameOf(item));
      const rank = ranks[rankOf({ folded, all: folded }, query)];
      return rank === undefined ? [] : [{ item, rank }];
    })
    .sort((a, b) => ranks.indexOf(a.rank) - ranks.indexOf(b.rank));
}

function queryOf(typed: string): Query | null {
  const phrase = foldText(typed);
  return phrase === "" ? null : { phrase, words: phrase.split(" ") };
}

type Query = { readonly phrase: string; readonly words: readonly string[] };

function shelfOf(shelves: Map<FoundKind, Entry[][]>, kind: FoundKind): Entry[][] {
  const known = shelves.get(kind);
  if (known) return known;
  const made = ranks.map((): Entry[] => []);
  shelves.set(kind, made);
  return made;
}

const hitsOf = (shelf: readonly (readonly Entry[])[], query: Query): readonly Hit[] =>
  shelf.flatMap((entries, index) => {
    const rank = ranks[index] ?? "beside";
    return entries.map((entry) => ({
      target: entry.target,
      name: entry.name,
      rank,
      matched: rank === "beside" ? asideWith(entry, query) : null,
    }));
  });

/** Index into `ranks`, or -1 where a word is missing. */
function rankOf({ folded, all }: Pick<Entry, "folded" | "all">, { phrase, words }: Query): number {
  if (!words.every((word) => all.includes(word))) return -1;
  if (folded.startsWith(phrase)) return folded.length === phrase.length ? 0 : 1;
  if (startsWord(folded, phrase)) return 2;
  if (folded.includes(phrase)) return 3;
  return words.every((word) => folded.includes(word)) ? 4 : 5;
}

const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

function startsWord(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase, 1); at > 0; at = text.indexOf(phrase, at + 1)) {
    if (!isLetter(text.charAt(at - 1))) return true;
  }
  return false;
}

function asideWith({ folded, asides }: Entry, { words }: Query): Aside | null {
  const missing = words.find((word) => !folded.includes(word)) ?? "";
  return asides.find(({ text }) => foldText(text).includes(missing)) ?? null;
}
