import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Message, Numbers } from "./contender.ts";
import { medianOf } from "./statistics.ts";

/** What came of one contender at one size. */
export type Outcome = {
  readonly runs: number;
  /** Medians of the runs, the first of several left out, and what inspection found. */
  readonly numbers: Numbers;
  readonly first: Numbers;
  /** Why there are no numbers, or fewer than wanted. */
  readonly reason: string;
  /** Its first run did not end in `runLimitMs`, which is then a lower bound. */
  readonly isOutOfTime?: boolean;
};

export const runLimitMs = 75_000;
const inspectLimitMs = 180_000;
const child = fileURLToPath(new URL("child.ts", import.meta.url));

/** In a process of its own, so that a contender that hangs, or leaks, costs nobody else anything. */
export function measure(module: string, size: number): Promise<Outcome> {
  const process = fork(child, [module, String(size)], {
    execArgv: ["--import", "tsx", "--max-old-space-size=8192"],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    detached: true,
  });
  const samples: Numbers[] = [];
  let facts: Numbers = {};
  let reason = "";
  let isPrepared = false;
  let isOutOfTime = false;
  const stop = (why: string) => {
    reason = why;
    isOutOfTime = isPrepared && samples.length === 0;
    killGroup(process);
  };
  const limit = (ms: number, why: string) => setTimeout(() => stop(why), ms);
  let timer = limit(runLimitMs, `not ready within ${runLimitMs / 1000} s`);
  process.stderr?.resume();
  process.on("message", (message: Message) => {
    if (message.kind === "prepared") {
      isPrepared = true;
      clearTimeout(timer);
      timer = limit(runLimitMs, `no end within ${runLimitMs / 1000} s`);
    }
    if (message.kind === "run") samples.push(message.numbers);
    if (message.kind === "facts") facts = { ...facts, ...message.facts };
    if (message.kind === "not-run") reason = message.reason;
    if (message.kind === "runs-over") {
      facts = { ...facts, peakRssMb: message.peakRssMb };
      clearTimeout(timer);
      timer = limit(inspectLimitMs, "its result was too large to be inspected");
    }
  });
  return new Promise((resolve) => {
    process.on("exit", (code) => {
      clearTimeout(timer);
      if (reason === "" && code !== 0) reason = `its process ended with ${code}`;
      resolve({ ...summarise(samples, facts, reason), isOutOfTime });
    });
  });
}

function summarise(samples: readonly Numbers[], facts: Numbers, reason: string): Outcome {
  const counted = samples.length > 1 ? samples.slice(1) : samples;
  const first = samples[0] ?? {};
  const medians = Object.keys(first).map((name): [string, number] => [
    name,
    medianOf(counted.map((sample) => sample[name] ?? Number.NaN)),
  ]);
  return { runs: counted.length, numbers: { ...facts, ...Object.fromEntries(medians) }, first, reason };
}

/** With whatever it started, a browser for instance. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    globalThis.process.kill(-pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
