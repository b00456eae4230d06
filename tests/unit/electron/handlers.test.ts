import fs, { readdir, readFile, writeFile } from "node:fs/promises";
import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { contentHash } from "../../../electron/main/content-hash.ts";
import { createDocuments } from "../../../electron/main/documents.ts";
import { createFileHandles } from "../../../electron/main/file-handles.ts";
import { createHandOver } from "../../../electron/main/hand-over.ts";
import { createHandlers } from "../../../electron/main/handlers.ts";
import { createJsonStore } from "../../../electron/main/json-store.ts";
import { createRecents, noRecents, recentsSchema } from "../../../electron/main/recents.ts";
import type { FileHandle } from "../../../shared/ipc/contract.ts";
import { FakeWindow } from "../../support/fake-window.ts";
import { realSaver } from "../../support/real-saver.ts";
import { bytesOf } from "../../support/save-trial.ts";
import { StandInDialogs } from "../../support/stand-in/dialogs.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { watchFileSystem } from "../../support/watched-file-system.ts";

const at = temporaryFolder();
const window = new FakeWindow();
const limit = 100;
const never = "never-granted" as FileHandle;

async function setUp() {
  const watched = watchFileSystem(at());
  const saver = realSaver();
  let count = 0;
  const handles = createFileHandles(() => `handle-${count++}`);
  const store = createJsonStore({
    fs,
    saver,
    report: vi.fn(),
    path: at("recents.json"),
    schema: recentsSchema,
    fallback: noRecents,
  });
  const recents = await createRecents({ store, fs, handles, homeFolder: "/home/ada" });
  const noteUse = vi.fn();
  const documents = createDocuments({ fs: watched.fs, saver, handles, recents, limit, noteUse });
  const dialogs = new StandInDialogs();
  const handOver = createHandOver();
  const shell = { showItemInFolder: vi.fn() };
  const rest = { deliver: vi.fn(), showState: vi.fn(), closeWindow: vi.fn() };
  const handlers = createHandlers({
    dialog: dialogs,
    documents,
    handles,
    handOver,
    recents,
    saver,
    shell,
    documentsFolder: at(),
    ...rest,
  });
  return { handlers, dialogs, handOver, shell, noteUse, calls: watched.calls, ...rest };
}

let parts: Awaited<ReturnType<typeof setUp>>;
beforeEach(async () => {
  parts = await setUp();
  await writeFile(at("team.roleloom"), "one");
});

async function openTeam() {
  parts.dialogs.chooseToOpen(at("team.roleloom"));
  const answer = await parts.handlers["file.open"]({}, window);
  if (!answer.ok || answer.value === null) throw new Error("not opened");
  return answer.value;
}

describe("opening", () => {
  it("gives bytes, name, hash and an opaque handle, and remembers the file", async () => {
    const file = await openTeam();
    expect(file).toEqual({
      handle: "handle-0",
      name: "team.roleloom",
      bytes: bytesOf("one"),
      hash: contentHash(bytesOf("one")),
    });
    expect(parts.noteUse).toHaveBeenCalledExactlyOnceWith(at("team.roleloom"));
    expect(await parts.handlers["recent.list"]({}, window)).toMatchObject({
      value: [{ handle: file.handle, name: "team.roleloom" }],
    });
  });

  it("answers null where the user cancels", async () => {
    parts.dialogs.chooseToOpen(null);
    expect(await parts.handlers["file.open"]({}, window)).toEqual({ ok: true, value: null });
  });

  it("names the file it failed on", async () => {
    await writeFile(at("large.roleloom"), "x".repeat(limit + 1));
    for (const [name, problem] of [
      ["large.roleloom", { kind: "file-too-large", bytes: limit + 1, limit }],
      ["gone.roleloom", { kind: "not-found" }],
    ] as const) {
      parts.dialogs.chooseToOpen(at(name));
      const answer = await parts.handlers["file.open"]({}, window);
      expect(answer).toEqual({ ok: false, error: { problem, subject: name } });
    }
    expect(await parts.handlers["recent.list"]({}, window)).toEqual({ ok: true, value: [] });
  });

  it("takes files the program was started with, each once", async () => {
    parts.handOver.offer(at("team.roleloom"));
    const take = () => parts.handlers["file.take-pending"]({}, window);
    expect(await take()).toMatchObject({ ok: true, value: { name: "team.roleloom" } });
    expect(await take()).toEqual({ ok: true, value: null });
    parts.handOver.offer(at("later"));
    expect(parts.deliver).toHaveBeenCalledExactlyOnceWith(at("later"));
  });

  it("writes nothing", async () => {
    await openTeam();
    expect(parts.calls.filter(({ name }) => ["write", "rename", "unlink"].includes(name))).toEqual([]);
  });
});

describe("saving", () => {
  const save = (handle: FileHandle, text: string, baseHash: string, overwrite = false) =>
    parts.handlers["file.save"]({ handle, text, baseHash, overwrite }, window);

  it("writes the file the handle stands for", async () => {
    const { handle, hash } = await openTeam();
    const answer = await save(handle, "two", hash);
    expect(answer).toEqual({
      ok: true,
      value: { handle, name: "team.roleloom", hash: contentHash(bytesOf("two")), durable: true },
    });
    expect(await readFile(at("team.roleloom"), "utf8")).toBe("two");
  });

  it("refuses another program's change until the user chose to overwrite it", async () => {
    const { handle, hash } = await openTeam();
    await writeFile(at("team.roleloom"), "theirs");
    expect(await save(handle, "two", hash)).toEqual({
      ok: false,
      error: { problem: { kind: "changed-on-disk" }, subject: "team.roleloom" },
    });
    expect(await save(handle, "two", hash, true)).toMatchObject({ ok: true });
    expect(await readFile(at("team.roleloom"), "utf8")).toBe("two");
  });

  it("writes no file that could not be opened again", async () => {
    const { handle, hash } = await openTeam();
    expect(await save(handle, "ä".repeat(limit / 2 + 1), hash)).toMatchObject({
      error: { problem: { kind: "file-too-large", bytes: limit + 2, limit } },
    });
    expect(await readFile(at("team.roleloom"), "utf8")).toBe("one");
  });

  it("under another name gives a handle for it", async () => {
    parts.dialogs.chooseToSave(at("copy.roleloom"));
    const answer = await parts.handlers["file.save-as"](
      { suggestedName: "copy.roleloom", text: "two" },
      window,
    );
    expect(answer).toMatchObject({ ok: true, value: { name: "copy.roleloom", durable: true } });
    expect(await readFile(at("copy.roleloom"), "utf8")).toBe("two");
  });

  it("under another name does nothing where the user cancels", async () => {
    parts.dialogs.chooseToSave(null);
    const answer = await parts.handlers["file.save-as"]({ suggestedName: "a", text: "two" }, window);
    expect(answer).toEqual({ ok: true, value: null });
    expect(await readdir(at())).toEqual(["team.roleloom"]);
  });

  it.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\Windows\\a.roleloom", "a.roleloom"],
    ["..", "Untitled"],
    ["a/", "Untitled"],
    ["Größe 🧵.roleloom", "Größe 🧵.roleloom"],
  ])("suggests a plain name for %j", async (suggestedName, expected) => {
    parts.dialogs.chooseToSave(null);
    await parts.handlers["file.save-as"]({ suggestedName, text: "" }, window);
    expect(parts.dialogs.shown).toMatchObject([{ defaultPath: at(expected) }]);
  });
});

describe("exporting", () => {
  const exportTo = (path: string) => {
    parts.dialogs.chooseToSave(path);
    const bytes = new Uint8Array([1, 2, 3]);
    return parts.handlers["file.export"]({ suggestedName: "a.png", format: "png", bytes }, window);
  };

  it("writes the bytes and says where, with a handle that only shows the place", async () => {
    const answer = await exportTo(at("a.png"));
    expect(answer).toEqual({ ok: true, value: { handle: "handle-0", name: "a.png", location: at() } });
    expect([...(await readFile(at("a.png")))]).toEqual([1, 2, 3]);
    const handle = "handle-0" as FileHandle;
    await parts.handlers["file.reveal"]({ handle }, window);
    expect(parts.shell.showItemInFolder).toHaveBeenCalledExactlyOnceWith(at("a.png"));
    const save = { handle, text: "", baseHash: "", overwrite: true };
    expect(await parts.handlers["file.save"](save, window)).toMatchObject({ ok: false });
  });

  it("never replaces a document that is open", async () => {
    await openTeam();
    expect(await exportTo(at("team.roleloom"))).toMatchObject({
      error: { problem: { kind: "same-as-input" } },
    });
    expect(await readFile(at("team.roleloom"), "utf8")).toBe("one");
  });
});

describe("a handle that was never granted", () => {
  it("opens, saves and shows nothing, and touches no disk", async () => {
    const unknown = { ok: false, error: { problem: { kind: "handle-unknown" }, subject: "the file" } };
    const asPath = fc.constantFrom("/etc/passwd", at(), "team.roleloom", "handle-0", "__proto__", never);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), asPath), async (text) => {
        const handle = text as FileHandle;
        const save = { handle, text: "x", baseHash: "", overwrite: true };
        expect(await parts.handlers["file.open-recent"]({ handle }, window)).toEqual(unknown);
        expect(await parts.handlers["file.save"](save, window)).toEqual(unknown);
        expect(await parts.handlers["file.reveal"]({ handle }, window)).toEqual(unknown);
      }),
      { numRuns: 500, seed: 5 },
    );
    expect(parts.calls).toEqual([]);
    expect(await readdir(at())).toEqual(["team.roleloom"]);
  });
});
