import type { JobId } from "./jobs.ts";
import { ours } from "./jobs.ts";
import type { Outcome } from "./measure.ts";
import { growthExponent } from "./statistics.ts";

export type Result = {
  readonly job: JobId;
  readonly name: string;
  /** 0 where the job has no size. */
  readonly size: number;
  readonly outcome: Outcome;
};

export type Results = readonly Result[];

export function numberOf(
  results: Results,
  job: JobId,
  name: string,
  size: number,
  metric: string,
): number | null {
  const found = results.find((result) => result.job === job && result.name === name && result.size === size);
  return found?.outcome.numbers[metric] ?? null;
}

/** What everybody but ourselves reached, and who. */
export function peerNumbers(results: Results, job: JobId, size: number, metric: string) {
  return results.flatMap(({ job: at, name, size: of, outcome }) => {
    const value = outcome.numbers[metric];
    const isPeer = at === job && of === size && !name.startsWith(ours);
    return isPeer && value !== undefined ? [{ name, value }] : [];
  });
}

export function growthOf(results: Results, job: JobId, name: string, metric: string): number | null {
  return growthExponent(
    results.flatMap((result) => {
      const value = result.outcome.numbers[metric];
      return result.job === job && result.name === name && value !== undefined
        ? [{ size: result.size, value }]
        : [];
    }),
  );
}

/** Whether a contender began and did not end in the time there is. */
export function isOutOfTime(results: Results, job: JobId, name: string, size: number): boolean {
  return results.some(
    (result) =>
      result.job === job &&
      result.name === name &&
      result.size === size &&
      result.outcome.isOutOfTime === true,
  );
}
