import { describe, expect, test } from "vitest";
import { browserHost } from "../../../../renderer/host/browser-host.ts";
import type { BrowserParts } from "../../../../renderer/host/browser-routes.ts";
import type { WritableFile } from "../../../../renderer/host/file-pickers.ts";
import { maxFileBytes } from "../../../../shared/file/limits.ts";
import type { HostEvent, OpenedFile } from "../../../../shared/ipc/contract.ts";
import { createFakeFile, type FakeFile } from "../../../support/fake-file.ts";
import { handle } from "../../../support/fake-host.ts";

const cancelled = () => Promise.reject(new DOMException("", "AbortError"));

function start(file: FakeFile | null, more: Partial<BrowserParts> = {}) {
  const downloads: { name: string; content: Blob }[] = [];
  let kept: readonly WritableFile[] = [];
  let issued = 0;
  const pick = () => (file === null ? cancelled() : Promise.resolve(file));
  const host = browserHost({
    platform: "linux",
    pickers: { showOpenFilePicker: async () => [await pick()], showSaveFilePicker: pick },
    kept: {
      list: async () => kept,
      add: async (added) => {
        kept = [added, ...kept.filter((known) => known !== added)];
      },
      clear: async () => {
        kept = [];
      },
    },
    upload: async () => null,
    download: (name, content) => downloads.push({ name, content }),
    newHandle: () => handle(`file-${issued++}`),
    ...more,
  });
  return { host, downloads };
}

async function opened(host: ReturnType<typeof start>["host"]): Promise<OpenedFile> {
  const answer = await host.request("file.open", {});
  if (!answer.ok || answer.value === null) throw new Error("the file did not open");
  return answer.value;
}

describe("files on disk", () => {
  test("opens what the picker gave, and null when it was closed", async () => {
    const { host } = start(createFakeFile("team.roleloom", "old"));
    const file = await opened(host);
    expect({ name: file.name, text: new TextDecoder().decode(file.bytes) }).toEqual({
      name: "team.roleloom",
      text: "old",
    });
    expect(await start(null).host.request("file.open", {})).toEqual({ ok: true, value: null });
  });

  test("saves in place, and again after its own save", async () => {
    const file = createFakeFile("team.roleloom", "old");
    const { host } = start(file);
    const first = await opened(host);
    const saved = await host.request("file.save", {
      handle: first.handle,
      text: "new",
      baseHash: first.hash,
      overwrite: false,
    });
    expect(file.content).toBe("new");
    if (!saved.ok) throw new Error("not saved");
    const { handle: next, hash } = saved.value;
    await host.request("file.save", { handle: next, text: "newer", baseHash: hash, overwrite: false });
    expect(file.content).toBe("newer");
  });

  test("writes nothing that could not be opened again", async () => {
    const file = createFakeFile("team.roleloom", "old");
    const { host, downloads } = start(file);
    const { handle: known, hash } = await opened(host);
    const text = "x".repeat(maxFileBytes + 1);
    const refused = { ok: false, error: { problem: { kind: "file-too-large" }, subject: "team.roleloom" } };
    const saved = await host.request("file.save", { handle: known, text, baseHash: hash, overwrite: true });
    expect(saved).toMatchObject(refused);
    expect(await host.request("file.save-as", { suggestedName: "team.roleloom", text })).toMatchObject(
      refused,
    );
    expect([file.content, downloads]).toEqual(["old", []]);
  });

  test("does not overwrite another program's change unless told to", async () => {
    const file = createFakeFile("team.roleloom", "old");
    const { host } = start(file);
    const { handle: known, hash } = await opened(host);
    file.content = "theirs";
    const request = { handle: known, text: "mine", baseHash: hash };
    expect(await host.request("file.save", { ...request, overwrite: false })).toMatchObject({
      ok: false,
      error: { problem: { kind: "changed-on-disk" }, subject: "team.roleloom" },
    });
    expect(file.content).toBe("theirs");
    await host.request("file.save", { ...request, overwrite: true });
    expect(file.content).toBe("mine");
  });

  test.each([
    ["QuotaExceededError", "ENOSPC"],
    ["NotAllowedError", "EACCES"],
    ["UnknownError", "EIO"],
  ])("a write that ends in %s is not saved, and the old content stays", async (error, code) => {
    const file = createFakeFile("team.roleloom", "old");
    const { host } = start(file);
    const { handle: known, hash } = await opened(host);
    file.writeError = error;
    expect(
      await host.request("file.save", { handle: known, text: "new", baseHash: hash, overwrite: false }),
    ).toMatchObject({ ok: false, error: { problem: { kind: "save-failed", code } } });
    expect(file.content).toBe("old");
  });

  test("says when a recent file is gone, and never throws", async () => {
    const file = createFakeFile("team.roleloom", "old");
    const { host } = start(file);
    const { handle: known } = await opened(host);
    file.readError = "NotFoundError";
    expect(await host.request("file.open-recent", { handle: known })).toMatchObject({
      ok: false,
      error: { problem: { kind: "not-found" }, subject: "team.roleloom" },
    });
  });

  test("a picker the browser refuses to show is a problem, not an exception", async () => {
    const refused = () => Promise.reject(new DOMException("", "SecurityError"));
    const { host } = start(null, { pickers: { showOpenFilePicker: refused, showSaveFilePicker: refused } });
    expect(await host.request("file.open", {})).toMatchObject({ ok: false });
    expect(await host.request("file.save-as", { suggestedName: "a.roleloom", text: "" })).toMatchObject({
      ok: false,
    });
  });

  test("knows no handle it did not issue", async () => {
    const { host } = start(createFakeFile("team.roleloom", "old"));
    const request = { handle: handle("made-up"), text: "", baseHash: "", overwrite: true };
    expect(await host.request("file.save", request)).toMatchObject({
      error: { problem: { kind: "handle-unknown" } },
    });
  });

  test("tells of the files opened before, until they are cleared", async () => {
    const { host } = start(createFakeFile("team.roleloom", "old"));
    const events: HostEvent[] = [];
    host.onEvent((event) => events.push(event));
    await opened(host);
    expect(events.at(-1)).toMatchObject({ kind: "recents-changed", recents: [{ name: "team.roleloom" }] });
    await host.request("recent.clear", {});
    expect(events.at(-1)).toEqual({ kind: "recents-changed", recents: [] });
  });
});

describe("uploads and downloads", () => {
  const upload = async () => new File(["old"], "team.roleloom");

  test("opens an upload and saves it as a download of the same name", async () => {
    const { host, downloads } = start(null, { pickers: null, upload });
    const { handle: known, hash } = await opened(host);
    const saved = await host.request("file.save", {
      handle: known,
      text: "new",
      baseHash: hash,
      overwrite: false,
    });
    expect(saved).toMatchObject({ ok: true, value: { name: "team.roleloom" } });
    expect(downloads.map(({ name }) => name)).toEqual(["team.roleloom"]);
    expect(await downloads[0]?.content.text()).toBe("new");
    expect(host.savesTo).toBe("downloads");
  });

  test("exports go to the downloads, as what they are", async () => {
    const { host, downloads } = start(null);
    const bytes = new TextEncoder().encode("<svg/>");
    const answer = await host.request("file.export", { suggestedName: "team.svg", format: "svg", bytes });
    expect(answer).toMatchObject({ ok: true, value: { name: "team.svg", location: "Downloads" } });
    expect(downloads[0]?.content.type).toBe("image/svg+xml");
  });

  test("refuses a file over the limit before it is read", async () => {
    const large = Object.defineProperty(new File(["x"], "big.roleloom"), "size", { value: maxFileBytes + 1 });
    const { host } = start(null, { pickers: null, upload: async () => large });
    expect(await host.request("file.open", {})).toMatchObject({
      ok: false,
      error: { problem: { kind: "file-too-large", limit: maxFileBytes } },
    });
  });
});
