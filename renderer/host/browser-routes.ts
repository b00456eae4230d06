import { maxFileBytes } from "../../shared/file/limits.ts";
import type { Failure, FileHandle, HostEvent, RecentFile, SavedFile } from "../../shared/ipc/contract.ts";
import { fail, ok, type Result } from "../../shared/model/result.ts";
import type { StorageProblem } from "../../shared/problems/problem.ts";
import { isChanged, type Place, readContent, readGranted, readProblem, writeWhole } from "./browser-files.ts";
import { contentHash } from "./content-hash.ts";
import { documentTypes, type FilePickers, isCancelled, type WritableFile } from "./file-pickers.ts";
import type { Routes } from "./host.ts";
import type { KeptFiles } from "./kept-files.ts";

/** What the browser edition asks of the browser; tests give fakes. */
export type BrowserParts = {
  readonly platform: "darwin" | "win32" | "linux";
  /** Null where files can only be uploaded and downloaded. */
  readonly pickers: FilePickers | null;
  readonly kept: KeptFiles;
  readonly upload: () => Promise<File | null>;
  readonly download: (name: string, content: Blob) => void;
  readonly newHandle: () => FileHandle;
};

export type BrowserAccess = {
  readonly parts: BrowserParts;
  /** What the handles issued in this visit stand for. */
  readonly places: Map<FileHandle, Place>;
  readonly emit: (event: HostEvent) => void;
};

const mediaTypes = { svg: "image/svg+xml", png: "image/png" } as const;

export function browserRoutes(access: BrowserAccess): Routes {
  const { parts } = access;
  return {
    "file.open": () => open(access),
    "file.open-recent": async ({ handle }) => {
      const place = access.places.get(handle);
      if (place?.kind !== "disk") return fail({ problem: { kind: "handle-unknown" }, subject: "" });
      return readGranted(place.file, await remember(access, place.file));
    },
    "file.take-pending": async () => ok(null),
    "file.save": ({ handle, text, baseHash, overwrite }) => {
      const place = access.places.get(handle);
      const bytes = new TextEncoder().encode(text);
      if (place === undefined) return failed({ kind: "handle-unknown" }, "");
      if (bytes.length > maxFileBytes) return tooLarge(bytes, nameOf(place));
      if (place.kind === "downloads") return saveToDownloads(access, place.name, bytes);
      return saveToDisk(access, place.file, bytes, overwrite ? null : baseHash);
    },
    "file.save-as": ({ suggestedName, text }) => {
      const bytes = new TextEncoder().encode(text);
      return bytes.length > maxFileBytes
        ? tooLarge(bytes, suggestedName)
        : saveAs(access, suggestedName, bytes);
    },
    "file.export": async ({ suggestedName, format, bytes }) => {
      parts.download(suggestedName, new Blob([Uint8Array.from(bytes)], { type: mediaTypes[format] }));
      return ok({ handle: null, name: suggestedName, location: "Downloads" });
    },
    "file.reveal": () => failed({ kind: "handle-unknown" }, ""),
    "recent.list": async () => ok(await listRecents(access)),
    "recent.clear": async () => {
      await parts.kept.clear();
      access.emit({ kind: "recents-changed", recents: [] });
      return ok(null);
    },
    "window.show-state": async () => ok(null),
    "window.close": async () => ok(null),
  };
}

const failed = async (problem: StorageProblem, subject: string): Promise<Result<never, Failure>> =>
  fail({ problem, subject });

/** A file that could not be opened again is not written. */
const tooLarge = async ({ length }: Uint8Array, subject: string): Promise<Result<never, Failure>> =>
  fail({ problem: { kind: "file-too-large", bytes: length, limit: maxFileBytes }, subject });

const nameOf = (place: Place): string => (place.kind === "disk" ? place.file.name : place.name);

function issue({ parts, places }: BrowserAccess, place: Place): FileHandle {
  const handle = parts.newHandle();
  places.set(handle, place);
  return handle;
}

/** Issues a handle for a granted file and keeps the file for later visits. */
export async function remember(access: BrowserAccess, file: WritableFile): Promise<FileHandle> {
  const handle = issue(access, { kind: "disk", file });
  await access.parts.kept.add(file);
  access.emit({ kind: "recents-changed", recents: await listRecents(access) });
  return handle;
}

async function listRecents(access: BrowserAccess): Promise<readonly RecentFile[]> {
  const files = await access.parts.kept.list();
  return files.map((file) => ({
    handle: issue(access, { kind: "disk", file }),
    name: file.name,
    location: "",
    isMissing: false,
  }));
}

/** `null` where the user closed the browser's dialog. A browser may also refuse to show one. */
async function pick<Value>(picking: Promise<Value>): Promise<Result<Value | null, Failure>> {
  try {
    return ok(await picking);
  } catch (error) {
    return isCancelled(error) ? ok(null) : failed(readProblem(error), "The file dialog");
  }
}

const open: (access: BrowserAccess) => ReturnType<Routes["file.open"]> = async (access) => {
  const { pickers, upload } = access.parts;
  if (pickers === null) {
    const file = await upload();
    if (file === null) return ok(null);
    const content = await readContent(file);
    if (!content.ok) return content;
    return ok({ ...content.value, handle: issue(access, { kind: "downloads", name: file.name }) });
  }
  const picked = await pick(pickers.showOpenFilePicker({ types: documentTypes }));
  if (!picked.ok) return picked;
  const file = picked.value?.[0];
  return file === undefined ? ok(null) : readGranted(file, await remember(access, file));
};

async function saveAs(access: BrowserAccess, suggestedName: string, bytes: Uint8Array) {
  const { pickers } = access.parts;
  if (pickers === null) return saveToDownloads(access, suggestedName, bytes);
  const picked = await pick(pickers.showSaveFilePicker({ suggestedName, types: documentTypes }));
  if (!picked.ok) return picked;
  return picked.value === null ? ok(null) : saveToDisk(access, picked.value, bytes, null);
}

/** `baseHash` null: whatever is in the file may be replaced, since the user said so. */
async function saveToDisk(
  access: BrowserAccess,
  file: WritableFile,
  bytes: Uint8Array,
  baseHash: string | null,
): Promise<Result<SavedFile, Failure>> {
  const { name } = file;
  try {
    if (baseHash !== null && (await isChanged(file, baseHash)))
      return failed({ kind: "changed-on-disk" }, name);
  } catch (error) {
    return failed(readProblem(error), name);
  }
  const problem = await writeWhole(file, bytes);
  if (problem !== null) return failed(problem, name);
  return ok({ handle: await remember(access, file), name, hash: await contentHash(bytes), durable: true });
}

async function saveToDownloads(
  access: BrowserAccess,
  name: string,
  bytes: Uint8Array,
): Promise<Result<SavedFile, Failure>> {
  access.parts.download(name, new Blob([Uint8Array.from(bytes)], { type: "application/json" }));
  const handle = issue(access, { kind: "downloads", name });
  return ok({ handle, name, hash: await contentHash(bytes), durable: true });
}
