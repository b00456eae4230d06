import fs, { readFile, rm, utimes, writeFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentHash } from "../../../electron/main/content-hash.ts";
import { createSaver } from "../../../electron/main/save-file.ts";
import { realSaver } from "../../support/real-saver.ts";
import { bytesOf, oldText, trySave } from "../../support/save-trial.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import type { Call } from "../../support/watched-file-system.ts";

/** What another program may do to the file. */
const deeds: Record<string, (path: string) => Promise<void>> = {
  append: (path) => fs.appendFile(path, "theirs"),
  replace: async (path) => {
    await writeFile(`${path}.theirs`, "theirs");
    await fs.rename(`${path}.theirs`, path);
  },
  touch: (path) => utimes(path, new Date(), new Date()),
};

describe("another program's change", () => {
  const at = temporaryFolder();
  const baseHash = contentHash(bytesOf(oldText));

  it("is never overwritten, and a new time stamp is no change", async () => {
    const { calls } = await trySave(createSaver);
    // What comes between opening the file for the check and the rename, no call can see.
    const last = calls.findLastIndex(({ name, on }) => name === "open" && on === "file");
    const act = fc.record({ at: fc.nat({ max: last }), what: fc.constantFrom(...Object.keys(deeds)) });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 3 }), async (acts) => {
        const before = (path: string) => async (_call: Call, index: number) => {
          for (const { what } of acts.filter(({ at }) => at === index)) await deeds[what]?.(path);
          return undefined;
        };
        const { answer, text } = await trySave(createSaver, { before });
        const isChanged = acts.some(({ what }) => what === "append" || what === "replace");
        expect(answer).toMatchObject(
          isChanged ? { ok: false, error: { kind: "changed-on-disk" } } : { ok: true },
        );
        expect(text.includes("theirs")).toBe(isChanged);
      }),
      { numRuns: 1000, seed: 7 },
    );
  }, 30_000);

  it("is noticed when it makes the file longer than any document", async () => {
    const before = (path: string) => async (call: Call) => {
      if (call.name === "rename" || call.on !== "temporary") return undefined;
      await writeFile(path, "x".repeat(10_001));
      return undefined;
    };
    const { answer } = await trySave(createSaver, { before });
    expect(answer).toEqual({ ok: false, error: { kind: "changed-on-disk" } });
  });

  it("is replaced where the user chose so, and a file that was removed is written again", async () => {
    const path = at("team.roleloom");
    const saver = realSaver();
    await writeFile(path, "theirs");
    expect(await saver.save({ path, bytes: bytesOf("a"), baseHash })).toMatchObject({ ok: false });
    expect(await saver.save({ path, bytes: bytesOf("b"), baseHash: null })).toMatchObject({ ok: true });
    await rm(path);
    expect(await saver.save({ path, bytes: bytesOf("c"), baseHash })).toMatchObject({ ok: true });
    expect(await readFile(path, "utf8")).toBe("c");
  });

  it("of two saves from the same start, the second is refused", async () => {
    const path = at("team.roleloom");
    await writeFile(path, oldText);
    const saver = realSaver();
    for (let race = 0; race < 100; race += 1) {
      await writeFile(path, oldText);
      const texts = [`first ${race}`, `second ${race}`];
      const answers = await Promise.all(
        texts.map((text) => saver.save({ path, bytes: bytesOf(text), baseHash })),
      );
      expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
      expect(await readFile(path, "utf8")).toBe(texts[0]);
    }
  });
});
