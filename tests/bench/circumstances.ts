import { spawnSync } from "node:child_process";
import { arch, cpus, loadavg, platform, totalmem } from "node:os";
import { version as nodeVersion, versions as parts } from "node:process";
import { version } from "../../package.json" with { type: "json" };
import { findBrowser } from "../support/browser.ts";
import { projectFolder } from "../support/run-program.ts";
import { type JobId, jobOf } from "./jobs.ts";
import { peerVersion } from "./peers.ts";

/** The machine by what it can do, never by its name. */
export function machine(): readonly string[] {
  const [processor] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return [
    `Machine: ${cpus().length} cores (${processor?.model.trim() || "model not told"}), ${gigabytes} GB, ${platform()} ${arch()}, Node ${nodeVersion}.`,
  ];
}

/** Other work on the machine makes every figure worse, so the report says how much of it there was. */
export function loadNote(atStart: number): string {
  const [atEnd = 0] = loadavg();
  return `Load over the last minute: ${atStart.toFixed(1)} at the start, ${atEnd.toFixed(1)} at the end, the bench itself included. Other work on the machine makes figures worse and ratios of short runs less certain.`;
}

export function currentLoad(): number {
  return loadavg()[0] ?? 0;
}

export function programVersions(jobs: readonly JobId[]): readonly (readonly [string, string])[] {
  const peers = new Set(jobs.flatMap((id) => jobOf(id).entrants.flatMap(({ peer }) => peer ?? [])));
  return [
    ["Roleloom", version],
    ["Node", nodeVersion],
    ["V8", parts.v8],
    ["Chromium", firstLine(findBrowser()?.executablePath ?? "chromium", ["--version"])],
    ["dot", firstLine("dot", ["-V"])],
    ...[...peers].map((name): readonly [string, string] => [name, peerVersionAnywhere(name)]),
  ];
}

/** Stock React Flow is the one that the project itself depends on. */
function peerVersionAnywhere(name: string): string {
  return name === "@xyflow/react" ? peerVersion(name, projectFolder) : peerVersion(name);
}

function firstLine(program: string, words: readonly string[]): string {
  const { stdout, stderr, error } = spawnSync(program, words, { encoding: "utf8" });
  return error === undefined ? ((stdout || stderr).split("\n")[0] ?? "").trim() : "not installed";
}
