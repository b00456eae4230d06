import { parseArgs } from "node:util";
import { type JobId, jobIds } from "./jobs.ts";

export type Options = {
  readonly sizes: readonly number[];
  readonly only: readonly JobId[];
  readonly output: string;
};

export const allSizes: readonly number[] = [9, 100, 1_000, 5_000, 10_000];

export const usage = `npm run bench -- [--sizes 9,100] [--only ${jobIds.slice(0, 3).join(",")}] [--output docs/benchmarks.md]
Sizes are numbers of roles, ${allSizes.join(", ")} if none are given. Jobs: ${jobIds.join(", ")}.`;

/** Throws with words for the person who asked for something that there is not. */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: { sizes: { type: "string" }, only: { type: "string" }, output: { type: "string" } },
  });
  const sizes = values.sizes?.split(",").map(Number) ?? allSizes;
  const only = values.only?.split(",") ?? jobIds;
  const isSize = (size: number) => Number.isInteger(size) && size > 0;
  if (!sizes.every(isSize)) throw new Error(`Not sizes: ${values.sizes}.`);
  const unknown = only.filter((name) => !jobIds.some((id) => id === name));
  if (unknown.length > 0) throw new Error(`No such job: ${unknown.join(", ")}.`);
  return {
    sizes: [...sizes].sort((a, b) => a - b),
    only: jobIds.filter((id) => only.includes(id)),
    output: values.output ?? "docs/benchmarks.md",
  };
}
