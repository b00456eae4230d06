import { existsSync, readFileSync } from "node:fs";
import { argv, resourceUsage } from "node:process";
import { type Contender, type Message, NotRun, type Numbers, type Prepared } from "./contender.ts";

/** Runs one contender at one size and reports to the parent: `child.ts <module> <size>`. */

const leastRuns = 5;
const mostRuns = 40;
/** A run this long is not repeated; short ones are, until their sum says something or is all the time there is. */
const longRunMs = 10_000;
const enoughMs = 1_500;
const tooMuchMs = 60_000;

function send(message: Message): void {
  process.send?.(message);
}

async function timed({ run }: Prepared): Promise<Numbers> {
  const started = performance.now();
  const own = await run();
  return own ?? { ms: performance.now() - started };
}

/** The first run is cold where the contender lives in this process; the parent keeps it apart. */
async function repeat(prepared: Prepared): Promise<void> {
  const since = performance.now();
  for (let runs = 0; runs < mostRuns; runs++) {
    const started = performance.now();
    send({ kind: "run", numbers: await timed(prepared) });
    const now = performance.now();
    if (now - started > longRunMs || now - since > tooMuchMs) return;
    if (runs >= leastRuns && now - since > enoughMs) return;
  }
}

const [, , module = "", size = ""] = argv;
const { contender } = (await import(module)) as { contender: Contender };
try {
  const prepared = await contender.prepare(Number(size));
  send({ kind: "prepared" });
  await repeat(prepared);
  send({ kind: "runs-over", peakRssMb: peakRssMb() });
  send({ kind: "facts", facts: (await prepared.inspect?.()) ?? {} });
  await prepared.close?.();
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  send({ kind: "not-run", reason: error instanceof NotRun ? reason : `it failed: ${reason}` });
}
process.disconnect?.();

/** On Linux the system's own count would begin with what the parent held before this process was there. */
function peakRssMb(): number {
  const status = "/proc/self/status";
  const kilobytes = existsSync(status)
    ? Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync(status, "utf8"))?.[1])
    : resourceUsage().maxRSS;
  return kilobytes / 1024;
}
