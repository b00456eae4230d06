import { spawn } from "node:child_process";
import { join } from "node:path";
import { env, execPath } from "node:process";
import { findExceptions } from "./no-exceptions.ts";

export type StepResult = { readonly name: string; readonly isGood: boolean; readonly output: string };

/** A tool of node_modules, run by this Node, so that it behaves the same in every shell. */
const tools = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
  playwright: "node_modules/@playwright/test/cli.js",
} as const;

export type ToolRun = {
  readonly name: string;
  readonly tool: keyof typeof tools;
  readonly words: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
};

/** Shows the tool's output as it comes, or collects it. */
export function runTool(
  root: string,
  { name, tool, words, environment }: ToolRun,
  stdio: "inherit" | "pipe",
): Promise<StepResult> {
  const child = spawn(execPath, [join(root, tools[tool]), ...words], {
    cwd: root,
    stdio: ["ignore", stdio, stdio],
    env: { ...env, ...environment },
  });
  const chunks: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ name, isGood: code === 0, output: Buffer.concat(chunks).toString("utf8") }),
    );
  });
}

function checkExceptions(root: string): StepResult {
  const found = findExceptions(root);
  return { name: "no exceptions taken", isGood: found.length === 0, output: found.join("\n") };
}

/** Format, lint, types, and that nobody excused themselves from them. */
export async function runStaticChecks(root: string): Promise<readonly StepResult[]> {
  const [lint, types] = await Promise.all([
    runTool(root, { name: "format and lint", tool: "biome", words: ["ci", "--colors=off", "."] }, "pipe"),
    runTool(root, { name: "types", tool: "tsc", words: ["-b"] }, "pipe"),
  ]);
  return [lint, types, checkExceptions(root)];
}

export function showSteps(steps: readonly StepResult[]): void {
  for (const { name, isGood, output } of steps) {
    console.log(`${isGood ? "ok    " : "FAILED"} ${name}`);
    if (!isGood) console.log(output);
  }
}
