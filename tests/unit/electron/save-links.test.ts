import { chmod, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { realSaver } from "../../support/real-saver.ts";
import { bytesOf, newText, oldText } from "../../support/save-trial.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

describe("mode and links", () => {
  const at = temporaryFolder();
  const save = (path: string) => realSaver().save({ path, bytes: bytesOf(newText), baseHash: null });

  it.each([0o600, 0o644, 0o664])("keeps mode %o", async (mode) => {
    const path = at("team.roleloom");
    await writeFile(path, oldText);
    await chmod(path, mode);
    expect(await save(path)).toMatchObject({ ok: true });
    expect((await stat(path)).mode & 0o777).toBe(mode);
  });

  it("does not hand on the right to run as the file's owner", async () => {
    await writeFile(at("team.roleloom"), oldText);
    await chmod(at("team.roleloom"), 0o4755);
    expect(await save(at("team.roleloom"))).toMatchObject({ ok: true });
    expect((await stat(at("team.roleloom"))).mode & 0o7777).toBe(0o755);
  });

  it("never writes to a file that has the temporary name already", async () => {
    await writeFile(at(".roleloom-taken.tmp"), "theirs");
    const answer = await realSaver(() => "taken").save({
      path: at("team.roleloom"),
      bytes: bytesOf(newText),
      baseHash: null,
    });
    expect(answer).toEqual({ ok: false, error: { kind: "save-failed", code: "EEXIST" } });
    expect(await readFile(at(".roleloom-taken.tmp"), "utf8")).toBe("theirs");
  });

  it("gives a new file the mode any program's new file has", async () => {
    await writeFile(at("other"), "");
    expect(await save(at("team.roleloom"))).toMatchObject({ ok: true });
    expect((await stat(at("team.roleloom"))).mode).toBe((await stat(at("other"))).mode);
  });

  it("writes through a link to a file, a link to a folder, and both", async () => {
    await mkdir(at("real"));
    await writeFile(at("real", "team.roleloom"), oldText);
    await symlink("real", at("linked"));
    await mkdir(at("real", "deep"));
    await symlink("../team.roleloom", at("real", "deep", "file-link"));
    await symlink("linked/deep", at("folder-link"));
    expect(await save(at("folder-link", "file-link"))).toMatchObject({ ok: true });
    expect(await readFile(at("real", "team.roleloom"), "utf8")).toBe(newText);
    expect(await readlink(at("real", "deep", "file-link"))).toBe("../team.roleloom");
    expect((await readdir(at("real"))).sort()).toEqual(["deep", "team.roleloom"]);
  });

  it("creates the file a dangling link points at", async () => {
    await symlink("later.roleloom", at("link"));
    expect(await save(at("link"))).toMatchObject({ ok: true });
    expect(await readFile(at("later.roleloom"), "utf8")).toBe(newText);
    expect(await readlink(at("link"))).toBe("later.roleloom");
  });

  it("refuses a loop of links", async () => {
    await symlink("b", at("a"));
    await symlink("a", at("b"));
    expect(await save(at("a"))).toEqual({
      ok: false,
      error: { kind: "save-failed", code: "ELOOP" },
    });
    expect((await readdir(at())).sort()).toEqual(["a", "b"]);
  });

  it("refuses a folder and a missing folder", async () => {
    expect(await save(at())).toEqual({ ok: false, error: { kind: "not-a-file" } });
    expect(await save(at("no", "team.roleloom"))).toEqual({
      ok: false,
      error: { kind: "save-failed", code: "ENOENT" },
    });
  });
});
