import type { RoleloomDocument } from "../model/document.ts";
import { fail, ok, type Result } from "../model/result.ts";
import { formatVersion } from "../model/vocabulary.ts";
import type { FileProblem } from "../problems/problem.ts";
import { decodeText } from "./decode.ts";
import { readEnvelope } from "./envelope.ts";
import { maxFileBytes } from "./limits.ts";
import { migrate, migrations } from "./migrate.ts";
import { readSound, type StrictDecoder } from "./read-sound.ts";
import { scanJson } from "./scan-json.ts";
import { validateDocument } from "./validate.ts";

/**
 * Reads the bytes of a `.roleloom` file: size, text, JSON, envelope, version, fields, invariants, in this order,
 * stopping at the first that fails. Never throws, whatever the bytes. With the platform's decoder, sound files are
 * read ten times as fast.
 */
export function parseDocument(
  bytes: Uint8Array,
  decoder?: StrictDecoder,
): Result<RoleloomDocument, FileProblem> {
  const sound = decoder && readSound(bytes, decoder);
  return sound ? ok(sound) : parseExactly(bytes);
}

/** As `parseDocument`, step by step, so that a refusal says what is wrong and where. */
export function parseExactly(bytes: Uint8Array): Result<RoleloomDocument, FileProblem> {
  if (bytes.length > maxFileBytes) {
    return fail({ kind: "file-too-large", bytes: bytes.length, limit: maxFileBytes });
  }
  const text = decodeText(bytes);
  if (!text.ok) return text;
  if (text.value.trim() === "") return fail({ kind: "file-empty" });
  const problem = scanJson(text.value);
  if (problem) return fail(problem);
  const envelope = readEnvelope(JSON.parse(text.value));
  if (!envelope.ok) return envelope;
  const { content, version } = envelope.value;
  return validateDocument(migrate(content, version, formatVersion, migrations));
}
