import type { Bar, Rule } from "./bars.ts";
import { type JobId, ours } from "./jobs.ts";
import { runLimitMs } from "./measure.ts";
import { growthOf, isOutOfTime, numberOf, peerNumbers, type Results } from "./results.ts";

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
  return { words, ...judgeRatio(mine, rule, { job, size }, results) };
}

/** A peer that did not end in the time there is needs at least that time, which is enough for some bars. */
function judgeRatio(
  mine: number,
  { metric, to, atMost }: Extract<Rule, { kind: "ratio" }>,
  { job, size }: { readonly job: JobId; readonly size: number },
  results: Results,
): Omit<Verdict, "words"> {
  const theirs = numberOf(results, job, to, size, metric);
  if (theirs !== null) {
    return { verdict: mine / theirs <= atMost ? "met" : "missed", measured: inTimes(mine, theirs) };
  }
  if (metric === "ms" && isOutOfTime(results, job, to, size)) {
    const measured = `at least ${inTimes(mine, runLimitMs)}; ${to} did not end`;
    return { verdict: mine / runLimitMs <= atMost ? "met" : "not measured", measured };
  }
  return { verdict: "not measured", measured: `ours ${short(mine)} ms; ${to} was not run or failed` };
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
