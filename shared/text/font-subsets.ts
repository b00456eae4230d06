import type { FontSubset } from "./font-subset.ts";
import { allSubsets } from "./subsets.generated.ts";

/** The subsets that hold at least one character of the given texts; the same texts give the same list. */
export function subsetsFor(
  texts: readonly { readonly text: string; readonly weight: number }[],
): readonly FontSubset[] {
  const left = new Map<number, string>();
  for (const { text, weight } of texts) left.set(weight, (left.get(weight) ?? "") + text);
  return allSubsets.filter(({ weight, ranges }) => {
    const wanted = left.get(weight) ?? "";
    // What a subset holds is taken out, so that no other subset comes for its sake.
    const rest = wanted.replace(charactersIn(ranges), "");
    left.set(weight, rest);
    return rest.length < wanted.length;
  });
}

function charactersIn(ranges: FontSubset["ranges"]): RegExp {
  const classes = ranges.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`);
  return new RegExp(`[${classes.join("")}]+`, "gu");
}

/** CSS `unicode-range` of a subset. */
export function unicodeRange({ ranges }: Pick<FontSubset, "ranges">): string {
  return ranges.map(([first, last]) => `U+${first.toString(16)}-${last.toString(16)}`).join(",");
}
