import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findExceptions } from "../../../build/no-exceptions.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "roleloom-exceptions-"));
  for (const room of ["build", "cli", "electron", "renderer", "shared", "tests"]) {
    mkdirSync(join(root, room, "inner"), { recursive: true });
  }
});
afterEach(() => rmSync(root, { recursive: true }));

/** Written in halves, as the check finds exceptions in this file too. */
const exceptions = [
  `// ${["biome", "ignore lint: why"].join("-")}`,
  `// @ts-${"ignore"}`,
  `// @ts-${"expect-error"}`,
  `// @ts-${"nocheck"}`,
  `// ${["eslint", "disable"].join("-")}`,
  `it.${"skip"}("later", () => {});`,
  `test.${"only"}("this", () => {});`,
  `describe.${"todo"}("that");`,
  `test.${"fixme"}("broken");`,
  `info.${"skip"}(true, "why");`,
  `x${"it"}("later", () => {});`,
];

describe("the check for exceptions", () => {
  it.each(exceptions)("finds %s in every room, and says where", (line) => {
    writeFileSync(join(root, "shared/inner/a.ts"), `const a = 1;\n  ${line}\n`);
    writeFileSync(join(root, "renderer/B.tsx"), line);
    expect(findExceptions(root)).toEqual([`renderer/B.tsx:1: ${line}`, `shared/inner/a.ts:2: ${line}`]);
  });

  it("is content with code that takes none", () => {
    writeFileSync(join(root, "tests/a.test.ts"), 'it("skips nothing", () => fit(only));\nlist.skip(1);\n');
    expect(findExceptions(root)).toEqual([]);
  });

  it("leaves what is installed inside a room alone", () => {
    mkdirSync(join(root, "tests/inner/node_modules/peer"), { recursive: true });
    writeFileSync(join(root, "tests/inner/node_modules/peer/index.js"), exceptions.join("\n"));
    expect(findExceptions(root)).toEqual([]);
  });
});
