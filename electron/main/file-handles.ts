import type { FileHandle } from "../../shared/ipc/contract.ts";

/** How a file came to be granted: as a document to work on, or as a place an export went to. */
export type GrantKind = "document" | "export";
export type Grant = { readonly path: string; readonly kind: GrantKind };

/**
 * The files a page may name. A page holds opaque words; only a dialog, the recent list or the operating
 * system puts a path behind one.
 */
export type FileHandles = {
  grant(path: string, kind: GrantKind): FileHandle;
  find(handle: FileHandle): Grant | null;
  isDocument(path: string): boolean;
};

export function createFileHandles(freshId: () => string): FileHandles {
  const grants = new Map<FileHandle, Grant>();
  return {
    grant(path, kind) {
      for (const [handle, known] of grants) {
        if (known.path === path && known.kind === kind) return handle;
      }
      const handle = freshId() as FileHandle;
      grants.set(handle, { path, kind });
      return handle;
    },
    find: (handle) => grants.get(handle) ?? null,
    isDocument: (path) =>
      [...grants.values()].some((known) => known.path === path && known.kind === "document"),
  };
}
