import { formatVersion, type RoleloomDocument } from "../model/document.ts";
import { fail, type Result } from "../model/result.ts";
import type { FileProblem } from "../problems/problem.ts";
import { decodeText } from "./decode.ts";
import { readEnvelope } from "./envelope.ts";
import { maxFileBytes } from "./limits.ts";
import { migrate, migrations } from "./migrate.ts";
import { scanJson } from "./scan-json.ts";
import { validateDocument } from "./validate.ts";

/**
 * Reads the bytes of a `.roleloom` file: size, text, JSON, envelope, version, fields, invariants, in this order,
 * stopping at the first that fails. Never throws, whatever the bytes.
 */
export function parseDocument(bytes: Uint8Array): Result<RoleloomDocument, FileProblem> {
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
