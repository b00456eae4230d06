import fs, { mkdir, truncate, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { contentHash } from "../../../electron/main/content-hash.ts";
import { readBounded } from "../../../electron/main/read-file.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { systemError, watchFileSystem } from "../../support/watched-file-system.ts";

describe("reading a file", () => {
  const at = temporaryFolder();

  it.each([0, 1, 9, 10])("gives the bytes and their hash, up to the limit: %i", async (length) => {
    const bytes = new Uint8Array(length).fill(65);
    await writeFile(at("a"), bytes);
    expect(await readBounded(fs, at("a"), 10)).toEqual({
      ok: true,
      value: { bytes, hash: contentHash(bytes) },
    });
  });

  it("refuses a longer file, having read one byte more than the limit at most", async () => {
    await writeFile(at("a"), "");
    await truncate(at("a"), 5_000_000_000);
    expect(await readBounded(fs, at("a"), 10)).toEqual({
      ok: false,
      error: { kind: "file-too-large", bytes: 5_000_000_000, limit: 10 },
    });
  });

  it("refuses a folder and a device, and says when there is nothing", async () => {
    await mkdir(at("folder"));
    expect(await readBounded(fs, at("folder"), 10)).toEqual({ ok: false, error: { kind: "not-a-file" } });
    expect(await readBounded(fs, "/dev/zero", 10)).toEqual({ ok: false, error: { kind: "not-a-file" } });
    expect(await readBounded(fs, at("none"), 10)).toEqual({ ok: false, error: { kind: "not-found" } });
  });

  it("puts short reads together", async () => {
    await writeFile(at("a"), "0123456789");
    const watched = watchFileSystem(at(), ({ name }) => (name === "read" ? 3 : undefined));
    const read = await readBounded(watched.fs, at("a"), 100);
    expect(read.ok && new TextDecoder().decode(read.value.bytes)).toBe("0123456789");
  });

  it.each(["stat", "open", "read", "close"])(
    "says which code the disk gave when %s fails",
    async (failing) => {
      await writeFile(at("a"), "0123456789");
      const watched = watchFileSystem(at(), ({ name }) => {
        if (name === failing) throw systemError("EIO");
        return undefined;
      });
      expect(await readBounded(watched.fs, at("a"), 100)).toEqual({
        ok: false,
        error: { kind: "read-failed", code: "EIO" },
      });
    },
  );
});
