import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type ScratchFolder = { readonly at: (name: string) => string; readonly remove: () => Promise<void> };

export async function scratchFolder(): Promise<ScratchFolder> {
  const folder = await mkdtemp(join(tmpdir(), "roleloom-bench-"));
  return { at: (name) => join(folder, name), remove: () => rm(folder, { recursive: true, force: true }) };
}
