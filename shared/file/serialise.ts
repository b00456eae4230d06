import {
  assignmentSchema,
  conflictSchema,
  documentSchema,
  involvementSchema,
  personSchema,
  phaseSchema,
  pinsSchema,
  pointSchema,
  type RoleloomDocument,
  roleSchema,
  rulesSchema,
  setupSchema,
  taskSchema,
  teamSchema,
  weightsSchema,
} from "../model/document.ts";

/** How a value is written, given the indentation of the line it begins on. */
type Form = (value: unknown, indent: string) => string;
type Fields = Readonly<Record<string, Form>>;
type Schema = { readonly shape: Readonly<Record<string, unknown>> };

const step = "  ";

/** Known fields in the order of the schema, then unknown ones in their own; absent and silent ones left out. */
function fieldsOf(value: object, schema: Schema, silent: readonly string[]): [string, unknown][] {
  const known = Object.keys(schema.shape);
  const isKnown = new Set(known);
  const entries = new Map(Object.entries(value));
  const order = [...known, ...[...entries.keys()].filter((key) => !isKnown.has(key))];
  return order
    .map((key): [string, unknown] => [key, entries.get(key)])
    .filter(([key, field]) => field !== undefined && !(field === false && silent.includes(key)));
}

const spaced = (opening: string, items: readonly string[], closing: string) =>
  items.length === 0 ? `${opening}${closing}` : `${opening} ${items.join(", ")} ${closing}`;

const stacked = (opening: string, items: readonly string[], closing: string, indent: string) =>
  items.length === 0
    ? `${opening}${closing}`
    : `${opening}\n${items.map((item) => `${indent}${step}${item}`).join(",\n")}\n${indent}${closing}`;

const keyed = (key: string, written: string) => `${JSON.stringify(key)}: ${written}`;

/** Any JSON value on one line. */
const plain: Form = (value, indent) => {
  if (Array.isArray(value)) return `[${value.map((item) => plain(item, indent)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return spaced(
    "{",
    fields.map(([key, field]) => keyed(key, plain(field, indent))),
    "}",
  );
};

/** Unknown keys may be any word, `constructor` included. */
const formFor = (forms: Fields, key: string): Form =>
  (Object.hasOwn(forms, key) ? forms[key] : undefined) ?? plain;

/** An object on one line. A field in `silent` is left out while it is `false`. */
const line =
  (schema: Schema, forms: Fields = {}, silent: readonly string[] = []): Form =>
  (value, indent) =>
    spaced(
      "{",
      fieldsOf(value as object, schema, silent).map(([key, field]) =>
        keyed(key, formFor(forms, key)(field, indent)),
      ),
      "}",
    );

/** An object with a line for each field. */
const block =
  (schema: Schema, forms: Fields): Form =>
  (value, indent) =>
    stacked(
      "{",
      fieldsOf(value as object, schema, []).map(([key, field]) =>
        keyed(key, formFor(forms, key)(field, indent + step)),
      ),
      "}",
      indent,
    );

/** A list with a line, or block of lines, for each item. */
const list =
  (item: Form): Form =>
  (value, indent) =>
    stacked(
      "[",
      (value as unknown[]).map((one) => item(one, indent + step)),
      "]",
      indent,
    );

/** A list within its owner's line. */
const row =
  (item: Form): Form =>
  (value, indent) =>
    `[${(value as unknown[]).map((one) => item(one, indent)).join(", ")}]`;

/** An object whose keys are ids, with a line for each. */
const table =
  (item: Form): Form =>
  (value, indent) =>
    stacked(
      "{",
      Object.entries(value as object).map(([key, one]) => keyed(key, item(one, indent + step))),
      "}",
      indent,
    );

const documentForm = block(documentSchema, {
  rules: block(rulesSchema, { weights: line(weightsSchema), conflicts: list(line(conflictSchema)) }),
  phases: list(block(phaseSchema, { tasks: list(line(taskSchema)) })),
  setups: list(
    block(setupSchema, {
      roles: list(line(roleSchema)),
      involvements: list(line(involvementSchema, {}, ["accountable"])),
      people: list(line(personSchema, { roles: row(line(assignmentSchema)) }, ["vacant"])),
      teams: list(line(teamSchema)),
      pins: block(pinsSchema, { map: table(line(pointSchema)) }),
    }),
  ),
});

/**
 * The text of a `.roleloom` file, with a newline at its end. Keys come in the order of the schema and every task,
 * role, involvement, person, team and pin has a line to itself, so changing one of them changes one line of a diff.
 */
export function serialiseDocument(document: RoleloomDocument): string {
  return `${documentForm(document, "")}\n`;
}
