import { mkdir, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expandInputs, readDocument, stemOf } from "../../../cli/input.ts";
import { maxFileBytes } from "../../../shared/file/limits.ts";
import { presetDocument } from "../../../shared/presets/presets.ts";

let folder: string;
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "roleloom-input-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function* streamOf(...chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

async function* endless(): AsyncGenerator<Uint8Array> {
  for (;;) yield new Uint8Array(1_000_000).fill(32);
}

const nothing = (): AsyncIterable<Uint8Array> => streamOf();

describe("inputs", () => {
  it("are files, patterns in sorted order, presets and standard input, in the order given", async () => {
    await mkdir(at("sub"));
    for (const name of ["b.roleloom", "a.roleloom", "sub/c.roleloom", "notes.txt"])
      await writeFile(at(name), "");
    const words = [`${folder}/**/*.roleloom`, "-", "preset:startup", "missing.roleloom"];
    const inputs = await expandInputs(words);
    expect(inputs.map((input) => (input.ok ? input.value.label : input.error))).toEqual([
      at("a.roleloom"),
      at("b.roleloom"),
      at("sub/c.roleloom"),
      "standard input",
      "preset:startup",
      "missing.roleloom",
    ]);
  });

  it("take a file whose name looks like a pattern by its name", async () => {
    await writeFile(at("team [2026].roleloom"), "");
    const [input] = await expandInputs([at("team [2026].roleloom")]);
    expect(input).toMatchObject({ ok: true, value: { kind: "file", path: at("team [2026].roleloom") } });
  });

  it("say which pattern fits nothing and which preset is unknown", async () => {
    const pattern = `${folder}/*.roleloom`;
    expect(await expandInputs([pattern, "preset:bank"])).toEqual([
      { ok: false, error: { label: pattern, problem: { kind: "no-match", pattern } } },
      {
        ok: false,
        error: {
          label: "preset:bank",
          problem: { kind: "unknown-preset", given: "bank", known: ["startup", "enterprise", "both"] },
        },
      },
    ]);
  });

  it("give their pictures a stem: the file's, the preset's, or the title", () => {
    const document = presetDocument("both");
    expect(stemOf({ kind: "file", label: "x", path: "teams/fraud.v2.roleloom" }, document)).toBe("fraud.v2");
    expect(stemOf({ kind: "preset", label: "x", preset: "both" }, document)).toBe("both");
    expect(stemOf({ kind: "stdin", label: "x" }, document)).toBe(document.title);
  });
});

describe("reading an input", () => {
  const file = (path: string) => ({ kind: "file", label: path, path }) as const;
  const stdin = { kind: "stdin", label: "standard input" } as const;

  it("tells a missing file from a folder", async () => {
    expect(await readDocument(file(at("no")), nothing())).toEqual({
      ok: false,
      error: { kind: "not-found" },
    });
    expect(await readDocument(file(folder), nothing())).toEqual({ ok: false, error: { kind: "not-a-file" } });
  });

  it("names the system's word for anything else", async () => {
    await writeFile(at("file"), "");
    const read = await readDocument(file(at("file/inside")), nothing());
    expect(read).toEqual({ ok: false, error: { kind: "read-failed", code: "ENOTDIR" } });
  });

  it("refuses a file past the limit without reading it", async () => {
    await writeFile(at("huge"), "");
    await truncate(at("huge"), 4_000_000_000);
    const read = await readDocument(file(at("huge")), nothing());
    expect(read).toEqual({
      ok: false,
      error: { kind: "file-too-large", bytes: 4_000_000_000, limit: maxFileBytes },
    });
  });

  it("stops reading an endless stream just past the limit", async () => {
    const read = await readDocument(stdin, endless());
    expect(read).toMatchObject({
      ok: false,
      error: { kind: "file-too-large", bytes: maxFileBytes + 1_000_000 },
    });
  });

  it("joins the pieces a stream comes in, even inside a character", async () => {
    const bytes = Buffer.from('{"format":"roleloom","version":1,"title":"Größe"}');
    const cut = bytes.indexOf("ö") + 1;
    const read = await readDocument(stdin, streamOf(bytes.subarray(0, cut), bytes.subarray(cut)));
    expect(read).toMatchObject({ ok: true, value: { title: "Größe" } });
  });
});
