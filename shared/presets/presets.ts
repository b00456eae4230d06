import { documentForm } from "../file/document-form.generated.ts";
import type { RoleloomDocument } from "../model/document.ts";
import { formatName, formatVersion } from "../model/vocabulary.ts";
import { enterpriseSetup } from "./enterprise.ts";
import { lifecycle } from "./lifecycle.ts";
import { startupSetup } from "./startup.ts";

export const presetNames = ["startup", "enterprise", "both"] as const;
export type PresetName = (typeof presetNames)[number];

const contents = {
  startup: { title: "Startup ML team", setups: [startupSetup] },
  enterprise: { title: "Enterprise ML team", setups: [enterpriseSetup] },
  both: { title: "Roles in MLOps", setups: [startupSetup, enterpriseSetup] },
} as const;

/** A new document holding a built-in setup, or both over one lifecycle. */
export function presetDocument(name: PresetName): RoleloomDocument {
  const written = JSON.stringify({
    format: formatName,
    version: formatVersion,
    title: contents[name].title,
    phases: lifecycle,
    setups: contents[name].setups,
  });
  const document: unknown = JSON.parse(written);
  if (!documentForm(document, { given: 0, filled: 0 }))
    throw new Error(`The preset ${name} is not a document`);
  return document as RoleloomDocument;
}
