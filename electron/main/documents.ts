import { basename } from "node:path";
import type { Failure, FileHandle, OpenedFile, SavedFile } from "../../shared/ipc/contract.ts";
import { fail, ok, type Result } from "../../shared/model/result.ts";
import type { Problem } from "../../shared/problems/problem.ts";
import type { FileHandles } from "./file-handles.ts";
import type { FileSystem } from "./file-system.ts";
import { readBounded } from "./read-file.ts";
import type { Recents } from "./recents.ts";
import type { Saver } from "./save-file.ts";

export type DocumentsParts = {
  readonly fs: FileSystem;
  readonly saver: Pick<Saver, "save">;
  readonly handles: FileHandles;
  readonly recents: Recents;
  /** Longest document in bytes; one that could not be opened again is not written. */
  readonly limit: number;
  /** Told of each document that was opened or saved, for the operating system's own list. */
  readonly noteUse: (path: string) => void;
};

/** Reading and writing documents the user granted, by path inside the program and by handle outside it. */
export type Documents = {
  open(path: string): Promise<Result<OpenedFile, Failure>>;
  save(path: string, text: string, baseHash: string | null): Promise<Result<SavedFile, Failure>>;
  /** `null` where the handle was never granted as a document. */
  pathOf(handle: FileHandle): string | null;
};

export function failed(problem: Problem, path: string): Result<never, Failure> {
  return fail({ problem, subject: basename(path) });
}

export function createDocuments(parts: DocumentsParts): Documents {
  const { fs, handles, limit } = parts;
  const used = async (path: string): Promise<FileHandle> => {
    await parts.recents.add(path);
    parts.noteUse(path);
    return handles.grant(path, "document");
  };
  return {
    async open(path) {
      const read = await readBounded(fs, path, limit);
      if (!read.ok) return failed(read.error, path);
      return ok({ handle: await used(path), name: basename(path), ...read.value });
    },
    async save(path, text, baseHash) {
      const bytes = new TextEncoder().encode(text);
      if (bytes.length > limit) {
        return failed({ kind: "file-too-large", bytes: bytes.length, limit }, path);
      }
      const saved = await parts.saver.save({ path, bytes, baseHash });
      if (!saved.ok) return failed(saved.error, path);
      return ok({ handle: await used(path), name: basename(path), ...saved.value });
    },
    pathOf(handle) {
      const grant = handles.find(handle);
      return grant?.kind === "document" ? grant.path : null;
    },
  };
}
