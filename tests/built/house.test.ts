import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runTool, type StepResult } from "../../build/static-checks.ts";
import { projectFolder } from "../support/run-program.ts";

/** Plants one breach of every house rule in a copy of the core, and looks whether the checks see it. */

type Plant = {
  readonly breach: string;
  readonly file: string;
  readonly text: string;
  /** A lint rule's name, or a compiler error's number. */
  readonly seenAs: string;
};

const plants: readonly Plant[] = [
  {
    breach: "the core importing React",
    file: "shared/model/planted-react.ts",
    text: 'import { useState } from "react";\n\nexport const planted = useState;\n',
    seenAs: "noRestrictedImports",
  },
  {
    breach: "the core importing Electron",
    file: "shared/model/planted-electron.ts",
    text: 'import { app } from "electron";\n\nexport const planted = app;\n',
    seenAs: "noRestrictedImports",
  },
  {
    breach: "the core importing Node",
    file: "shared/model/planted-node.ts",
    text: 'import { readFileSync } from "node:fs";\n\nexport const planted = readFileSync;\n',
    seenAs: "noRestrictedImports",
  },
  {
    breach: "the core compiling against Node",
    file: "shared/model/planted-process.ts",
    text: "export const planted = process.argv;\n",
    seenAs: "TS2591",
  },
  {
    breach: "the core compiling against the DOM",
    file: "shared/model/planted-dom.ts",
    text: "export const planted = document.title;\n",
    seenAs: "TS2584",
  },
  {
    breach: "the window importing Electron",
    file: "renderer/planted-electron.ts",
    text: 'import { ipcRenderer } from "electron";\n\nexport const planted = ipcRenderer;\n',
    seenAs: "noRestrictedImports",
  },
  {
    breach: "React Flow outside the canvas",
    file: "renderer/planted-flow.ts",
    text: 'import { ReactFlow } from "@xyflow/react";\n\nexport const planted = ReactFlow;\n',
    seenAs: "noRestrictedImports",
  },
  {
    breach: "the command line importing the window",
    file: "cli/planted-window.ts",
    text: 'import { planted } from "../renderer/planted-flow.ts";\n\nexport const again = planted;\n',
    seenAs: "noRestrictedImports",
  },
  {
    breach: "the desktop importing the command line",
    file: "electron/planted-cli.ts",
    text: 'import { again } from "../cli/planted-window.ts";\n\nexport const third = again;\n',
    seenAs: "noRestrictedImports",
  },
  {
    breach: "a file of 351 lines",
    file: "shared/model/planted-length.ts",
    text: Array.from({ length: 351 }, (_, index) => `export const planted${index} = ${index};\n`).join(""),
    seenAs: "noExcessiveLinesPerFile",
  },
  {
    breach: "a function of 61 lines",
    file: "shared/model/planted-function.ts",
    text: `export function planted(): void {\n${"  planted();\n".repeat(61)}}\n`,
    seenAs: "noExcessiveLinesPerFunction",
  },
  {
    breach: "a union case that is not handled",
    file: "shared/model/planted-union.ts",
    text: `import type { Subject } from "../scene/scene.ts";
import { assertNever } from "./result.ts";

export function planted(subject: Subject): number {
  switch (subject.kind) {
    case "phase":
    case "role":
      return 1;
    default:
      return assertNever(subject);
  }
}
`,
    seenAs: "TS2345",
  },
  {
    breach: "any",
    file: "shared/model/planted-any.ts",
    text: "export const planted = (value: any): string => String(value);\n",
    seenAs: "noExplicitAny",
  },
  {
    breach: "a null check left out",
    file: "shared/model/planted-index.ts",
    text: "export const planted = (names: readonly string[]): string => names[0];\n",
    seenAs: "TS2322",
  },
];

const sound = {
  file: "shared/model/planted-sound.ts",
  text: 'import { assertNever } from "./result.ts";\n\nexport const planted = assertNever;\n',
};

let folder: string;

function plant({ file, text }: { readonly file: string; readonly text: string }): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** Packages are linked one by one, so that nothing the compiler caches goes back into the project's own folder. */
function linkPackages(): void {
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(join(projectFolder, "node_modules"))) {
    if (!name.startsWith("."))
      symlinkSync(join(projectFolder, "node_modules", name), join(folder, "node_modules", name));
  }
}

const lint = (): Promise<StepResult> =>
  runTool(
    folder,
    { name: "lint", tool: "biome", words: ["ci", "--reporter=github", "--max-diagnostics=none", "."] },
    "pipe",
  );
const compile = (): Promise<StepResult> =>
  runTool(folder, { name: "types", tool: "tsc", words: ["-b", "shared", "--pretty", "false"] }, "pipe");

function expectSeen({ isGood, output }: StepResult, planted: readonly Plant[]): void {
  expect(isGood).toBe(false);
  const lines = output.split("\n");
  for (const { breach, file, seenAs } of planted) {
    const isSeen = lines.some((line) => line.includes(file) && line.includes(seenAs));
    expect.soft(isSeen, `${breach} (${seenAs})`).toBe(true);
  }
  expect(lines.filter((line) => line.includes(sound.file))).toEqual([]);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "roleloom-house-"));
  for (const name of [".gitignore", "biome.json", "package.json", "tsconfig.base.json", "shared"]) {
    cpSync(join(projectFolder, name), join(folder, name), { recursive: true });
  }
  linkPackages();
});

afterAll(() => rmSync(folder, { recursive: true }));

const isForCompiler = ({ seenAs }: Plant): boolean => seenAs.startsWith("TS");

describe("npm run check", () => {
  it("is content with the core and a sound file in it", async () => {
    plant(sound);
    const [linted, compiled] = await Promise.all([lint(), compile()]);
    expect(linted.output).not.toContain("::error");
    expect(linted).toMatchObject({ isGood: true });
    expect(compiled).toMatchObject({ isGood: true, output: "" });
  });

  /** Before the linter's plants: one of those imports Electron, whose types bring Node's along. */
  it("compiles no breach of the house rules that a type can express", async () => {
    const planted = plants.filter(isForCompiler);
    planted.forEach(plant);
    expectSeen(await compile(), planted);
  });

  it("lints every other breach, in the file that commits it", async () => {
    const planted = plants.filter((each) => !isForCompiler(each));
    planted.forEach(plant);
    expectSeen(await lint(), planted);
  });
});
