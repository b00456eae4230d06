import { constants } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fail, ok, type Result } from "../../shared/model/result.ts";
import type { StorageProblem } from "../../shared/problems/problem.ts";
import { contentHash } from "./content-hash.ts";
import { type FileSystem, systemCode } from "./file-system.ts";
import { readBounded } from "./read-file.ts";

/**
 * Saving so that a kill, a full disk or a failing disk leaves the old file or the new one, whole: the new
 * content goes to a file of its own beside the old one, is made durable there, and takes the old one's name
 * in a single step. Three answers: in place and durable; in place, but the disk did not confirm it; not
 * saved, the old file as it was.
 */

export type SaverParts = {
  readonly fs: FileSystem;
  readonly wait: (delayMs: number) => Promise<void>;
  /** A fresh word for a temporary file's name, not used before in its folder. */
  readonly freshName: () => string;
  /** Windows has no call that makes a folder durable; its file system keeps a journal of names instead. */
  readonly canSyncFolders: boolean;
  /** A longer file cannot be the one the edit began from. */
  readonly limit: number;
};

export type SaveOrder = {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The content the edit began from; `null` once the user has agreed to replace whatever is there. */
  readonly baseHash: string | null;
};

export type Saved = { readonly hash: string; readonly durable: boolean };
export type Saver = {
  save(order: SaveOrder): Promise<Result<Saved, StorageProblem>>;
  /** Resolves when nothing is being written any more. */
  settled(): Promise<void>;
};

const mostLinks = 40;
/** Virus scanners and network drives hold a file for moments; about a second and a half in all. */
const renameDelaysMs = [10, 20, 40, 80, 160, 320, 640];
const passingCodes = new Set(["EPERM", "EACCES", "EBUSY"]);

/** A failure of a save that the system did not give a code for. */
class SaveRefusal extends Error {
  readonly problem: StorageProblem;
  constructor(problem: StorageProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

const refuse = (code: string): never => {
  throw new SaveRefusal({ kind: "save-failed", code });
};

/** `null` for a name that is free; any other failure is thrown on. */
async function ifPresent<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw error;
  }
}

/** The file a name stands for once every link is followed, also where the last link points at nothing yet. */
async function followLinks(fs: FileSystem, path: string): Promise<string> {
  let current = path;
  for (let count = 0; count < mostLinks; count += 1) {
    const found = await ifPresent(fs.lstat(current));
    if (found === null || !found.isSymbolicLink()) return current;
    current = resolve(await fs.realpath(dirname(current)), await fs.readlink(current));
  }
  return refuse("ELOOP");
}

/** Permission bits of the file to be replaced, or `null` when there is none. */
async function modeOf(fs: FileSystem, target: string): Promise<number | null> {
  const present = await ifPresent(fs.stat(target));
  if (present === null) return null;
  if (!present.isFile()) throw new SaveRefusal({ kind: "not-a-file" });
  // Renaming needs no right to the old file, so a file its owner made read-only must be asked for here.
  await fs.access(target, constants.W_OK);
  return present.mode & 0o777;
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let offset = 0;
  while (offset < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, offset, bytes.length - offset);
    if (bytesWritten === 0) refuse("EIO");
    offset += bytesWritten;
  }
}

async function writeDurably(handle: FileHandle, bytes: Uint8Array, mode: number | null): Promise<void> {
  try {
    await writeAll(handle, bytes);
    if (mode !== null) await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Comes as late as possible: no call of ours lies between this and the rename. */
async function checkUnchanged({ fs, limit }: SaverParts, target: string, baseHash: string): Promise<void> {
  const present = await readBounded(fs, target, limit);
  if (present.ok) {
    if (present.value.hash !== baseHash) throw new SaveRefusal({ kind: "changed-on-disk" });
    return;
  }
  const problem = present.error;
  if (problem.kind === "file-too-large") throw new SaveRefusal({ kind: "changed-on-disk" });
  if (problem.kind === "read-failed") refuse(problem.code);
  // A file that is gone holds no change that could be lost.
  if (problem.kind !== "not-found") throw new SaveRefusal(problem);
}

async function renamePatiently({ fs, wait }: SaverParts, from: string, to: string): Promise<void> {
  for (const delayMs of renameDelaysMs) {
    try {
      return await fs.rename(from, to);
    } catch (error) {
      if (!passingCodes.has(systemCode(error))) throw error;
      await wait(delayMs);
    }
  }
  return fs.rename(from, to);
}

async function syncFolder({ fs, canSyncFolders }: SaverParts, folder: string): Promise<boolean> {
  if (!canSyncFolders) return true;
  try {
    const handle = await fs.open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    systemCode(error);
    return false;
  }
}

async function discard(fs: FileSystem, path: string): Promise<void> {
  try {
    await fs.unlink(path);
  } catch (error) {
    // The failure that led here is the one to report; what is left behind never has the file's own name.
    systemCode(error);
  }
}

async function replace(parts: SaverParts, order: SaveOrder): Promise<Saved> {
  const { fs } = parts;
  const target = await followLinks(fs, order.path);
  const mode = await modeOf(fs, target);
  const temporary = join(dirname(target), `.roleloom-${parts.freshName()}.tmp`);
  const handle = await fs.open(temporary, "wx", mode === null ? 0o666 : 0o600);
  try {
    await writeDurably(handle, order.bytes, mode);
    if (order.baseHash !== null) await checkUnchanged(parts, target, order.baseHash);
    await renamePatiently(parts, temporary, target);
  } catch (error) {
    await discard(fs, temporary);
    throw error;
  }
  return { hash: contentHash(order.bytes), durable: await syncFolder(parts, dirname(target)) };
}

async function saveOne(parts: SaverParts, order: SaveOrder): Promise<Result<Saved, StorageProblem>> {
  try {
    return ok(await replace(parts, order));
  } catch (error) {
    if (error instanceof SaveRefusal) return fail(error.problem);
    return fail({ kind: "save-failed", code: systemCode(error) });
  }
}

/** Saves one at a time, so that of two windows on one file the second sees what the first wrote. */
export function createSaver(parts: SaverParts): Saver {
  let previous: Promise<unknown> = Promise.resolve();
  return {
    save(order) {
      const turn = previous.then(() => saveOne(parts, order));
      previous = turn.catch(() => undefined);
      return turn;
    },
    settled: async () => void (await previous),
  };
}
