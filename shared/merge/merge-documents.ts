import { homesOf } from "../compare/renaming.ts";
import { isSameJson } from "../compare/same-json.ts";
import type { PhaseId, RoleloomDocument, Setup, TaskId } from "../model/document.ts";
import { type Conflict, type Note, pick, type Three, type Where } from "./conflict.ts";
import { inMergedOrder, mergePool } from "./merge-entities.ts";
import { mergeFields } from "./merge-fields.ts";
import { mergeLifecycle, type Uses } from "./merge-lifecycle.ts";
import { mergeSetup } from "./merge-setup.ts";

export type Merged = {
  /** Sound whatever the conflicts; where there are any, its field `mergeConflicts` lists them. */
  readonly document: RoleloomDocument;
  readonly conflicts: readonly Conflict[];
};

/** The document's own field for what could not be merged. Roleloom keeps it like any field it does not know. */
export const conflictsField = "mergeConflicts";

const whereOfSetup = (id: string, { name }: Setup): Where => ({ what: "setup", id, name });

const noHome = "" as PhaseId;
/** A task that only moved into another phase does not make its involvements different: where it ends up is known last. */
const withoutHomes = (setup: Setup): Setup => ({
  ...setup,
  involvements: setup.involvements.map((one) => (one.task === undefined ? one : { ...one, phase: noHome })),
});

function withHomes(setup: Setup, homes: ReadonlyMap<TaskId, PhaseId>): Setup {
  const involvements = setup.involvements.map((one) => {
    const home = one.task === undefined ? one.phase : homes.get(one.task);
    if (home === undefined) throw new Error("A task that is used was not kept");
    return { ...one, phase: home };
  });
  return { ...setup, involvements };
}

function mergeSetups(three: Three<RoleloomDocument>, note: Note): Setup[] {
  const pool = mergePool(
    pick(three, ({ setups }) => new Map(setups.map((setup) => [setup.id as string, withoutHomes(setup)]))),
    { whereOf: whereOfSetup, merge: (versions, where) => mergeSetup(versions, where, note) },
    note,
  );
  const orders = pick(three, ({ setups }) => setups.map(({ id }) => id as string));
  return inMergedOrder(orders, pool, whereOfSetup, note);
}

function usesOf(setups: readonly Setup[]): Uses {
  const all = setups.flatMap(({ involvements }) => involvements);
  return {
    tasks: new Set(all.flatMap(({ task }) => task ?? [])),
    phases: new Set(all.flatMap(({ task, phase }) => (task === undefined ? [phase] : []))),
  };
}

/** Conflicts of earlier merges are a list to which both sides may have added, and from which both may have taken. */
const fields = {
  aside: ["phases", "setups"],
  lists: { [conflictsField]: (item: unknown) => JSON.stringify(item) },
};

function mergeAll(three: Three<RoleloomDocument>, note: Note): RoleloomDocument {
  const where: Where = { what: "document", id: "", name: three.ours?.title ?? "" };
  const setups = mergeSetups(three, note);
  const phases = mergeLifecycle(three, usesOf(setups), note);
  const homes = homesOf(phases);
  return {
    ...mergeFields(three, fields, where, note),
    phases,
    setups: setups.map((setup) => withHomes(setup, homes)),
  };
}

/**
 * Three-way merge. What only one side changed is done; what both changed alike is done once. Of two edits that cannot
 * both be done, ours stays in place and theirs is kept in the list of conflicts, in the answer and in the document;
 * what one side removed and the other changed or uses stays. `base` is null where the two have no common ancestor.
 * Entities are known by their ids. The result is always a sound document, and equal to a side if the other one is equal
 * to it or to the base.
 */
export function mergeDocuments(
  base: RoleloomDocument | null,
  ours: RoleloomDocument,
  theirs: RoleloomDocument,
): Merged {
  if (isSameJson(ours, theirs) || isSameJson(theirs, base)) return { document: ours, conflicts: [] };
  if (isSameJson(ours, base)) return { document: theirs, conflicts: [] };
  const conflicts: Conflict[] = [];
  const document = mergeAll({ base: base ?? undefined, ours, theirs }, (conflict) =>
    conflicts.push(conflict),
  );
  if (conflicts.length === 0) return { document, conflicts };
  const earlier = Object.entries(document).find(([field]) => field === conflictsField)?.[1];
  const all = [...(Array.isArray(earlier) ? earlier : []), ...conflicts];
  return { document: Object.assign({ ...document }, { [conflictsField]: all }), conflicts };
}
