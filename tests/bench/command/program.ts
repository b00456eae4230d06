import { spawnSync } from "node:child_process";
import { execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { headless } from "../../support/run-program.ts";
import type { Contender } from "../contender.ts";

export const builtProgram = fileURLToPath(new URL("../../../out/cli/index.mjs", import.meta.url));

/** Throws with the program's own words where it fails, so that a failure is never measured as a fast run. */
export function runNode(words: readonly string[]): undefined {
  const { status, stderr } = spawnSync(execPath, words, { env: headless, encoding: "utf8" });
  if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}: ${stderr.slice(0, 200)}`);
}

/** Node with these words, from start to end of its process. */
export function nodeProgram(words: readonly string[]): Contender {
  return { prepare: async () => ({ run: () => runNode(words) }) };
}
