import { basename, dirname } from "node:path";
import { z } from "zod";
import type { RecentFile } from "../../shared/ipc/contract.ts";
import type { FileHandles } from "./file-handles.ts";
import { type FileSystem, systemCode } from "./file-system.ts";
import type { JsonStore } from "./json-store.ts";

const mostRecents = 10;

export const recentsSchema = z.object({ version: z.literal(1), paths: z.array(z.string().min(1)).max(100) });
export type StoredRecents = z.infer<typeof recentsSchema>;
export const noRecents: StoredRecents = { version: 1, paths: [] };

/** Files opened or saved before, latest first. The page and the menus see handles, never paths to open. */
export type Recents = {
  add(path: string): Promise<void>;
  clear(): Promise<void>;
  list(): Promise<readonly RecentFile[]>;
  onChange(listener: (recents: readonly RecentFile[]) => void): void;
};

export type RecentsParts = {
  readonly store: JsonStore<StoredRecents>;
  readonly fs: Pick<FileSystem, "access">;
  readonly handles: FileHandles;
  readonly homeFolder: string;
};

async function isMissing(fs: Pick<FileSystem, "access">, path: string): Promise<boolean> {
  try {
    await fs.access(path);
    return false;
  } catch (error) {
    return systemCode(error) === "ENOENT";
  }
}

function shortened(folder: string, homeFolder: string): string {
  return folder === homeFolder || folder.startsWith(`${homeFolder}/`)
    ? `~${folder.slice(homeFolder.length)}`
    : folder;
}

export async function createRecents({ store, fs, handles, homeFolder }: RecentsParts): Promise<Recents> {
  const listeners: ((recents: readonly RecentFile[]) => void)[] = [];
  let { paths } = await store.read();
  const list = () =>
    Promise.all(
      paths.map(async (path) => ({
        handle: handles.grant(path, "document"),
        name: basename(path),
        location: shortened(dirname(path), homeFolder),
        isMissing: await isMissing(fs, path),
      })),
    );
  const replace = async (next: string[]) => {
    paths = next;
    await store.write({ version: 1, paths });
    const recents = await list();
    for (const listener of listeners) listener(recents);
  };
  return {
    add: (path) => replace([path, ...paths.filter((known) => known !== path)].slice(0, mostRecents)),
    clear: () => replace([]),
    list,
    onChange: (listener) => void listeners.push(listener),
  };
}
