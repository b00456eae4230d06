import type { JsonObject } from "./json-object.ts";

/** Turns a document of one version into one of the next. */
export type Migration = (document: JsonObject) => JsonObject;

/** By the version they start from. Version 1 is the first there is, so nothing is older yet. */
export const migrations: ReadonlyMap<number, Migration> = new Map();

/** Takes a document of version `from` up to version `to`, one version at a time. Throws where a step is missing. */
export function migrate(
  document: JsonObject,
  from: number,
  to: number,
  steps: ReadonlyMap<number, Migration>,
): JsonObject {
  let migrated = document;
  for (let version = from; version < to; version += 1) {
    const step = steps.get(version);
    if (!step) throw new Error(`No migration from version ${version}`);
    migrated = { ...step(migrated), version: version + 1 };
  }
  return migrated;
}
