import { maxFileBytes } from "../../shared/file/limits.ts";
import type { Failure, FileHandle, OpenedFile } from "../../shared/ipc/contract.ts";
import { fail, ok, type Result } from "../../shared/model/result.ts";
import type { StorageProblem } from "../../shared/problems/problem.ts";
import { contentHash } from "./content-hash.ts";
import type { WritableFile } from "./file-pickers.ts";

/** Where a document of the browser edition lives: in a file the user granted, or in the downloads under a name. */
export type Place =
  | { readonly kind: "disk"; readonly file: WritableFile }
  | { readonly kind: "downloads"; readonly name: string };

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "Unknown");

/** The file system's words for what browsers report under their own names. */
const systemCodes: Readonly<Record<string, string>> = {
  QuotaExceededError: "ENOSPC",
  NotAllowedError: "EACCES",
  SecurityError: "EACCES",
  NoModificationAllowedError: "EBUSY",
};

const codeOf = (error: unknown): string => systemCodes[nameOf(error)] ?? "EIO";

export async function readContent(file: File): Promise<Result<Omit<OpenedFile, "handle">, Failure>> {
  const { name: subject, size } = file;
  if (size > maxFileBytes) {
    return fail({ problem: { kind: "file-too-large", bytes: size, limit: maxFileBytes }, subject });
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return ok({ name: subject, bytes, hash: await contentHash(bytes) });
  } catch (error) {
    return fail({ problem: readProblem(error), subject });
  }
}

export function readProblem(error: unknown): StorageProblem {
  return nameOf(error) === "NotFoundError"
    ? { kind: "not-found" }
    : { kind: "read-failed", code: codeOf(error) };
}

/** Reads a granted file, asking for permission where an earlier visit's has lapsed. */
export async function readGranted(
  place: WritableFile,
  handle: FileHandle,
): Promise<Result<OpenedFile, Failure>> {
  try {
    await place.requestPermission?.({ mode: "read" });
    const content = await readContent(await place.getFile());
    return content.ok ? ok({ ...content.value, handle }) : content;
  } catch (error) {
    return fail({ problem: readProblem(error), subject: place.name });
  }
}

/** Another program's change to a file since it was read with content `baseHash`. */
export async function isChanged(file: WritableFile, baseHash: string): Promise<boolean> {
  const present = await file.getFile();
  return (await contentHash(new Uint8Array(await present.arrayBuffer()))) !== baseHash;
}

/** The browser writes beside the file and puts the whole in its place on close; a failure leaves the old content. */
export async function writeWhole(file: WritableFile, bytes: Uint8Array): Promise<StorageProblem | null> {
  try {
    const stream = await file.createWritable();
    try {
      await stream.write(Uint8Array.from(bytes));
      await stream.close();
    } catch (error) {
      await stream.abort().catch(() => undefined);
      throw error;
    }
    return null;
  } catch (error) {
    return { kind: "save-failed", code: codeOf(error) };
  }
}
