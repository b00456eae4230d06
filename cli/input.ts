import { constants } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { basename, extname, isAbsolute } from "node:path";
import { maxFileBytes } from "../shared/file/limits.ts";
import { readSound } from "../shared/file/read-sound.ts";
import type { RoleloomDocument } from "../shared/model/document.ts";
import { fail, ok, type Result } from "../shared/model/result.ts";
import { type PresetName, presetDocument, presetNames } from "../shared/presets/presets.ts";
import type { FileProblem, Problem, StorageProblem } from "../shared/problems/problem.ts";
import { codeOf } from "./system-error.ts";
import type { Terminal } from "./terminal.ts";

/** `label` is what the user wrote, or a match of the pattern; messages name the input by it. */
export type Input =
  | { readonly kind: "file"; readonly label: string; readonly path: string }
  | { readonly kind: "stdin"; readonly label: string }
  | { readonly kind: "preset"; readonly label: string; readonly preset: PresetName };

export type UnusableInput = { readonly label: string; readonly problem: Problem };

const presetPrefix = "preset:";

/** What the words on the command line stand for, in their order; patterns are expanded for shells that do not. */
export async function expandInputs(
  words: readonly string[],
): Promise<readonly Result<Input, UnusableInput>[]> {
  const expanded = await Promise.all(words.map(expandWord));
  return expanded.flat();
}

async function expandWord(word: string): Promise<readonly Result<Input, UnusableInput>[]> {
  if (word === "-") return [ok({ kind: "stdin", label: "standard input" })];
  if (word.startsWith(presetPrefix)) return [presetInput(word)];
  return /[*?[\]{}()!]/.test(word) && !(await exists(word)) ? expandPattern(word) : [fileInput(word)];
}

const fileInput = (path: string): Result<Input, never> => ok({ kind: "file", label: path, path });

function presetInput(word: string): Result<Input, UnusableInput> {
  const given = word.slice(presetPrefix.length);
  const preset = presetNames.find((name) => name === given);
  if (preset !== undefined) return ok({ kind: "preset", label: word, preset });
  return fail({ label: word, problem: { kind: "unknown-preset", given, known: presetNames } });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function expandPattern(pattern: string): Promise<readonly Result<Input, UnusableInput>[]> {
  const { glob, isDynamicPattern } = await import("tinyglobby");
  const slashed = process.platform === "win32" ? pattern.replaceAll("\\", "/") : pattern;
  if (!isDynamicPattern(slashed)) return [fileInput(pattern)];
  const paths = await glob(slashed, { expandDirectories: false, absolute: isAbsolute(pattern) });
  if (paths.length === 0) return [fail({ label: pattern, problem: { kind: "no-match", pattern } })];
  return paths.sort().map(fileInput);
}

/** The name outputs are derived from: the file's without its extension, or the preset's. */
export function stemOf(input: Input, document: RoleloomDocument): string {
  switch (input.kind) {
    case "file":
      return basename(input.path, extname(input.path));
    case "preset":
      return input.preset;
    case "stdin":
      return document.title;
  }
}

export async function readDocument(
  input: Input,
  stdin: Terminal["stdin"],
): Promise<Result<RoleloomDocument, FileProblem | StorageProblem>> {
  if (input.kind === "preset") {
    return ok(presetDocument(input.preset));
  }
  const bytes = input.kind === "stdin" ? await readAtMost(stdin) : await readFile(input.path);
  if (!bytes.ok) return bytes;
  const sound = readSound(bytes.value, new TextDecoder("utf-8", { fatal: true }));
  if (sound) return ok(sound);
  // What explains a refusal loads slowly, and most files need no explaining.
  const { parseExactly } = await import("../shared/file/parse.ts");
  return parseExactly(bytes.value);
}

/** The one document a word stands for. A pattern is as good as a name where it fits one file alone. */
export async function readOne(
  word: string,
  stdin: Terminal["stdin"],
): Promise<Result<RoleloomDocument, UnusableInput>> {
  const [input, ...others] = await expandInputs([word]);
  if (input === undefined || others.length > 0) {
    return fail({ label: word, problem: { kind: "not-one-file", count: others.length + 1 } });
  }
  if (!input.ok) return input;
  const document = await readDocument(input.value, stdin);
  return document.ok ? document : fail({ label: input.value.label, problem: document.error });
}

type Bytes = Result<Uint8Array, FileProblem | StorageProblem>;

async function readFile(path: string): Promise<Bytes> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, constants.O_RDONLY);
    const status = await file.stat();
    if (status.isDirectory()) return fail({ kind: "not-a-file" });
    if (status.isFile() && status.size > maxFileBytes) return tooLarge(status.size);
    return await readAtMost(file.createReadStream({ autoClose: false }));
  } catch (error) {
    const code = codeOf(error);
    return fail(code === "ENOENT" ? { kind: "not-found" } : { kind: "read-failed", code });
  } finally {
    await file?.close();
  }
}

const tooLarge = (bytes: number): Bytes => fail({ kind: "file-too-large", bytes, limit: maxFileBytes });

/** Stops just past the limit, so that an endless stream ends too. */
async function readAtMost(stream: AsyncIterable<Uint8Array>): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > maxFileBytes) return tooLarge(bytes);
  }
  return ok(Buffer.concat(chunks, bytes));
}
