import { foldText } from "../find/fold-text.ts";
import { groupBy } from "../model/group-by.ts";
import type { MatchedBy } from "./diff.ts";

/** What something does, as weights by feature; two sides share the names of their features. */
export type Work = ReadonlyMap<string, number>;

export type Matchable = {
  readonly id: string;
  readonly name: string;
  /** Two of the same kind are a little more alike; empty where there are no kinds. */
  readonly kind: string;
  readonly work: Work;
};

/** Positions in the two lists. */
export type Match = { readonly a: number; readonly b: number; readonly by: MatchedBy };

/** Least weighted Jaccard of two works that may tell of one thing renamed. */
const leastOverlap = 0.5;
/** How alike two must be, with what names and kinds add: among many, coincidences are many too. */
const leastLikeness = (candidates: number): number => 0.7 + 0.05 * Math.max(0, Math.log2(candidates / 8));
const sameKind = 0.1;
const sameWords = 0.2;
/** A rename is claimed only where no other candidate comes as near as this. */
const leastLead = 0.1;
/** Whoever shares features with more others than this does nothing to be recognised by. */
const mostSharers = 2_000;
/** Most comparisons among bearers of one name. */
const mostTwins = 10_000;
/** From this many on, numbered ids of which three quarters agree in neither name nor work are a coincidence. */
const manyNumbered = 8;

const totalOf = (work: Work): number => {
  let total = 0;
  for (const weight of work.values()) total += weight;
  return total;
};

const jaccard = (shared: number, totalA: number, totalB: number) =>
  totalA + totalB === 0 ? 0 : shared / (totalA + totalB - shared);

/** Weighted Jaccard, sum of the lesser weights over sum of the greater; 0 where neither does anything. */
function overlapOf(a: Work, b: Work): number {
  let shared = 0;
  for (const [feature, weight] of a) shared += Math.min(weight, b.get(feature) ?? 0);
  return jaccard(shared, totalOf(a), totalOf(b));
}

const wordsOf = (name: string): ReadonlySet<string> =>
  new Set(foldText(name).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);

function sharedWords(a: string, b: string): number {
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)];
  const shared = [...wordsA].filter((word) => wordsB.has(word)).length;
  return jaccard(shared, wordsA.size, wordsB.size);
}

type Matching = {
  readonly a: readonly Matchable[];
  readonly b: readonly Matchable[];
  readonly matches: Match[];
  readonly takenA: Set<number>;
  readonly takenB: Set<number>;
};

function take({ matches, takenA, takenB }: Matching, a: number, b: number, by: MatchedBy): void {
  if (takenA.has(a) || takenB.has(b)) return;
  takenA.add(a);
  takenB.add(b);
  matches.push({ a, b, by });
}

const free = (items: readonly Matchable[], taken: ReadonlySet<number>): number[] =>
  items.flatMap((_, index) => (taken.has(index) ? [] : [index]));

function matchIds(matching: Matching): void {
  const { a, b } = matching;
  const placesInB = new Map(b.map(({ id }, index) => [id, index]));
  const shared = a.flatMap((one, index) => {
    const place = placesInB.get(one.id);
    const other = place === undefined ? undefined : b[place];
    return place === undefined || other === undefined ? [] : [{ index, place, one, other }];
  });
  const numbered = shared.filter(({ one }) => /^\D*\d+$/u.test(one.id));
  const renamed = new Set(numbered.filter(({ one, other }) => foldText(one.name) !== foldText(other.name)));
  const strange = [...renamed].filter(({ one, other }) => overlapOf(one.work, other.work) < leastOverlap);
  const isCoincidence = numbered.length >= manyNumbered && strange.length > numbered.length * 0.75;
  for (const pair of shared) {
    if (!(isCoincidence && renamed.has(pair))) take(matching, pair.index, pair.place, "id");
  }
}

/** Bearers of one name: the same spelling first, then who does most nearly the same, then the order. */
function matchTwins(matching: Matching, inA: readonly number[], inB: readonly number[]): void {
  const { a, b } = matching;
  if (inA.length * inB.length > mostTwins) {
    const worksInB = groupBy(inB, (index) => workKey(b[index]));
    for (const [key, twins] of groupBy(inA, (index) => workKey(a[index]))) {
      matchInOrder(matching, twins, worksInB.get(key) ?? []);
    }
  } else {
    const pairs = inA.flatMap((one) =>
      inB.map((other) => ({ one, other, score: twinScore(a[one], b[other]) })),
    );
    for (const { one, other } of pairs.sort((x, y) => y.score - x.score)) take(matching, one, other, "name");
  }
  const isFree = (taken: ReadonlySet<number>) => (index: number) => !taken.has(index);
  matchInOrder(matching, inA.filter(isFree(matching.takenA)), inB.filter(isFree(matching.takenB)));
}

function matchInOrder(matching: Matching, inA: readonly number[], inB: readonly number[]): void {
  inA.slice(0, inB.length).forEach((one, index) => {
    take(matching, one, inB[index] ?? 0, "name");
  });
}

const workKey = (item: Matchable | undefined) => JSON.stringify([...(item?.work ?? [])].sort());

const twinScore = (one: Matchable | undefined, other: Matchable | undefined): number =>
  one && other ? (one.name === other.name ? 2 : 0) + overlapOf(one.work, other.work) : 0;

function matchNames(matching: Matching): void {
  const { a, b, takenA, takenB } = matching;
  const bearersInB = groupBy(free(b, takenB), (index) => foldText(b[index]?.name ?? ""));
  for (const [name, inA] of groupBy(free(a, takenA), (index) => foldText(a[index]?.name ?? ""))) {
    const inB = bearersInB.get(name) ?? [];
    if (name !== "" && inB.length > 0) matchTwins(matching, inA, inB);
  }
}

/** The best candidate so far, and how near the next one comes. */
type Best = { index: number; likeness: number; next: number };

function consider(bests: Map<number, Best>, key: number, index: number, likeness: number): void {
  const best = bests.get(key);
  if (!best) bests.set(key, { index, likeness, next: 0 });
  else if (likeness > best.likeness) bests.set(key, { index, likeness, next: best.likeness });
  else best.next = Math.max(best.next, likeness);
}

const isClear = ({ likeness, next }: Best, least: number) =>
  likeness >= least && likeness - next >= leastLead;

/** An index from features to who has them. */
function featureIndex(items: readonly Matchable[], indices: readonly number[]) {
  const sharers = new Map<string, { index: number; weight: number }[]>();
  for (const index of indices) {
    for (const [feature, weight] of items[index]?.work ?? []) {
      const list = sharers.get(feature);
      if (list) list.push({ index, weight });
      else sharers.set(feature, [{ index, weight }]);
    }
  }
  return sharers;
}

/** Who in b does much of what `one` does, with their overlap. `sums` is scratch space, zero before and after. */
function overlapping(
  one: Matchable,
  sharers: ReturnType<typeof featureIndex>,
  totalsB: Float64Array,
  sums: Float64Array,
): { index: number; overlap: number }[] {
  const lists = [...one.work].map(([feature, weight]) => ({ weight, list: sharers.get(feature) ?? [] }));
  if (lists.reduce((sum, { list }) => sum + list.length, 0) > mostSharers) return [];
  const touched: number[] = [];
  for (const { weight: own, list } of lists) {
    for (const { index, weight } of list) {
      if (sums[index] === 0) touched.push(index);
      sums[index] = (sums[index] ?? 0) + Math.min(own, weight);
    }
  }
  const total = totalOf(one.work);
  const found = touched
    .map((index) => ({ index, overlap: jaccard(sums[index] ?? 0, total, totalsB[index] ?? 0) }))
    .filter(({ overlap }) => overlap >= leastOverlap);
  for (const index of touched) sums[index] = 0;
  return found;
}

type Likeness = { readonly one: number; readonly other: number; readonly likeness: number };

/** Every pair of free items that do much the same, and how alike they are with names and kinds. */
function* likenesses({ a, b, takenA, takenB }: Matching): Generator<Likeness> {
  const sharers = featureIndex(b, free(b, takenB));
  if (sharers.size === 0) return;
  const totalsB = Float64Array.from(b, ({ work }) => totalOf(work));
  const sums = new Float64Array(b.length);
  for (const one of free(a, takenA)) {
    const own = a[one];
    const near = own ? overlapping(own, sharers, totalsB, sums) : [];
    for (const { index: other, overlap } of near) {
      yield { one, other, likeness: overlap + sideLikeness(own, b[other]) };
    }
  }
}

const sideLikeness = (one: Matchable | undefined, other: Matchable | undefined): number =>
  one && other ? (one.kind === other.kind ? sameKind : 0) + sameWords * sharedWords(one.name, other.name) : 0;

function matchWork(matching: Matching, mayMatch: (a: number, b: number) => boolean): void {
  const bestOfA = new Map<number, Best>();
  const bestOfB = new Map<number, Best>();
  for (const { one, other, likeness } of likenesses(matching)) {
    if (!mayMatch(one, other)) continue;
    consider(bestOfA, one, other, likeness);
    consider(bestOfB, other, one, likeness);
  }
  const { a, b, takenA, takenB } = matching;
  const least = leastLikeness(Math.max(a.length - takenA.size, b.length - takenB.size));
  for (const [index, best] of bestOfA) {
    const back = bestOfB.get(best.index);
    const isMutual = back?.index === index && isClear(back, least);
    if (isMutual && isClear(best, least)) take(matching, index, best.index, "work");
  }
}

/**
 * Which items of two lists are the same thing: by id, then by folded name, then by what they do (weighted Jaccard,
 * only where the answer is clear). Each item is matched at most once; the order is that of a. Near-linear.
 * `mayMatch` can rule out pairs that are alike only in what they do.
 */
export function matchLists(
  a: readonly Matchable[],
  b: readonly Matchable[],
  mayMatch: (a: number, b: number) => boolean = () => true,
): readonly Match[] {
  const matching: Matching = { a, b, matches: [], takenA: new Set(), takenB: new Set() };
  matchIds(matching);
  matchNames(matching);
  matchWork(matching, mayMatch);
  return matching.matches.sort((x, y) => x.a - y.a);
}
