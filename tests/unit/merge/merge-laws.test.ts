import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyCommand } from "../../../shared/commands/apply.ts";
import type { Command } from "../../../shared/commands/command.ts";
import { parseDocument } from "../../../shared/file/parse.ts";
import { serialiseDocument } from "../../../shared/file/serialise.ts";
import { conflictsField, type Merged, mergeDocuments } from "../../../shared/merge/merge-documents.ts";
import type { RoleloomDocument } from "../../../shared/model/document.ts";
import { findContradiction } from "../../../shared/model/invariants.ts";
import { arbitraryDocument } from "../../support/arbitraries.ts";
import {
  arbitraryEdits,
  arbitraryStart,
  arbitraryStream,
  commandIn,
  edited,
} from "../../support/edited-documents.ts";

type Triple = readonly [base: RoleloomDocument, ours: RoleloomDocument, theirs: RoleloomDocument];

/** Two sets of edits to one document, and now and then three documents with nothing in common. */
const arbitraryTriple: fc.Arbitrary<Triple> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(arbitraryStart, arbitraryEdits, arbitraryEdits)
      .map(([base, one, other]): Triple => [base, edited(base, one), edited(base, other)]),
  },
  { weight: 1, arbitrary: fc.tuple(arbitraryDocument, arbitraryDocument, arbitraryDocument) },
);

const titled = (document: RoleloomDocument, title: string) => ({ ...document, title });

/** The slow comparison, which tells what differs, only where something does. */
function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

describe("the laws of a merge, on 1,000 random triples", { timeout: 60_000 }, () => {
  it("gives the side that both are, and the side that changed where the other did not", () => {
    fc.assert(fc.property(arbitraryTriple, expectSides), { numRuns: 1_000, seed: 11 });
  });

  it("always leaves a sound document that opens again, in which no value of either side is lost", () => {
    let conflicting = 0;
    fc.assert(
      fc.property(arbitraryTriple, fc.boolean(), ([base, ours, theirs], hasBase) => {
        const merged = mergeDocuments(hasBase ? base : null, ours, theirs);
        expectSound(merged);
        expectNothingLost(merged, [ours, theirs], namesIn(base));
        if (merged.conflicts.length > 0) conflicting += 1;
      }),
      { numRuns: 1_000, seed: 11 },
    );
    expect(conflicting).toBeGreaterThan(100);
  });

  it("does both of two edits that can be done in either order, without a conflict", () => {
    let merged = 0;
    const doing = (start: RoleloomDocument, ...commands: Command[]) =>
      commands.reduce<RoleloomDocument | null>((document, command) => {
        const applied = document && applyCommand(document, command);
        return applied?.ok ? applied.value : null;
      }, start);
    fc.assert(
      fc.property(arbitraryStart, arbitraryStream, arbitraryStream, (base, one, other) => {
        const [first, second] = [commandIn(base, one), commandIn(base, other)];
        const [ours, theirs, both] = [doing(base, first), doing(base, second), doing(base, first, second)];
        // A copy of a setup is not apart from what the other side does to the original.
        if ([first, second].some(({ kind }) => kind === "duplicate-setup" || kind === "batch")) return;
        if (!ours || !theirs || !both || ours === base || theirs === base) return;
        if (!isDeepStrictEqual(both, doing(base, second, first))) return;
        merged += 1;
        const { document, conflicts } = mergeDocuments(base, ours, theirs);
        expect(conflicts).toEqual([]);
        // Commands put things at a number, a merge puts them beside their neighbours.
        expectSame(unordered(document), unordered(both));
      }),
      { numRuns: 1_500, seed: 12 },
    );
    expect(merged).toBeGreaterThan(200);
  });
});

function expectSides([base, ours, theirs]: Triple): void {
  expectSame(mergeDocuments(base, ours, structuredClone(ours)), { document: ours, conflicts: [] });
  expectSame(mergeDocuments(base, structuredClone(base), theirs), { document: theirs, conflicts: [] });
  expectSame(mergeDocuments(base, ours, structuredClone(base)), { document: ours, conflicts: [] });
  if (ours.title !== base.title) return;
  // With one edit of its own the other side is no longer the base, and everything has to be merged.
  const title = "A title of nobody else";
  const both = { document: titled(ours, title), conflicts: [] };
  expectSame(mergeDocuments(base, ours, titled(base, title)), both);
  expectSame(mergeDocuments(base, titled(base, title), ours), both);
}

function expectSound({ document, conflicts }: Merged): void {
  expect(findContradiction(document)).toBeNull();
  const parsed = parseDocument(new TextEncoder().encode(serialiseDocument(document)));
  expect(parsed.ok || parsed.error).toBe(true);
  const kept: unknown = Object.entries(document).find(([field]) => field === conflictsField)?.[1];
  if (conflicts.length > 0) expect(kept).toEqual(expect.arrayContaining([...conflicts]));
}

/** What is not in place is in a conflict, or was removed on purpose. */
function expectNothingLost(
  merged: Merged,
  sides: readonly RoleloomDocument[],
  before: ReadonlySet<string>,
): void {
  const told = JSON.stringify(merged);
  for (const name of new Set(sides.flatMap((side) => [...namesIn(side)]))) {
    if (!before.has(name)) expect(told.includes(JSON.stringify(name)), name).toBe(true);
  }
}

/** Every name of a phase, task, setup, role, person and team. */
function namesIn({ phases, setups }: RoleloomDocument): ReadonlySet<string> {
  const inside = setups.flatMap(({ roles, people, teams }) => [...roles, ...people, ...teams]);
  const all = [...phases, ...phases.flatMap(({ tasks }) => tasks), ...setups, ...inside];
  return new Set(all.map(({ name }) => name));
}

/** The same for documents that differ in nothing but the order of lists. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(unordered).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return fields.map(([key, field]) => [key, unordered(field)]);
}
