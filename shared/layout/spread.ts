/**
 * Places boxes of one width on a line, in the given order, at least `gap` apart and as near as possible to
 * where each wants to be (least squares). Pool adjacent violators: boxes that collide move as one block.
 * Takes wanted centres and gives centres; linear in the number of boxes.
 */
export function spread(wanted: readonly number[], width: number, gap: number): readonly number[] {
  const step = width + gap;
  const blocks: { first: number; count: number; sum: number }[] = [];
  wanted.forEach((centre, index) => {
    let block = { first: index, count: 1, sum: centre - index * step };
    let previous = blocks.at(-1);
    while (previous && previous.sum / previous.count >= block.sum / block.count) {
      blocks.pop();
      block = { first: previous.first, count: previous.count + block.count, sum: previous.sum + block.sum };
      previous = blocks.at(-1);
    }
    blocks.push(block);
  });
  return blocks.flatMap(({ first, count, sum }) =>
    Array.from({ length: count }, (_, offset) => sum / count + (first + offset) * step),
  );
}

/** `spread`, then moved inside `least` to `most` (edges of boxes) where the boxes fit there; else centred on it. */
export function spreadWithin(
  wanted: readonly number[],
  width: number,
  gap: number,
  least: number,
  most: number,
): readonly number[] {
  const needed = wanted.length * (width + gap) - gap;
  if (needed >= most - least) {
    const start = (least + most) / 2 - needed / 2 + width / 2;
    return wanted.map((_, index) => start + index * (width + gap));
  }
  const centres = spread(wanted, width, gap);
  const step = width + gap;
  return centres.map((centre, index) => {
    const lowest = least + width / 2 + index * step;
    const highest = most - width / 2 - (centres.length - 1 - index) * step;
    return Math.min(Math.max(centre, lowest), highest);
  });
}
