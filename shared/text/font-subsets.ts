import type { FontSubset } from "./font-subset.ts";
import { allSubsets } from "./subsets.generated.ts";

/** The subsets that hold at least one character of the given texts; the same texts give the same list. */
export function subsetsFor(
  texts: readonly { readonly text: string; readonly weight: number }[],
): readonly FontSubset[] {
  const codes = new Map<number, Set<number>>();
  for (const { text, weight } of texts) {
    const seen = codes.get(weight) ?? new Set<number>();
    codes.set(weight, seen);
    for (const character of text) seen.add(character.codePointAt(0) ?? 0);
  }
  const claimed = new Map<number, Set<number>>();
  return allSubsets.filter((subset) => {
    const taken = claimed.get(subset.weight) ?? new Set<number>();
    claimed.set(subset.weight, taken);
    const own = [...(codes.get(subset.weight) ?? [])].filter(
      (code) => !taken.has(code) && subset.ranges.some(([first, last]) => code >= first && code <= last),
    );
    own.forEach((code) => {
      taken.add(code);
    });
    return own.length > 0;
  });
}

/** CSS `unicode-range` of a subset. */
export function unicodeRange(subset: FontSubset): string {
  return subset.ranges.map(([first, last]) => `U+${first.toString(16)}-${last.toString(16)}`).join(",");
}
