import type { Bar } from "./bars.ts";
import { ours } from "./jobs.ts";
import { growthOf, numberOf, peerNumbers, type Results } from "./results.ts";

export type Verdict = {
  readonly words: string;
  readonly verdict: "met" | "missed" | "not measured";
  /** What was measured, in words. */
  readonly measured: string;
};

/** Holds a bar against what was measured; nothing measured is never a bar met. */
export function judge({ words, job, size = 0, rule }: Bar, results: Results): Verdict {
  const open = (measured: string): Verdict => ({ words, verdict: "not measured", measured });
  const closed = (isMet: boolean, measured: string): Verdict => ({
    words,
    verdict: isMet ? "met" : "missed",
    measured,
  });
  if (rule.kind === "growth") {
    const exponent = growthOf(results, job, ours, rule.metric);
    if (exponent === null) return open("fewer than two sizes");
    return closed(exponent <= rule.atMost, exponent.toFixed(2));
  }
  const mine = numberOf(results, job, ours, size, rule.metric);
  if (mine === null) return open("no figure of ours in this run");
  if (rule.kind === "at-most") return closed(mine <= rule.atMost, `${short(mine)} ${rule.unit}`.trim());
  if (rule.kind === "no-worse-than-best") {
    const [best] = peerNumbers(results, job, size, rule.metric).sort((a, b) => a.value - b.value);
    if (best === undefined) return open("no peer finished");
    return closed(mine <= best.value, `${short(mine)}; best peer ${short(best.value)} (${best.name})`);
  }
  const theirs = numberOf(results, job, rule.to, size, rule.metric);
  if (theirs === null) return open(`ours ${short(mine)} ms; ${rule.to} did not finish or was not run`);
  return closed(mine / theirs <= rule.atMost, inTimes(mine, theirs));
}

/** A ratio in the way people say it. */
export function inTimes(mine: number, theirs: number): string {
  return mine <= theirs ? `${short(theirs / mine)} times less` : `${short(mine / theirs)} times as much`;
}

/** Three digits that count, no more decimals than those need. */
export function short(value: number): string {
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toLocaleString("en-GB", { maximumFractionDigits: Math.min(digits, 3) });
}
