import { documentSchema, type RoleloomDocument } from "../model/document.ts";
import { fail, ok, type Result } from "../model/result.ts";
import type { FileProblem } from "../problems/problem.ts";

/** Reads the bytes of a `.roleloom` file. Never throws, whatever the bytes. */
export function parseDocument(bytes: Uint8Array): Result<RoleloomDocument, FileProblem> {
  try {
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
    return ok(documentSchema.parse(JSON.parse(text)));
  } catch {
    return fail({ kind: "not-roleloom", detail: "" });
  }
}
