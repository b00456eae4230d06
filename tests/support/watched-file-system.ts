import fs, { type FileHandle } from "node:fs/promises";
import { basename } from "node:path";
import type { FileSystem } from "../../electron/main/file-system.ts";

/** One call to the disk: what it does, to which kind of file. */
export type Call = { readonly name: string; readonly on: "temporary" | "folder" | "file" };

/** Comes before each call. What it throws, the call throws; a number is the most bytes this one write takes. */
export type BeforeCall = (call: Call, index: number) => Promise<number | undefined> | number | undefined;

export type WatchedFileSystem = {
  readonly fs: FileSystem;
  readonly calls: readonly Call[];
  /** What the end of a process does for the files it had open. */
  closeAll(): Promise<void>;
};

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made up for a test`), { code });
}

type AnyCall = (...given: unknown[]) => Promise<unknown>;
const handleCalls = ["write", "chmod", "sync", "close", "read", "stat"];

/** The real file system, with every call noted and none made before `before` agreed. Nothing waits for the disk itself: that is only slow. */
export function watchFileSystem(folder: string, before: BeforeCall = () => undefined): WatchedFileSystem {
  const calls: Call[] = [];
  const opened: FileHandle[] = [];
  const note = async (name: string, path: string): Promise<number | undefined> => {
    const isTemporary = basename(path).endsWith(".tmp");
    const call = { name, on: path === folder ? "folder" : isTemporary ? "temporary" : "file" } as const;
    calls.push(call);
    return before(call, calls.length - 1);
  };
  const watchCall =
    (handle: FileHandle, name: string, real: AnyCall, path: string): AnyCall =>
    async (...given) => {
      // A close that fails has still closed; else the tests would run out of files.
      if (name === "close") await real.apply(handle, []);
      const mostBytes = await note(name, path);
      if (name === "close" || name === "sync") return undefined;
      if (mostBytes !== undefined) given[2] = Math.min(Number(given[2]), mostBytes);
      return real.apply(handle, given);
    };
  const watchHandle = (handle: FileHandle, path: string): FileHandle =>
    new Proxy(handle, {
      get(target, name) {
        const real: unknown = Reflect.get(target, name);
        if (typeof real !== "function" || typeof name !== "string" || !handleCalls.includes(name))
          return real;
        return watchCall(handle, name, real as AnyCall, path);
      },
    });
  const watched = new Proxy(fs, {
    get(target, name) {
      return async (...given: unknown[]) => {
        const path = String(given[0]);
        await note(String(name), path);
        const answer = await (Reflect.get(target, name) as AnyCall)(...given);
        if (name !== "open") return answer;
        opened.push(answer as FileHandle);
        return watchHandle(answer as FileHandle, path);
      };
    },
  });
  const closeAll = async (): Promise<void> => {
    for (const handle of opened.filter(({ fd }) => fd !== -1)) await handle.close();
  };
  return { fs: watched, calls, closeAll };
}
