import { spawn } from "node:child_process";
import { env, execPath } from "node:process";
import { fileURLToPath } from "node:url";

export const projectFolder = fileURLToPath(new URL("../..", import.meta.url));
export const launcher = fileURLToPath(new URL("../../build/launch/roleloom.mjs", import.meta.url));

export type ProgramRun = { readonly code: number | null; readonly stdout: Buffer; readonly stderr: string };

/** A machine without a display, whatever the one is that runs the tests. */
export const headless: NodeJS.ProcessEnv = { ...env, DISPLAY: undefined, WAYLAND_DISPLAY: undefined };

/** Runs the command line as a user's shell would, in a folder of its own. */
export function runRoleloom(
  words: readonly string[],
  { cwd, stdin = "" }: { readonly cwd: string; readonly stdin?: string | Uint8Array },
): Promise<ProgramRun> {
  return runProgram(execPath, [launcher, ...words], { cwd, stdin });
}

export function runProgram(
  program: string,
  words: readonly string[],
  { cwd, stdin = "" }: { readonly cwd: string; readonly stdin?: string | Uint8Array },
): Promise<ProgramRun> {
  const child = spawn(program, words, { cwd, env: headless });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  /** A program may end without having read its input. */
  child.stdin.on("error", () => undefined);
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString("utf8") }),
    );
  });
}
