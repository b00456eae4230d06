import { link, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { protectInputs } from "../../../cli/output.ts";

let folder: string;
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "roleloom-output-"));
  await writeFile(at("team.roleloom"), "the team");
});
afterEach(() => rm(folder, { recursive: true }));

describe("an output", () => {
  it("is written whole, replaces what was there and leaves nothing beside it", async () => {
    const writer = await protectInputs([at("team.roleloom")]);
    expect(await writer.write(at("a.svg"), "first, longer")).toEqual({ ok: true, value: undefined });
    expect(await writer.write(at("a.svg"), "second")).toEqual({ ok: true, value: undefined });
    expect(await readFile(at("a.svg"), "utf8")).toBe("second");
    expect(await readdir(folder)).toEqual(["a.svg", "team.roleloom"]);
  });

  it("keeps the mode of the file it replaces", async () => {
    await writeFile(at("a.svg"), "old", { mode: 0o600 });
    const writer = await protectInputs([]);
    await writer.write(at("a.svg"), "new");
    expect((await stat(at("a.svg"))).mode & 0o777).toBe(0o600);
  });

  it("goes into the file a link names, and the link stays", async () => {
    await writeFile(at("real.svg"), "old");
    await symlink(at("real.svg"), at("link.svg"));
    const writer = await protectInputs([]);
    await writer.write(at("link.svg"), "new");
    expect(await readFile(at("real.svg"), "utf8")).toBe("new");
  });

  it("is refused where it would be the input, by whatever name", async () => {
    await mkdir(at("sub"));
    await symlink(at("team.roleloom"), at("soft.svg"));
    await link(at("team.roleloom"), at("hard.svg"));
    await symlink(folder, at("folder-link"));
    const writer = await protectInputs([at("team.roleloom")]);
    const names = [
      "team.roleloom",
      "sub/../team.roleloom",
      "soft.svg",
      "hard.svg",
      "folder-link/team.roleloom",
    ];
    for (const name of names) {
      const written = await writer.write(`${folder}/${name}`, "lost");
      expect.soft(written, name).toEqual({ ok: false, error: { kind: "output-is-input" } });
    }
    expect(await readFile(at("team.roleloom"), "utf8")).toBe("the team");
  });

  it("is refused where an input that does not exist is meant to be", async () => {
    const writer = await protectInputs([at("missing.roleloom")]);
    const written = await writer.write(at("missing.roleloom"), "x");
    expect(written).toEqual({ ok: false, error: { kind: "output-is-input" } });
  });

  it.each([
    ["a folder that is not there", "nowhere/a.svg", "ENOENT"],
    ["a folder's own name", "sub", "EISDIR"],
    ["a file taken for a folder", "team.roleloom/a.svg", "ENOTDIR"],
  ])("answers with the system's word for %s", async (_, name, code) => {
    await mkdir(at("sub"));
    const writer = await protectInputs([]);
    expect(await writer.write(at(name), "x")).toEqual({ ok: false, error: { kind: "save-failed", code } });
    expect((await readdir(folder)).filter((entry) => entry.endsWith(".tmp"))).toEqual([]);
  });
});
