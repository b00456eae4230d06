import type { WritableFile } from "./file-pickers.ts";

/** Files opened or saved before, latest first, kept across visits by the browser. */
export type KeptFiles = {
  list(): Promise<readonly WritableFile[]>;
  add(file: WritableFile): Promise<void>;
  clear(): Promise<void>;
};

const mostKept = 10;
const databaseName = "roleloom";
const storeName = "recent-files";
const key = "latest-first";

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser's database gave no reason"));
  });
}

function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(databaseName, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName);
  return settled(request);
}

/** A private window may refuse the database: then nothing is kept, and everything else works. */
export function keptFiles(factory: IDBFactory): KeptFiles {
  const opened = openDatabase(factory).catch(() => null);
  const within = async <Value>(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest<Value>,
  ) => {
    const database = await opened;
    return database === null
      ? undefined
      : settled(ask(database.transaction(storeName, mode).objectStore(storeName)));
  };
  const list = async () =>
    ((await within("readonly", (store) => store.get(key))) as readonly WritableFile[] | undefined) ?? [];
  return {
    list,
    add: async (file) => {
      const others: WritableFile[] = [];
      for (const known of await list()) if (!(await known.isSameEntry(file))) others.push(known);
      await within("readwrite", (store) => store.put([file, ...others].slice(0, mostKept), key));
    },
    clear: async () => {
      await within("readwrite", (store) => store.delete(key));
    },
  };
}
