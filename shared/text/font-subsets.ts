import type { FontSubset } from "./font-subset.ts";
import { allSubsets } from "./subsets.generated.ts";

const codePoints = 0x11_0000;

/** The subsets that hold at least one character of the given texts; the same texts give the same list. */
export function subsetsFor(
  texts: readonly { readonly text: string; readonly weight: number }[],
): readonly FontSubset[] {
  const wantedByWeight = new Map<number, Uint8Array>();
  for (const { text, weight } of texts) {
    let wanted = wantedByWeight.get(weight);
    if (!wanted) {
      wanted = new Uint8Array(codePoints);
      wantedByWeight.set(weight, wanted);
    }
    mark(text, wanted);
  }
  return allSubsets.filter(({ weight, ranges }) => {
    const wanted = wantedByWeight.get(weight);
    return wanted !== undefined && ranges.map((range) => claim(range, wanted)).includes(true);
  });
}

function mark(text: string, wanted: Uint8Array): void {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index += 1;
    wanted[code] = 1;
  }
}

/** Whether any character of the range is wanted; from then on none is, so that no other subset comes for its sake. */
function claim([first, last]: FontSubset["ranges"][number], wanted: Uint8Array): boolean {
  const isWanted = wanted.subarray(first, last + 1).includes(1);
  wanted.fill(0, first, last + 1);
  return isWanted;
}

/** CSS `unicode-range` of a subset. */
export function unicodeRange({ ranges }: Pick<FontSubset, "ranges">): string {
  return ranges.map(([first, last]) => `U+${first.toString(16)}-${last.toString(16)}`).join(",");
}
