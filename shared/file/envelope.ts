import { z } from "zod";
import { fail, ok, type Result } from "../model/result.ts";
import { formatName, formatVersion } from "../model/vocabulary.ts";
import type { FileProblem } from "../problems/problem.ts";
import { invalidField } from "./invalid-field.ts";
import { isObject, type JsonObject } from "./json-object.ts";

export type Envelope = { readonly content: JsonObject; readonly version: number };

const envelopeSchema = z.object({ version: z.number().int().min(1) });

/** Whether a JSON value says that it is a Roleloom document of a version we know. */
export function readEnvelope(content: unknown): Result<Envelope, FileProblem> {
  if (!isObject(content)) return fail({ kind: "not-roleloom", detail: "no-object" });
  if (content.format === undefined) return fail({ kind: "not-roleloom", detail: "no-format" });
  if (content.format !== formatName) return fail({ kind: "not-roleloom", detail: "other-format" });
  const envelope = envelopeSchema.safeParse(content);
  if (!envelope.success) return fail(invalidField(content, envelope.error));
  const { version } = envelope.data;
  return version > formatVersion
    ? fail({ kind: "newer-version", version, supported: formatVersion })
    : ok({ content, version });
}
