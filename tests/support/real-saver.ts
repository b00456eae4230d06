import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import { createSaver, type Saver } from "../../electron/main/save-file.ts";

/** The saver as the program has it, but for its patience. */
export function realSaver(freshName: () => string = randomUUID): Saver {
  return createSaver({
    fs,
    wait: async () => undefined,
    freshName,
    canSyncFolders: true,
    limit: 1_000_000,
  });
}
