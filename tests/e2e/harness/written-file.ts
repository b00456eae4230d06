import { stat } from "node:fs/promises";
import { expect } from "@playwright/test";

/** Tells one writing of a file from the next: the saver puts a new file in the old one's place. */
async function versionOf(path: string): Promise<string> {
  const present = await stat(path).catch(() => null);
  return present === null ? "none" : `${present.ino} ${present.mtimeMs} ${present.size}`;
}

export async function untilWritten(path: string, act: () => Promise<unknown>): Promise<void> {
  const before = await versionOf(path);
  await act();
  await expect.poll(() => versionOf(path), { message: `${path} is written` }).not.toBe(before);
}
