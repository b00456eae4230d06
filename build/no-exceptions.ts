import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The rules of the house hold everywhere: a comment that switches one off, or a test that does not run, is a finding. */

const rooms = ["build", "cli", "electron", "renderer", "shared", "tests"];
const codeEndings = /\.(ts|tsx|mjs|cjs|js)$/;

/** Put together from halves, so that this file does not find itself. */
const forbidden: readonly RegExp[] = [
  new RegExp(["biome", "ignore"].join("-")),
  new RegExp(`@ts-(${["ignore", "expect-error", "nocheck"].join("|")})`),
  new RegExp(["eslint", "disable"].join("-")),
  new RegExp(
    `\\b(it|test|describe|suite|info|testInfo)\\.(${["only", "skip", "skipIf", "runIf", "todo", "fixme", "fails"].join("|")})\\b`,
  ),
  new RegExp(`\\b(${["xit", "xtest", "xdescribe", "fit", "fdescribe"].join("|")})\\(["'\`]`),
];

/** Where Electron's program is missing, its specs must say "not run" rather than pass. */
const mayLeaveOut = new Set(["tests/e2e/desktop.ts"]);

/** The bench's peers lie in a room of ours, but are not ours. */
const installed = "node_modules";

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && codeEndings.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.split(sep).includes(installed));
}

/** One line per exception, as `file:line: text`. */
export function findExceptions(root: string): readonly string[] {
  return rooms
    .flatMap((room) => filesIn(join(root, room)))
    .map((path) => ({ path, name: relative(root, path).split(sep).join("/") }))
    .filter(({ name }) => !mayLeaveOut.has(name))
    .flatMap(({ path, name }) =>
      readFileSync(path, "utf8")
        .split("\n")
        .flatMap((line, index) =>
          forbidden.some((pattern) => pattern.test(line)) ? [`${name}:${index + 1}: ${line.trim()}`] : [],
        ),
    );
}
