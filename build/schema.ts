import { writeFileSync } from "node:fs";
import { documentJsonSchema } from "../shared/file/json-schema.ts";
import { documentSchema } from "../shared/model/document.ts";
import { formCode } from "./form-code.ts";

/** Writes what follows from the model: the published JSON Schema and the quick check. Run by `npm run schema`; the results are committed. */
const write = (path: string, text: string) => writeFileSync(new URL(`../${path}`, import.meta.url), text);
write("docs/roleloom.schema.json", documentJsonSchema());
write("shared/file/document-form.generated.ts", formCode("documentForm", documentSchema));
