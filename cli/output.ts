import { type FileHandle, mkdir, open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fail, ok, type Result } from "../shared/model/result.ts";
import type { StorageProblem, UsageProblem } from "../shared/problems/problem.ts";
import { removeWhenStopped } from "./stopping.ts";
import { codeOf } from "./system-error.ts";

type WriteProblem = Extract<StorageProblem | UsageProblem, { kind: "save-failed" | "output-is-input" }>;

/** Whole, or in pieces as they are made. */
export type OutputData = string | Uint8Array | AsyncIterable<Uint8Array>;

/** Writes outputs, but never over one of the files it was told to read: not by another path, a link or a hard link either. */
export type OutputWriter = {
  write(path: string, data: OutputData): Promise<Result<void, WriteProblem>>;
};

export async function protectInputs(inputPaths: readonly string[]): Promise<OutputWriter> {
  const inputs = new Set<string>();
  for (const path of inputPaths) {
    inputs.add(resolve(path));
    const identity = await identityOf(path);
    if (identity !== null) inputs.add(identity);
  }
  return {
    async write(path, data) {
      const identity = await identityOf(path);
      if (inputs.has(resolve(path)) || (identity !== null && inputs.has(identity))) {
        return fail({ kind: "output-is-input" });
      }
      try {
        await replaceFile(path, data);
        return ok(undefined);
      } catch (error) {
        return fail({ kind: "save-failed", code: codeOf(error) });
      }
    },
  };
}

/** The same for every path that leads to the same file; null where there is none. */
async function identityOf(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

/** `mode` is the existing file's, which the new one keeps. */
type Target = { readonly path: string; readonly mode?: number; readonly isPlain: boolean };

/** Follows a link to the file it names, so that the link stays. Devices and pipes cannot be replaced, only written to. */
async function findTarget(path: string): Promise<Target> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) throw Object.assign(new Error("The output is a folder"), { code: "EISDIR" });
    return { path: await realpath(path), mode: status.mode & 0o777, isPlain: status.isFile() };
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    return { path, isPlain: true };
  }
}

let temporaries = 0;

/** A reader of the old file, or a stop at any moment, finds the old or the new content, whole. */
async function replaceFile(path: string, data: OutputData): Promise<void> {
  const target = await findTarget(path);
  if (!target.isPlain) return writeTo(await open(target.path, "w"), data);
  const temporary = join(dirname(target.path), `.roleloom-${process.pid}-${Date.now()}-${++temporaries}.tmp`);
  const forget = removeWhenStopped(temporary);
  try {
    await writeTo(await open(temporary, "wx"), data, target.mode);
    await rename(temporary, target.path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    forget();
  }
}

async function writeTo(file: FileHandle, data: OutputData, mode?: number): Promise<void> {
  try {
    if (mode !== undefined) await file.chmod(mode);
    if (typeof data === "string" || data instanceof Uint8Array) await file.writeFile(data);
    else for await (const piece of data) await file.writeFile(piece);
    // What takes the place of an old file is on the disk before the old one is given up.
    if (mode !== undefined) await file.sync();
  } finally {
    await file.close();
  }
}

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );
}

export async function makeFolder(path: string): Promise<Result<void, WriteProblem>> {
  try {
    await mkdir(path, { recursive: true });
    return ok(undefined);
  } catch (error) {
    return fail({ kind: "save-failed", code: codeOf(error) });
  }
}
