import { chmod, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contentHash } from "../../electron/main/content-hash.ts";
import type { Saver, SaverParts } from "../../electron/main/save-file.ts";
import { type BeforeCall, type Call, watchFileSystem } from "./watched-file-system.ts";

export const oldText = "old ".repeat(400);
export const newText = "new ".repeat(500);
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export type MakeSaver = (parts: SaverParts) => Saver;

/** What a save answered, and what is on the disk after it. */
export type Trial = {
  readonly answer: Awaited<ReturnType<Saver["save"]>> | "killed";
  readonly text: string;
  readonly mode: number;
  readonly names: readonly string[];
  readonly calls: readonly Call[];
  readonly waits: readonly number[];
};

export type TrialOptions = {
  readonly before?: (path: string) => BeforeCall;
  /** Number of the call before which the process ends. */
  readonly killAt?: number;
};

/** Saves over a file of mode 0640 in a folder of its own, with `before` between the saver and the disk. */
export async function trySave(makeSaver: MakeSaver, { before, killAt }: TrialOptions = {}): Promise<Trial> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "roleloom-save-")));
  const path = join(folder, "team.roleloom");
  await writeFile(path, oldText);
  await chmod(path, 0o640);
  let kill = (): void => undefined;
  const killed = new Promise<"killed">((resolve) => {
    kill = () => resolve("killed");
  });
  const inner = before?.(path);
  const watched = watchFileSystem(folder, (call, index) => {
    if (index !== killAt) return inner?.(call, index);
    kill();
    return new Promise(() => undefined);
  });
  const waits: number[] = [];
  const saver = makeSaver({
    fs: watched.fs,
    wait: async (delayMs) => void waits.push(delayMs),
    freshName: () => "fresh",
    canSyncFolders: true,
    limit: 10_000,
  });
  const baseHash = contentHash(bytesOf(oldText));
  const answer = await Promise.race([saver.save({ path, bytes: bytesOf(newText), baseHash }), killed]);
  const trial = {
    answer,
    text: await readFile(path, "utf8"),
    mode: (await stat(path)).mode & 0o777,
    names: await readdir(folder),
    calls: watched.calls,
    waits,
  };
  await watched.closeAll();
  await rm(folder, { recursive: true });
  return trial;
}

/** What a save must not do, whatever went wrong; empty when the answer is true and the file whole. */
export function findLies({ answer, text, names }: Trial): readonly string[] {
  const lies: string[] = [];
  if (text !== oldText && text !== newText) lies.push(`the file is damaged: ${text.length} characters`);
  if (answer === "killed") return lies;
  if (answer.ok && text !== newText) lies.push("said saved, but the old file is there");
  if (!answer.ok && text !== oldText) lies.push(`said ${answer.error.kind}, but the old file is gone`);
  if (names.length !== 1) lies.push(`left behind ${names.join(", ")}`);
  return lies;
}
