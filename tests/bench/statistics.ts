export function medianOf(values: readonly number[]): number {
  return percentileOf(values, 0.5);
}

/** Linear between the two nearest values; `share` from 0 to 1. */
export function percentileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return low + (high - low) * (at - Math.floor(at));
}

export type Measured = { readonly size: number; readonly value: number };

/** Sizes below are mostly start-up and say nothing about growth. */
const leastSize = 100;

/** The exponent of a power law, by least squares of log value over log size; null for fewer than two sizes. */
export function growthExponent(measured: readonly Measured[]): number | null {
  const points = measured
    .filter(({ size, value }) => size >= leastSize && value > 0)
    .map(({ size, value }) => ({ x: Math.log(size), y: Math.log(value) }));
  if (points.length < 2) return null;
  const mean = (pick: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [meanX, meanY] = [mean(({ x }) => x), mean(({ y }) => y)];
  const covariance = mean(({ x, y }) => (x - meanX) * (y - meanY));
  return covariance / mean(({ x }) => (x - meanX) ** 2);
}
