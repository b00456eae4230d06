import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serialiseDocument } from "../../shared/file/serialise.ts";
import { presetDocument } from "../../shared/presets/presets.ts";
import { launcher, type ProgramRun, runProgram, runRoleloom } from "../support/run-program.ts";

const both = serialiseDocument(presetDocument("both"));

let folder: string;
const at = (name: string): string => join(folder, name);
const roleloom = (...words: string[]): Promise<ProgramRun> => runRoleloom(words, { cwd: folder });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "roleloom-compare-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("roleloom diff", () => {
  it("tells the same in every form, and answers 1 to a difference only where that is asked for", async () => {
    const compare = (...more: string[]) => roleloom("diff", "preset:startup", "preset:enterprise", ...more);
    const markdown = await compare("--format", "md");
    expect(markdown).toMatchObject({ code: 0, stderr: "" });
    expect(markdown.stdout.toString()).toMatch(/^# From Startup to Enterprise\n\n## In short\n\n- /);
    expect(markdown.stdout.toString()).toContain("- The ML engineer splits: ");
    const json = JSON.parse((await compare("--format", "json")).stdout.toString());
    expect(json).toMatchObject({ isSame: false, report: { title: "From Startup to Enterprise" } });
    expect((await compare("--format", "csv")).stdout.toString()).toContain(
      "Enterprise,role,added,Backend engineer,,,,,backend-engineer\r\n",
    );
    expect((await compare("--exit-code")).code).toBe(1);
    expect((await roleloom("diff", "preset:both", "preset:both", "--exit-code")).code).toBe(0);
  });

  it("compares two setups of one file, reads standard input, and never writes over what it reads", async () => {
    await writeFile(at("team.roleloom"), both);
    const setups = ["--setup", "enterprise", "--with", "startup"];
    const own = await roleloom("diff", "team.roleloom", ...setups);
    expect(own.stdout.toString()).toMatch(/^From Enterprise to Startup\n/);
    const piped = await runRoleloom(["diff", "-", ...setups], { cwd: folder, stdin: both });
    expect(piped.stdout.toString()).toBe(own.stdout.toString());
    expect((await roleloom("diff", "team.roleloom", ...setups, "-o", "team.roleloom")).code).toBe(2);
    expect(await readFile(at("team.roleloom"), "utf8")).toBe(both);
    expect((await roleloom("diff", "team.roleloom", ...setups, "-o", "changes.txt")).code).toBe(0);
    expect(await readFile(at("changes.txt"), "utf8")).toBe(own.stdout.toString());
  });
});

describe("roleloom analyze", () => {
  it("tells findings and figures in every form, and answers 1 where they are as grave as asked", async () => {
    const analyze = (...more: string[]) => roleloom("analyze", "preset:both", ...more);
    const markdown = await analyze("--format", "md", "--fail-on", "error");
    expect(markdown).toMatchObject({ code: 0, stderr: "" });
    expect(markdown.stdout.toString()).toMatch(
      /^# Insights into “Roles in MLOps”\n\n## Startup\n\n### Warnings\n/,
    );
    expect(markdown.stdout.toString()).toContain("- If Ingrid Solberg leaves, nobody can do ");
    const json = JSON.parse((await analyze("--format", "json", "--setup", "enterprise")).stdout.toString());
    expect(json).toMatchObject([
      { input: "preset:both", setups: [{ id: "enterprise", findings: [{}, {}, {}, {}] }] },
    ]);
    expect((await analyze("--format", "csv")).stdout.toString()).toContain(
      "preset:both,Startup,figure,workload,Roles per person,2.25,",
    );
    expect((await analyze("--fail-on", "warning")).code).toBe(1);
    expect((await analyze("--fail-on", "everything")).code).toBe(2);
    expect((await analyze("--setup", "nowhere")).code).toBe(2);
  });

  it("goes on past an input it cannot read, and never writes over what it reads", async () => {
    await writeFile(at("team.roleloom"), both);
    const mixed = await roleloom("analyze", "missing.roleloom", "team.roleloom", "--fail-on", "note");
    expect(mixed.code).toBe(3);
    expect(mixed.stdout.toString()).toMatch(/^Insights into/);
    expect((await roleloom("analyze", "team.roleloom", "-o", "team.roleloom")).code).toBe(2);
    expect(await readFile(at("team.roleloom"), "utf8")).toBe(both);
  });
});

describe("roleloom merge", () => {
  const renamed = both.replace('"title": "Roles in MLOps"', '"title": "Ours"');
  const other = both.replace('"title": "Roles in MLOps"', '"title": "Theirs"');
  const grown = both.replace('"headcount": 1', '"headcount": 7');

  it("puts both edits into our file and nowhere else", async () => {
    await writeFile(at("base"), both);
    await writeFile(at("ours"), renamed);
    await writeFile(at("theirs"), grown);
    expect(await roleloom("merge", "base", "ours", "theirs")).toMatchObject({ code: 0, stderr: "" });
    expect(await readFile(at("ours"), "utf8")).toBe(renamed.replace('"headcount": 1', '"headcount": 7'));
    expect(await readFile(at("base"), "utf8")).toBe(both);
    expect(await readFile(at("theirs"), "utf8")).toBe(grown);
  });

  it("answers 1 to a conflict, names it, keeps both values, and leaves a document that is valid", async () => {
    await writeFile(at("base"), both);
    await writeFile(at("ours"), renamed);
    await writeFile(at("theirs"), other);
    const run = await roleloom("merge", "base", "ours", "theirs", "-o", "merged", "--name", "team.roleloom");
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(
      /^team\.roleloom: conflict: title of the document is "Ours" in ours and "Theirs" in theirs/,
    );
    expect(await readFile(at("ours"), "utf8")).toBe(renamed);
    expect(JSON.parse(await readFile(at("merged"), "utf8"))).toMatchObject({
      title: "Ours",
      mergeConflicts: [{ kind: "field", field: "title", ours: "Ours", theirs: "Theirs" }],
    });
    expect((await roleloom("validate", "merged")).code).toBe(0);
  });

  it("leaves our file as it is where an input is not valid, and takes an empty base for none", async () => {
    await writeFile(at("base"), "");
    await writeFile(at("ours"), both);
    await writeFile(at("theirs"), both.slice(0, -40));
    expect((await roleloom("merge", "base", "ours", "theirs")).code).toBe(1);
    expect(await readFile(at("ours"), "utf8")).toBe(both);
    await writeFile(at("theirs"), both);
    expect((await roleloom("merge", "base", "ours", "theirs")).code).toBe(0);
    expect((await roleloom("merge", "base", "ours", "theirs", "-o", "theirs")).code).toBe(2);
  });

  it("works as git's merge driver", async () => {
    const git = (...words: string[]) =>
      runProgram("git", ["-c", "user.name=T", "-c", "user.email=t@example.org", ...words], { cwd: folder });
    const commit = async (text: string) => {
      await writeFile(at("team.roleloom"), text);
      expect((await git("commit", "-qam", "Edit")).code).toBe(0);
    };
    await git("init", "-q", "-b", "main");
    await git("config", "merge.roleloom.name", "Roleloom documents");
    const program = `"${process.execPath}" "${launcher}"`;
    await git("config", "merge.roleloom.driver", `${program} merge %O %A %B --name %P`);
    await writeFile(at(".gitattributes"), "*.roleloom merge=roleloom\n");
    await writeFile(at("team.roleloom"), both);
    await git("add", ".");
    await commit(both.replace('"Roles in MLOps"', '"Before"'));
    await git("checkout", "-q", "-b", "side");
    await commit(grown.replace('"Roles in MLOps"', '"Side"'));
    await git("checkout", "-q", "main");
    await commit(renamed);
    const merging = await git("merge", "side");
    expect(merging.code).toBe(1);
    expect(merging.stderr).toContain("team.roleloom: conflict: title of the document");
    const merged = await readFile(at("team.roleloom"), "utf8");
    expect(JSON.parse(merged)).toMatchObject({ title: "Ours", mergeConflicts: [{ theirs: "Side" }] });
    expect(merged).toContain('"headcount": 7');
    expect((await git("status", "--porcelain", "team.roleloom")).stdout.toString()).toBe(
      "UU team.roleloom\n",
    );
  });
});
