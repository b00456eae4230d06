import { describe, expect, it } from "vitest";
import { contentHash } from "../../../electron/main/content-hash.ts";
import { createSaver } from "../../../electron/main/save-file.ts";
import { findLies, type MakeSaver, newText, oldText, type Trial, trySave } from "../../support/save-trial.ts";
import { type Call, systemError } from "../../support/watched-file-system.ts";

const codes = ["ENOSPC", "EIO", "EACCES", "EBUSY", "EROFS", "EMFILE"];

/** What most programs do, and what the trials must catch. */
const saveInPlace: MakeSaver = ({ fs: disk }) => ({
  async save({ path, bytes }) {
    try {
      const handle = await disk.open(path, "w");
      await handle.write(bytes, 0, bytes.length);
      await handle.close();
      return { ok: true, value: { hash: contentHash(bytes), durable: true } };
    } catch {
      return { ok: false, error: { kind: "save-failed", code: "EIO" } };
    }
  },
  settled: async () => undefined,
});

/** Every call of a healthy save, each failing once with each code. */
async function failEach(makeSaver: MakeSaver) {
  const { calls } = await trySave(makeSaver);
  const trials = [];
  for (const [failing, call] of calls.entries()) {
    for (const code of codes) {
      const before = () => (_call: Call, index: number) => {
        if (index === failing) throw systemError(code);
        return undefined;
      };
      trials.push({ call, code, trial: await trySave(makeSaver, { before }) });
    }
  }
  return trials;
}

function inWords({ answer }: Trial): string {
  if (answer === "killed") return answer;
  if (answer.ok) return answer.value.durable ? "saved" : "not confirmed";
  return JSON.stringify(answer.error);
}

function expectedAnswer({ name, on }: Call, code: string): string {
  if (on === "folder") return "not confirmed";
  if (name === "rename" && ["EACCES", "EBUSY"].includes(code)) return "saved";
  return JSON.stringify({ kind: "save-failed", code });
}

describe("a save whose calls fail", () => {
  it("answers what is on the disk, whichever call fails with whichever code", async () => {
    const trials = await failEach(createSaver);
    expect(trials.length).toBeGreaterThan(80);
    for (const { call, code, trial } of trials) {
      expect(findLies(trial), `${call.name} of the ${call.on} fails with ${code}`).toEqual([]);
      expect(trial.mode).toBe(0o640);
    }
  });

  it("says whether the disk confirmed the new file", async () => {
    for (const { call, code, trial } of await failEach(createSaver)) {
      expect(inWords(trial), `${call.name} of the ${call.on}`).toEqual(expectedAnswer(call, code));
    }
  });

  it("is caught by these trials when it writes in place", async () => {
    const lies = (await failEach(saveInPlace)).flatMap(({ trial }) => findLies(trial));
    expect(lies.join("\n")).toContain("damaged");
  });

  it("writes everything when the disk takes a few bytes at a time", async () => {
    const before = () => (call: Call) => (call.name === "write" ? 7 : undefined);
    const { text, calls } = await trySave(createSaver, { before });
    expect(text).toBe(newText);
    expect(calls.filter(({ name }) => name === "write").length).toBe(Math.ceil(newText.length / 7));
  });

  it("keeps the old file when the disk is full after any number of bytes", async () => {
    const levels = Array.from({ length: 20 }, (_, level) => Math.round((newText.length * level) / 20));
    for (const room of levels) {
      let hasWritten = false;
      const before = () => (call: Call) => {
        if (call.name !== "write") return undefined;
        if (hasWritten || room === 0) throw systemError("ENOSPC");
        hasWritten = true;
        return room;
      };
      const trial = await trySave(createSaver, { before });
      expect(trial.answer).toEqual({ ok: false, error: { kind: "save-failed", code: "ENOSPC" } });
      expect(findLies(trial)).toEqual([]);
    }
  });

  it("gives up when the disk takes nothing and says nothing", async () => {
    const before = () => (call: Call) => (call.name === "write" ? 0 : undefined);
    const trial = await trySave(createSaver, { before });
    expect(trial.answer).toEqual({ ok: false, error: { kind: "save-failed", code: "EIO" } });
    expect(findLies(trial)).toEqual([]);
  });

  it.each(["EPERM", "EBUSY", "EACCES"])("tries a rename again for a while when %s stays", async (code) => {
    const before = () => (call: Call) => {
      if (call.name === "rename") throw systemError(code);
      return undefined;
    };
    const trial = await trySave(createSaver, { before });
    expect(trial.answer).toEqual({ ok: false, error: { kind: "save-failed", code } });
    expect(trial.waits).toEqual([10, 20, 40, 80, 160, 320, 640]);
    expect(findLies(trial)).toEqual([]);
  });

  it("does not replace a file its owner made read-only", async () => {
    const before = () => (call: Call) => {
      if (call.name === "access") throw systemError("EACCES");
      return undefined;
    };
    const trial = await trySave(createSaver, { before });
    expect(trial.answer).toEqual({ ok: false, error: { kind: "save-failed", code: "EACCES" } });
    expect(findLies(trial)).toEqual([]);
  });

  it("lets a bug through", async () => {
    const before = () => () => {
      throw new TypeError("a bug");
    };
    await expect(trySave(createSaver, { before })).rejects.toThrow("a bug");
  });
});

describe("a save that is killed", () => {
  /** Ends the process before each call, and once more in the middle of the writing. */
  async function killEach(makeSaver: MakeSaver) {
    const before = () => (call: Call, index: number) =>
      call.name === "write" && index < 8 ? 100 : undefined;
    const { calls } = await trySave(makeSaver, { before });
    const trials = [];
    for (const killAt of calls.keys()) trials.push(await trySave(makeSaver, { before, killAt }));
    return trials;
  }

  it("leaves the old or the new file, whole", async () => {
    const trials = await killEach(createSaver);
    expect(trials.flatMap(findLies)).toEqual([]);
    expect(new Set(trials.map(({ text }) => text))).toEqual(new Set([oldText, newText]));
  });

  it("is caught by these trials when it writes in place", async () => {
    expect((await killEach(saveInPlace)).flatMap(findLies)).not.toEqual([]);
  });
});

describe("the order of a save", () => {
  it("makes the new file durable, then renames it, then makes the folder durable", async () => {
    const { calls } = await trySave(createSaver);
    const order = calls.map(({ name, on }) => `${name} ${on}`);
    const steps = ["sync temporary", "close temporary", "rename temporary", "sync folder"];
    expect(order.filter((call) => steps.includes(call))).toEqual(steps);
  });
});
