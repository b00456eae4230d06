import { describe, expect, it } from "vitest";
import type { Bar } from "../../bench/bars.ts";
import type { Result } from "../../bench/results.ts";
import { growthExponent, medianOf, percentileOf } from "../../bench/statistics.ts";
import { judge } from "../../bench/verdicts.ts";

const result = (name: string, size: number, numbers: Record<string, number>): Result => ({
  job: "layout",
  name,
  size,
  outcome: { runs: 5, numbers, first: numbers, reason: "" },
});

const bar = (rule: Bar["rule"]): Bar => ({ words: "A bar", job: "layout", size: 1_000, rule });
const tenTimes = bar({ kind: "ratio", metric: "ms", to: "dagre", atMost: 1 / 10 });

describe("a bar", () => {
  it("is met at the ratio it asks for, and missed just short of it", () => {
    const dagre = result("dagre", 1_000, { ms: 100 });
    expect(judge(tenTimes, [result("Roleloom", 1_000, { ms: 10 }), dagre]).verdict).toBe("met");
    expect(judge(tenTimes, [result("Roleloom", 1_000, { ms: 10.1 }), dagre]).verdict).toBe("missed");
  });

  it("is never met by what was not measured", () => {
    const onlyOurs = [result("Roleloom", 1_000, { ms: 0 })];
    const onlyTheirs = [result("dagre", 1_000, { ms: 100 })];
    const atMost = bar({ kind: "at-most", metric: "crossings", atMost: 5, unit: "" });
    const best = bar({ kind: "no-worse-than-best", metric: "ms" });
    const growth = bar({ kind: "growth", metric: "ms", atMost: 2 });
    const verdicts = [
      judge(tenTimes, onlyOurs),
      judge(tenTimes, onlyTheirs),
      judge(atMost, onlyOurs),
      judge(best, onlyOurs),
      judge(growth, onlyOurs),
    ];
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(Array(5).fill("not measured"));
  });

  it("is met by a peer that did not end only where the time it had is enough", () => {
    const endless: Result = {
      job: "layout",
      name: "dagre",
      size: 1_000,
      outcome: { runs: 0, numbers: {}, first: {}, reason: "no end", isOutOfTime: true },
    };
    expect(judge(tenTimes, [result("Roleloom", 1_000, { ms: 7_000 }), endless]).verdict).toBe("met");
    expect(judge(tenTimes, [result("Roleloom", 1_000, { ms: 8_000 }), endless]).verdict).toBe("not measured");
  });

  it("is held against the best peer, not the first", () => {
    const best = bar({ kind: "no-worse-than-best", metric: "crossings" });
    const results = [
      result("Roleloom", 1_000, { crossings: 50 }),
      result("dagre", 1_000, { crossings: 60 }),
      result("elkjs layered", 1_000, { crossings: 40 }),
    ];
    expect(judge(best, results).verdict).toBe("missed");
  });
});

describe("the figures", () => {
  it("take the middle of an odd number of runs and the mean of the middle two of an even one", () => {
    expect(medianOf([9, 1, 5])).toBe(5);
    expect(medianOf([9, 1, 5, 6])).toBe(5.5);
    expect(percentileOf([0, 10], 0.95)).toBeCloseTo(9.5);
  });

  it("find the exponent of a power law, small sizes left out", () => {
    const quadratic = [100, 1_000, 10_000].map((size) => ({ size, value: 3e-6 * size ** 2 }));
    expect(growthExponent([{ size: 9, value: 40 }, ...quadratic])).toBeCloseTo(2);
    expect(growthExponent(quadratic.slice(0, 1))).toBeNull();
  });
});
