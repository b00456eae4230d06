import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { documentJsonSchema } from "../../../shared/file/json-schema.ts";

const published = readFileSync(new URL("../../../docs/roleloom.schema.json", import.meta.url), "utf8");

it("publishes the JSON Schema of the model as it is (npm run schema writes it anew)", () => {
  expect(published).toBe(documentJsonSchema());
});

it("asks only for what a file must have", () => {
  const schema = JSON.parse(published);
  expect(schema.required).toEqual(["format", "version", "title"]);
  expect(schema.properties.setups.items.properties.involvements.items.required).toEqual([
    "role",
    "phase",
    "level",
  ]);
  expect(schema.additionalProperties).toEqual({});
});
