import { z } from "zod";
import { documentSchema } from "../model/document.ts";
import { formatVersion } from "../model/vocabulary.ts";

/** The published JSON Schema of `.roleloom` files, as text. It tells the form of a file; invariants go beyond it. */
export function documentJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(documentSchema, { io: "input", reused: "inline" });
  const described = {
    $schema,
    title: `Roleloom document, version ${formatVersion}`,
    description: "A lifecycle of phases and tasks, and the setups of roles and people that staff it.",
    ...schema,
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
