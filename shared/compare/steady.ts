/**
 * Which of a sequence of different numbers stand in the longest rising subsequence; the others are those that moved.
 * By patience sorting, n log n.
 */
export function steadyOf(positions: readonly number[]): ReadonlySet<number> {
  /** By length of a rising subsequence, the index where the one with the lowest end ends. */
  const ends: number[] = [];
  const before: number[] = [];
  const valueAt = (index: number | undefined) => (index === undefined ? -1 : (positions[index] ?? -1));
  positions.forEach((position, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (valueAt(ends[middle]) < position) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const steady = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) steady.add(index);
  return steady;
}
