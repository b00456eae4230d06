import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath } from "node:process";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** Real processes, killed at random moments while they save. */

let folder: string;
let program: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "roleloom-kill-"));
  program = join(folder, "endless-saver.mjs");
  const input = fileURLToPath(new URL("../support/kill/endless-saver.ts", import.meta.url));
  const build = await rolldown({ input, platform: "node" });
  await build.write({ file: program });
  await build.close();
});

afterAll(() => rm(folder, { recursive: true }));

type Way = "saver" | "in-place";

/** Whether the file is all of one save: one letter throughout, as many times as was asked for. */
async function isWhole(path: string, bytes: number): Promise<boolean> {
  const content = await readFile(path);
  return content.equals(Buffer.alloc(bytes, content[0]));
}

async function killWhileSaving(way: Way, bytes: number, delayMs: number): Promise<boolean> {
  const own = await mkdtemp(join(folder, "run-"));
  const path = join(own, "team.roleloom");
  const child = spawn(execPath, [program, path, String(bytes), way], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  await once(child.stdout, "data");
  await setTimeout(delayMs);
  child.kill("SIGKILL");
  await exited;
  const whole = await isWhole(path, bytes);
  await rm(own, { recursive: true });
  return whole;
}

const kbToMb = fc.double({ min: 10, max: 22.25, noNaN: true }).map((power) => Math.round(2 ** power));
const moments = fc.record({ bytes: kbToMb, delayMs: fc.integer({ min: 0, max: 40 }) });

/** Kills up to `count` times, two at a time, as there are two processors at least, and stops at a damaged file. */
async function isDamagedWithin(way: Way, count: number): Promise<boolean> {
  const waiting = fc.sample(moments, { numRuns: count, seed: 17 });
  let isDamaged = false;
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined && !isDamaged; next = waiting.pop()) {
      if (!(await killWhileSaving(way, next.bytes, next.delayMs))) isDamaged = true;
    }
  };
  await Promise.all([work(), work()]);
  return isDamaged;
}

describe("a kill during a save, 1 KB to 5 MB", () => {
  it("damages no file in 200", async () => {
    expect(await isDamagedWithin("saver", 200)).toBe(false);
  });

  it("soon damages one that is written in place", async () => {
    expect(await isDamagedWithin("in-place", 100)).toBe(true);
  });
});
