import type { z } from "zod";
import {
  documentSchema,
  type involvementSchema,
  type Level,
  type personSchema,
  type phaseSchema,
  type RoleloomDocument,
  type roleSchema,
  type setupSchema,
  type teamSchema,
} from "../../shared/model/document.ts";
import { findContradiction } from "../../shared/model/invariants.ts";

/** Builders of small documents. Ids are names in lower case with hyphens: "Data scientist" is `data-scientist`. */

type Input<Schema extends z.ZodType> = z.input<Schema>;

const idFor = (name: string) => name.toLowerCase().replaceAll(" ", "-");

/** A plain string where a command wants a branded id. */
export const id = <Id extends string>(text: string): Id => text as Id;

export const phase = (name: string, ...tasks: readonly string[]): Input<typeof phaseSchema> => ({
  id: idFor(name),
  name,
  tasks: tasks.map((task) => ({ id: idFor(task), name: task })),
});

export const role = (
  name: string,
  more: Partial<Input<typeof roleSchema>> = {},
): Input<typeof roleSchema> => ({ id: idFor(name), name, category: "technical", ...more });

/** `target` is a phase's id, or a phase's and a task's with a slash between: `development/train`. */
export function involvement(
  roleId: string,
  target: string,
  level: Level = "lead",
  accountable = false,
): Input<typeof involvementSchema> {
  const [phaseId = "", task] = target.split("/");
  return { role: roleId, phase: phaseId, ...(task === undefined ? {} : { task }), level, accountable };
}

export const person = (
  name: string,
  more: Partial<Input<typeof personSchema>> = {},
): Input<typeof personSchema> => ({ id: idFor(name), name, ...more });

export const team = (name: string): Input<typeof teamSchema> => ({ id: idFor(name), name });

export const setup = (
  name: string,
  more: Partial<Input<typeof setupSchema>> = {},
): Input<typeof setupSchema> => ({ id: idFor(name), name, ...more });

/** A document, defaults filled in. Throws when it contradicts itself, so that no test stands on an impossible one. */
export function buildDocument(more: Partial<Input<typeof documentSchema>> = {}): RoleloomDocument {
  const document = documentSchema.parse({
    format: "roleloom",
    version: 1,
    title: "Fraud detection",
    ...more,
  });
  const contradiction = findContradiction(document);
  if (contradiction) throw new Error(`Not a sound document: ${JSON.stringify(contradiction)}`);
  return document;
}

/** Two phases, three tasks, two setups; Ada and Ben, who reports to her, in team Core; one pin. */
export const smallDocument = (): RoleloomDocument =>
  buildDocument({
    phases: [phase("Design", "Requirements"), phase("Development", "Train", "Evaluate")],
    setups: [
      setup("Startup", {
        roles: [role("Data scientist"), role("ML engineer"), role("Product owner", { category: "business" })],
        involvements: [
          involvement("product-owner", "design"),
          involvement("data-scientist", "development/train", "lead", true),
          involvement("ml-engineer", "development/train", "contribute"),
          involvement("data-scientist", "development/evaluate", "consulted"),
        ],
        people: [
          person("Ada", {
            roles: [
              { role: "data-scientist", share: 0.6 },
              { role: "ml-engineer", share: 0.4 },
            ],
            teams: ["core"],
          }),
          person("Ben", { roles: [{ role: "product-owner" }], reportsTo: ["ada"], teams: ["core"] }),
        ],
        teams: [team("Core")],
        pins: { map: { "data-scientist": { x: 10, y: -20.5 } } },
      }),
      setup("Enterprise", { roles: [role("Data scientist")] }),
    ],
  });
