import fs, { readdir, readFile, writeFile } from "node:fs/promises";
import { describe, expect, it, vi } from "vitest";
import { createFileHandles } from "../../../electron/main/file-handles.ts";
import { createJsonStore } from "../../../electron/main/json-store.ts";
import { createRecents, noRecents, recentsSchema } from "../../../electron/main/recents.ts";
import { realSaver } from "../../support/real-saver.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { systemError, watchFileSystem } from "../../support/watched-file-system.ts";

const at = temporaryFolder();

async function open(disk: typeof fs | ReturnType<typeof watchFileSystem>["fs"] = fs) {
  const report = vi.fn();
  let count = 0;
  const handles = createFileHandles(() => `h${count++}`);
  const store = createJsonStore({
    fs: disk,
    saver: realSaver(),
    report,
    path: at("recents.json"),
    schema: recentsSchema,
    fallback: noRecents,
  });
  return { recents: await createRecents({ store, fs, handles, homeFolder: at() }), handles, report };
}

describe("recent files", () => {
  it("are remembered between runs, latest first, each once, ten at most", async () => {
    const { recents } = await open();
    for (const name of ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "b"])
      await recents.add(at(name));
    const { recents: later } = await open();
    expect((await later.list()).map(({ name }) => name)).toEqual([..."bkjihgfedc"]);
  });

  it("are shown with their folder, and flagged where they are gone", async () => {
    await writeFile(at("here.roleloom"), "");
    const { recents } = await open();
    await recents.add(at("gone.roleloom"));
    await recents.add(at("here.roleloom"));
    expect(await recents.list()).toMatchObject([
      { name: "here.roleloom", location: "~", isMissing: false },
      { name: "gone.roleloom", location: "~", isMissing: true },
    ]);
  });

  it("are given to the page as handles that say nothing", async () => {
    const { recents, handles } = await open();
    await recents.add(at("a"));
    const [file] = await recents.list();
    expect(file?.handle).toBe("h0");
    expect(file && handles.find(file.handle)).toEqual({ path: at("a"), kind: "document" });
    expect((await recents.list())[0]?.handle).toBe("h0");
  });

  it("are forgotten when the user says so, and listeners are told", async () => {
    const { recents } = await open();
    const told = vi.fn();
    recents.onChange(told);
    await recents.add(at("a"));
    await recents.clear();
    expect(told.mock.calls.map(([files]) => files.length)).toEqual([1, 0]);
    expect(await (await open()).recents.list()).toEqual([]);
  });

  it.each(["", "{", "null", "[]", '{"version":2,"paths":[]}', '{"version":1,"paths":[1]}', "\0\0\0"])(
    "start anew when their file is %j, which is set aside",
    async (text) => {
      await writeFile(at("recents.json"), text);
      const { recents, report } = await open();
      expect(await recents.list()).toEqual([]);
      expect(await readdir(at())).toEqual(["recents.json.damaged"]);
      expect(await readFile(at("recents.json.damaged"), "utf8")).toBe(text);
      expect(report).not.toHaveBeenCalled();
    },
  );

  it("do without their file when the disk fails, and report it", async () => {
    await writeFile(at("recents.json"), "{}");
    const watched = watchFileSystem(at(), () => {
      throw systemError("EIO");
    });
    const { recents, report } = await open(watched.fs);
    expect(await recents.list()).toEqual([]);
    expect(report).toHaveBeenCalledOnce();
  });
});
