import type { FileHandle } from "node:fs/promises";
import { fail, ok, type Result } from "../../shared/model/result.ts";
import type { FileProblem, StorageProblem } from "../../shared/problems/problem.ts";
import { contentHash } from "./content-hash.ts";
import { type FileSystem, systemCode } from "./file-system.ts";

export type ReadContent = { readonly bytes: Uint8Array; readonly hash: string };
export type ReadProblem = StorageProblem | Extract<FileProblem, { kind: "file-too-large" }>;

/** Reads from the start until the end of the file or of the buffer; a read may return less than was asked for. */
async function fill(handle: FileHandle, buffer: Uint8Array): Promise<number> {
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return length;
}

/**
 * Reads a file of at most `limit` bytes. No more than one byte beyond the limit is ever read, whatever size
 * the system reports, and nothing but a regular file is opened: a pipe would never end.
 */
export async function readBounded(
  fs: Pick<FileSystem, "open" | "stat">,
  path: string,
  limit: number,
): Promise<Result<ReadContent, ReadProblem>> {
  try {
    if (!(await fs.stat(path)).isFile()) return fail({ kind: "not-a-file" });
    const handle = await fs.open(path, "r");
    try {
      const buffer = new Uint8Array(limit + 1);
      const length = await fill(handle, buffer);
      if (length > limit) {
        const { size } = await handle.stat();
        return fail({ kind: "file-too-large", bytes: Math.max(size, length), limit });
      }
      const bytes = buffer.slice(0, length);
      return ok({ bytes, hash: contentHash(bytes) });
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = systemCode(error);
    return fail(code === "ENOENT" ? { kind: "not-found" } : { kind: "read-failed", code });
  }
}
