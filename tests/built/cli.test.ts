import { spawn } from "node:child_process";
import { access, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadImage } from "@napi-rs/canvas";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { version } from "../../package.json" with { type: "json" };
import { serialiseDocument } from "../../shared/file/serialise.ts";
import { presetDocument } from "../../shared/presets/presets.ts";
import { fitsOneCanvas } from "../../shared/raster/tiles.ts";
import { generateTeam } from "../support/generate-team.ts";
import { headless, launcher, type ProgramRun, runProgram, runRoleloom } from "../support/run-program.ts";

const both = serialiseDocument(presetDocument("both"));
const empty = '{ "format": "roleloom", "version": 1, "title": "Nothing yet" }';

let folder: string;
const at = (name: string): string => join(folder, name);
const roleloom = (...words: string[]): Promise<ProgramRun> => runRoleloom(words, { cwd: folder });
const isPresent = (name: string): Promise<boolean> =>
  access(at(name)).then(
    () => true,
    () => false,
  );

/** Width and height stand at a fixed place in every PNG file. */
function pngSize(png: Buffer): readonly [number, number] {
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "roleloom-cli-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("roleloom", () => {
  it("prints its version, and help that documents every exit code", async () => {
    expect((await roleloom("--version")).stdout.toString()).toBe(`${version}\n`);
    const help = await roleloom("--help");
    expect(help.code).toBe(0);
    for (const word of [
      "export",
      "new",
      "validate",
      "diff",
      "merge",
      "serve",
      "0  ",
      "1  ",
      "2  ",
      "3  ",
      "4  ",
    ]) {
      expect(help.stdout.toString()).toContain(word);
    }
  });

  it.each([
    ["an unknown command", ["draw"]],
    ["an unknown option", ["export", "preset:both", "-o", "a.svg", "--colour"]],
    ["no output", ["export", "preset:both"]],
    ["no input", ["export", "-o", "a.svg"]],
    ["a port that is none", ["serve", "--port", "seventy"]],
    ["two things for one standard output", ["export", "preset:both", "-o", "-", "--json"]],
    ["an unknown preset", ["export", "preset:bank", "-o", "a.svg"]],
    ["an unknown preset for a new file", ["new", "--preset", "bank", "-o", "a.roleloom"]],
    ["an unknown setup", ["export", "preset:both", "-o", "a.svg", "--setup", "bank"]],
    ["an unknown theme", ["export", "preset:both", "-o", "a.svg", "--theme", "sepia"]],
    ["an unknown view", ["export", "preset:both", "-o", "a.svg", "--view", "mosaic"]],
    ["an unknown grouping", ["export", "preset:both", "-o", "a.svg", "--group", "size"]],
    ["groups of people", ["export", "preset:both", "-o", "a.svg", "--view", "people", "--group", "kind"]],
    ["an unknown format", ["export", "preset:both", "-o", "a.gif"]],
    ["a scale beyond 4", ["export", "preset:both", "-o", "a.png", "--scale", "4.01"]],
    ["a scale below 0.05", ["export", "preset:both", "-o", "a.png", "--scale", "0.049"]],
    ["a width that is none", ["export", "preset:both", "-o", "a.png", "--width", "15"]],
    ["two sizes", ["export", "preset:both", "-o", "a.png", "--width", "800", "--scale", "1"]],
    ["a scale that is no number", ["export", "preset:both", "-o", "a.png", "--scale", "big"]],
    ["many pictures for one file", ["export", "preset:startup", "preset:both", "-o", "a.svg"]],
    ["one document and no setups to compare", ["diff", "preset:both"]],
    ["a merge into a preset", ["merge", "preset:both", "preset:both", "preset:startup"]],
    ["an unknown form of a comparison", ["diff", "preset:startup", "preset:enterprise", "--format", "pie"]],
    ["an unknown setup to compare with", ["diff", "preset:both", "--setup", "startup", "--with", "bank"]],
    ["a pattern that fits nothing", ["validate", "*.roleloom"]],
  ])("answers 2 to %s, and leaves no file", async (_, words) => {
    const run = await roleloom(...words);
    expect(run.code).toBe(2);
    expect(run.stderr).not.toBe("");
    expect(run.stderr).not.toMatch(/\n\s+at /);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("roleloom export", () => {
  it("draws a preset as SVG with every role and phase as text, the same bytes each time", async () => {
    const first = await roleloom("export", "preset:startup", "-o", "a.svg");
    await roleloom("export", "preset:startup", "-o", "b.svg");
    expect(first).toMatchObject({ code: 0, stderr: "" });
    const svg = await readFile(at("a.svg"), "utf8");
    expect(svg).toBe(await readFile(at("b.svg"), "utf8"));
    const { phases, setups } = presetDocument("startup");
    for (const { name } of [...phases, ...(setups[0]?.roles ?? [])]) expect(svg).toContain(`>${name}</text>`);
  });

  it("draws a preset as PNG at the scale asked for, the same bytes each time", async () => {
    await roleloom("export", "preset:enterprise", "-o", "one.png");
    await roleloom("export", "preset:enterprise", "-o", "two.png", "--scale", "2");
    await roleloom("export", "preset:enterprise", "-o", "again.png", "--scale", "2");
    const [width, height] = pngSize(await readFile(at("one.png")));
    const two = await readFile(at("two.png"));
    const [doubleWidth, doubleHeight] = pngSize(two);
    expect(Math.abs(doubleWidth - 2 * width)).toBeLessThanOrEqual(1);
    expect(Math.abs(doubleHeight - 2 * height)).toBeLessThanOrEqual(1);
    expect(two.equals(await readFile(at("again.png")))).toBe(true);
  });

  it("draws a PNG of the width, or within the box, asked for", async () => {
    await roleloom("export", "preset:enterprise", "-o", "slide.png", "--width", "1920");
    await roleloom("export", "preset:enterprise", "-o", "box.png", "--width", "1920", "--height", "300");
    expect(pngSize(await readFile(at("slide.png")))[0]).toBe(1920);
    expect(pngSize(await readFile(at("box.png")))[1]).toBe(300);
    const dust = await roleloom("export", "preset:enterprise", "-o", "dust.png", "--scale", "0.05");
    expect(dust.code).toBe(0);
    expect(dust.stderr).toMatch(/^dust\.png: names are [\d.]+ pixels high/);
  });

  it("draws what is too large for one canvas into one file", async () => {
    await writeFile(at("large.roleloom"), serialiseDocument(generateTeam({ roles: 150, seed: 7 })));
    const run = await roleloom("export", "large.roleloom", "-o", "large.png", "--width", "6000", "--json");
    expect(run).toMatchObject({ code: 0, stderr: "" });
    const picture = await loadImage(at("large.png"));
    const { results } = JSON.parse(run.stdout.toString());
    expect(results[0]).toMatchObject({ widthPx: 6_000, heightPx: picture.height });
    expect(picture.width).toBe(6_000);
    expect(fitsOneCanvas({ widthPx: 6_000, heightPx: picture.height })).toBe(false);
  });

  it("leaves nothing when it is stopped in the middle of a picture", async () => {
    await writeFile(at("large.roleloom"), serialiseDocument(generateTeam({ roles: 150, seed: 7 })));
    await writeFile(at("large.png"), "the picture of yesterday");
    const words = [launcher, "export", "large.roleloom", "-o", "large.png", "--scale", "4"];
    const child = spawn(process.execPath, words, { cwd: folder, env: headless, stdio: "ignore" });
    const ended = new Promise((resolve) => child.on("close", (_, signal) => resolve(signal)));
    await expect
      .poll(() => readdir(folder), { timeout: 10_000 })
      .toContainEqual(expect.stringMatching(/\.tmp$/));
    child.kill("SIGINT");
    expect(await ended).toBe("SIGINT");
    expect((await readdir(folder)).sort()).toEqual(["large.png", "large.roleloom"]);
    expect(await readFile(at("large.png"), "utf8")).toBe("the picture of yesterday");
  });

  it("draws the view asked for, and the map where none is", async () => {
    const read = (name: string): Promise<string> => readFile(at(name), "utf8");
    const lanes = await roleloom("export", "preset:enterprise", "-o", "lanes.svg", "--view", "lanes");
    expect(lanes).toMatchObject({ code: 0, stderr: "" });
    await roleloom("export", "preset:enterprise", "-o", "map.svg", "--view", "map");
    await roleloom("export", "preset:enterprise", "-o", "default.svg");
    expect(await read("default.svg")).toBe(await read("map.svg"));
    expect(await read("lanes.svg")).not.toBe(await read("map.svg"));
    expect(await read("lanes.svg")).toContain(">Accountable</text>");
  });

  it("draws roles as groups where that is asked for", async () => {
    await writeFile(at("large.roleloom"), serialiseDocument(generateTeam({ roles: 150, seed: 7 })));
    await roleloom("export", "large.roleloom", "-o", "each.svg");
    const grouped = await roleloom("export", "large.roleloom", "-o", "groups.svg", "--group", "category");
    expect(grouped).toMatchObject({ code: 0, stderr: "" });
    const [each, groups] = [await readFile(at("each.svg"), "utf8"), await readFile(at("groups.svg"), "utf8")];
    expect(groups.length).toBeLessThan(each.length / 2);
  });

  it("draws the setup asked for, and each of them into a folder", async () => {
    await writeFile(at("team.roleloom"), both);
    const every = await roleloom("export", "team.roleloom", "-o", "pictures", "--setup", "all");
    expect(every).toMatchObject({ code: 0, stderr: "" });
    expect((await readdir(at("pictures"))).sort()).toEqual(["team-enterprise.svg", "team-startup.svg"]);
    await roleloom("export", "team.roleloom", "-o", "e.svg", "--setup", "Enterprise");
    await roleloom("export", "team.roleloom", "-o", "first.svg");
    const read = (name: string): Promise<string> => readFile(at(name), "utf8");
    expect(await read("e.svg")).toBe(await read("pictures/team-enterprise.svg"));
    expect(await read("first.svg")).toBe(await read("pictures/team-startup.svg"));
  });

  it("goes on past a broken input, names it once, and tells a program everything", async () => {
    await writeFile(at("a.roleloom"), both);
    await writeFile(at("b.roleloom"), "not a document");
    await writeFile(at("c.roleloom"), both);
    const run = await roleloom("export", "*.roleloom", "-o", "out/", "--format", "png", "--json");
    expect(run.code).toBe(1);
    expect(run.stderr.trim().split("\n")).toHaveLength(1);
    expect(run.stderr).toContain("b.roleloom");
    expect((await readdir(at("out"))).sort()).toEqual(["a-startup.png", "c-startup.png"]);
    const report = JSON.parse(run.stdout.toString());
    expect(report).toMatchObject({
      exitCode: 1,
      results: [
        {
          input: "a.roleloom",
          ok: true,
          output: join("out", "a-startup.png"),
          format: "png",
          setup: "Startup",
        },
        { input: "b.roleloom", ok: false, problem: { kind: "not-json" } },
        { input: "c.roleloom", ok: true },
      ],
    });
  });

  it("reads standard input and writes the same picture to standard output", async () => {
    await writeFile(at("team.roleloom"), both);
    const piped = await runRoleloom(["export", "-", "-o", "-"], { cwd: folder, stdin: both });
    expect(piped).toMatchObject({ code: 0, stderr: "" });
    await roleloom("export", "team.roleloom", "-o", "a.svg");
    expect(piped.stdout.toString()).toBe(await readFile(at("a.svg"), "utf8"));
  });

  it("never writes over what it reads", async () => {
    await writeFile(at("team.roleloom"), both);
    const run = await roleloom("export", "team.roleloom", "-o", "./team.roleloom", "--format", "svg");
    expect(run.code).toBe(2);
    expect(await readFile(at("team.roleloom"), "utf8")).toBe(both);
  });

  it("answers 3 for what cannot be read or written, and 4 for what cannot be drawn", async () => {
    await writeFile(at("empty.roleloom"), empty);
    await writeFile(at("file"), "");
    expect((await roleloom("export", "missing.roleloom", "-o", "a.svg")).code).toBe(3);
    expect((await roleloom("export", ".", "-o", "a.svg")).code).toBe(3);
    expect((await roleloom("export", "preset:both", "-o", "nowhere/a.svg")).code).toBe(3);
    expect((await roleloom("export", "preset:both", "-o", "file/")).code).toBe(3);
    expect((await roleloom("export", "empty.roleloom", "-o", "a.svg")).code).toBe(4);
    expect(await isPresent("a.svg")).toBe(false);
  });

  it("says nothing when its reader has seen enough", async () => {
    const command = `"${process.execPath}" "${launcher}" export preset:both -o - --format png --scale 4 | head -c 8`;
    const run = await runProgram("sh", ["-c", command], { cwd: folder });
    expect(run.stdout.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(run).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("roleloom new and validate", () => {
  it("make a document that is valid, and keep one that exists", async () => {
    expect((await roleloom("new", "--preset", "both", "-o", "t.roleloom")).code).toBe(0);
    expect(await readFile(at("t.roleloom"), "utf8")).toBe(both);
    const checked = await roleloom("validate", "t.roleloom");
    expect(checked).toMatchObject({ code: 0, stderr: "" });
    expect(checked.stdout.toString()).toMatch(/^t\.roleloom: ok .*\n$/);
    await writeFile(at("t.roleloom"), "mine");
    expect((await roleloom("new", "-o", "t.roleloom")).code).toBe(2);
    expect(await readFile(at("t.roleloom"), "utf8")).toBe("mine");
    expect((await roleloom("new", "-o", "t.roleloom", "--force")).code).toBe(0);
    expect(await readFile(at("t.roleloom"), "utf8")).toBe(both);
  });

  it("work through pipes", async () => {
    const made = await roleloom("new", "-o", "-", "--preset", "enterprise");
    const checked = await runRoleloom(["validate", "-", "--json"], { cwd: folder, stdin: made.stdout });
    expect(JSON.parse(checked.stdout.toString())).toMatchObject({ exitCode: 0, results: [{ ok: true }] });
  });

  it("answer 1 with one short sentence for each input that is wrong, and do not touch it", async () => {
    const wrong: Readonly<Record<string, string>> = {
      "empty.roleloom": "",
      "cut.roleloom": both.slice(0, -40),
      "newer.roleloom": both.replace('"version": 1', '"version": 99'),
      "inside.roleloom": both.replace(/"level": "lead"/, '"level": "boss"'),
      "binary.roleloom": "\u0000\u0001\u0002PNG",
      "e\u001b[31mred\nline.roleloom": "{}",
    };
    for (const [name, text] of Object.entries(wrong)) await writeFile(at(name), text);
    const run = await roleloom("validate", ...Object.keys(wrong));
    expect(run.code).toBe(1);
    expect(run.stdout.toString()).toBe("");
    const lines = run.stderr.trimEnd().split("\n");
    expect(lines).toHaveLength(Object.keys(wrong).length);
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(300);
      expect(line).not.toMatch(/\p{Cc}/u);
    }
    for (const [name, text] of Object.entries(wrong)) expect(await readFile(at(name), "utf8")).toBe(text);
  });
});
