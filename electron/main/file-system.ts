import type {
  access,
  lstat,
  open,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  stat,
  unlink,
} from "node:fs/promises";

/** The calls that touch the disk, as given by `node:fs/promises`; tests pass the same calls with faults in them. */
export type FileSystem = {
  readonly access: typeof access;
  readonly lstat: typeof lstat;
  readonly open: typeof open;
  readonly readdir: typeof readdir;
  readonly readFile: typeof readFile;
  readonly readlink: typeof readlink;
  readonly realpath: typeof realpath;
  readonly rename: typeof rename;
  readonly stat: typeof stat;
  readonly unlink: typeof unlink;
};

/** The system's own code of a failed call, such as ENOENT; anything else is a bug and is thrown on. */
export function systemCode(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}
