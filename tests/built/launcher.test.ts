import { appendFile, cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath } from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ProgramRun, projectFolder, runProgram } from "../support/run-program.ts";

/** A checkout as it is after `npm ci`: sources and packages, nothing built. */
let checkout: string;

beforeAll(async () => {
  checkout = await mkdtemp(join(tmpdir(), "roleloom-checkout-"));
  for (const name of ["build", "cli", "shared", "package.json", "package-lock.json", "tsconfig.base.json"]) {
    await cp(join(projectFolder, name), join(checkout, name), { recursive: true });
  }
  await symlink(join(projectFolder, "node_modules"), join(checkout, "node_modules"));
});

afterAll(() => rm(checkout, { recursive: true }));

const launch = (...words: string[]): Promise<ProgramRun> =>
  runProgram(execPath, [join(checkout, "build/launch/roleloom.mjs"), ...words], { cwd: tmpdir() });

const [building, nothing] = [/^Building cli first\.\nBuilt cli in \d+ ms\.\n$/, /^$/];

describe("the command line in a checkout", () => {
  it("builds itself at the first start and says so apart from its output", async () => {
    const first = await launch("new", "-o", "-");
    expect(first.stderr).toMatch(building);
    expect(JSON.parse(first.stdout.toString())).toMatchObject({ format: "roleloom" });
    expect((await launch("new", "-o", "-")).stderr).toMatch(nothing);
  });

  it("builds again after a source was changed, added or removed", async () => {
    await appendFile(join(checkout, "shared/presets/presets.ts"), "\n");
    expect((await launch("--version")).stderr).toMatch(building);
    await writeFile(join(checkout, "cli/added.ts"), "");
    expect((await launch("--version")).stderr).toMatch(building);
    await rm(join(checkout, "cli/added.ts"));
    expect((await launch("--version")).stderr).toMatch(building);
    expect((await launch("--version")).stderr).toMatch(nothing);
  });

  it("says what is wrong with a source, ends with a failure and leaves the last good build alone", async () => {
    const built = join(checkout, "out/cli/index.mjs");
    const before = await readFile(built, "utf8");
    await appendFile(join(checkout, "cli/index.ts"), "const = broken;\n");
    const broken = await launch("--version");
    expect(broken.code).not.toBe(0);
    expect(broken.stdout.toString()).toBe("");
    expect(broken.stderr).toContain("cli/index.ts");
    expect(await readFile(built, "utf8")).toBe(before);
  });
});
