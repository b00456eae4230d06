import { rmSync } from "node:fs";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const unfinished = new Set<string>();

/** Has a file removed if the program is told to stop before the returned function was called. */
export function removeWhenStopped(path: string): () => void {
  if (unfinished.size === 0) for (const signal of signals) process.on(signal, stop);
  unfinished.add(path);
  return () => {
    unfinished.delete(path);
    if (unfinished.size === 0) for (const signal of signals) process.off(signal, stop);
  };
}

/** Ends by the same signal, so that the shell sees why. */
function stop(signal: NodeJS.Signals): void {
  for (const path of unfinished) rmSync(path, { force: true });
  for (const each of signals) process.off(each, stop);
  process.kill(process.pid, signal);
}
