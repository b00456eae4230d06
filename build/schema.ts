import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { documentJsonSchema } from "../shared/file/json-schema.ts";

/** Publishes the JSON Schema of the file format. Run by `npm run schema` after a change of the model; the result is committed. */
writeFileSync(fileURLToPath(new URL("../docs/roleloom.schema.json", import.meta.url)), documentJsonSchema());
