import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyDiff, applySetupComparison } from "../../../shared/compare/apply-diff.ts";
import {
  type DocumentDiff,
  isSameDocument,
  isSameLifecycle,
  isSameSetup,
} from "../../../shared/compare/diff.ts";
import { diffDocuments, diffSetups } from "../../../shared/compare/diff-documents.ts";
import { mirrorDocumentDiff, mirrorSetupComparison } from "../../../shared/compare/mirror.ts";
import type { RoleloomDocument } from "../../../shared/model/document.ts";
import { presetDocument } from "../../../shared/presets/presets.ts";
import { arbitraryDocument } from "../../support/arbitraries.ts";
import { arbitraryEdits, arbitraryStart, edited } from "../../support/edited-documents.ts";

/** Two documents with nothing to do with one another, two with a past in common, and both with all ids made anew. */
const arbitraryPair: fc.Arbitrary<readonly [RoleloomDocument, RoleloomDocument]> = fc.oneof(
  fc.tuple(arbitraryDocument, arbitraryDocument),
  fc
    .tuple(arbitraryStart, arbitraryEdits, arbitraryEdits)
    .map(([start, one, other]) => [edited(start, one), edited(start, other)] as const),
  fc
    .tuple(arbitraryStart, arbitraryEdits)
    .map(([start, edits]) => [start, withNewIds(edited(start, edits))] as const),
);

/** Every id that is written more than once or called `id`, with a mark at its end. */
function withNewIds(document: RoleloomDocument): RoleloomDocument {
  const mark = <Id extends string>(id: Id) => `${id}′` as Id;
  return {
    ...document,
    phases: document.phases.map((phase) => ({
      ...phase,
      id: mark(phase.id),
      tasks: phase.tasks.map((task) => ({ ...task, id: mark(task.id) })),
    })),
    setups: document.setups.map((setup) => ({
      ...setup,
      id: mark(setup.id),
      roles: setup.roles.map((role) => ({ ...role, id: mark(role.id) })),
      teams: setup.teams.map((team) => ({ ...team, id: mark(team.id) })),
      involvements: setup.involvements.map(({ task, ...one }) => ({
        ...one,
        role: mark(one.role),
        phase: mark(one.phase),
        ...(task === undefined ? {} : { task: mark(task) }),
      })),
      people: setup.people.map((person) => ({
        ...person,
        id: mark(person.id),
        roles: person.roles.map((assignment) => ({ ...assignment, role: mark(assignment.role) })),
        reportsTo: person.reportsTo.map(mark),
        teams: person.teams.map(mark),
      })),
      pins: {
        ...setup.pins,
        map: Object.fromEntries(Object.entries(setup.pins.map).map(([id, pin]) => [mark(id), pin])),
      },
    })),
  };
}

const runs = { numRuns: 1_000, seed: 7 };

describe("the laws of a diff, on 1,000 random pairs", { timeout: 60_000 }, () => {
  it("is empty for equals only, makes b of a, and in a mirror is the diff of the other direction", () => {
    fc.assert(
      fc.property(arbitraryPair, ([a, b]) => {
        const diff = diffDocuments(a, b);
        const back = diffDocuments(b, a);
        expect(isSameDocument(diffDocuments(a, structuredClone(a)))).toBe(true);
        expect(isSameDocument(diff)).toBe(isDeepStrictEqual(a, b));
        expectSame(applyDiff(a, diff), b);
        expectSame(applyDiff(b, back), a);
        expectSame(back, mirrorDocumentDiff(diff));
      }),
      runs,
    );
  });

  it("hold for any two setups as well", () => {
    fc.assert(
      fc.property(arbitraryPair, fc.nat(), ([a, b], number) => {
        const setupA = a.setups[number % Math.max(1, a.setups.length)];
        const setupB = b.setups[number % Math.max(1, b.setups.length)];
        if (!setupA || !setupB) return;
        const comparison = diffSetups(a, setupA, b, setupB);
        const after = applySetupComparison(a.phases, setupA, comparison);
        expectSame(after, { phases: b.phases, setup: setupB });
        expectSame(diffSetups(b, setupB, a, setupA), mirrorSetupComparison(comparison));
        const own = diffSetups(a, setupA, a, setupA);
        expect(isSameSetup(own.setup) && isSameLifecycle(own.lifecycle)).toBe(true);
      }),
      runs,
    );
  });

  it("match whatever only got new ids, so that nothing is told as removed and added", () => {
    const both = presetDocument("both");
    const diff = diffDocuments(both, withNewIds(both));
    expect(comings(diff)).toBe(0);
    expect(applyDiff(both, diff)).toEqual(withNewIds(both));
  });

  it("never carry what is the same on both sides", () => {
    const both = presetDocument("both");
    const renamed = { ...both, title: "Another title" };
    const told = JSON.stringify(diffDocuments(both, renamed));
    for (const { roles } of both.setups) {
      for (const { summary } of roles) expect(told).not.toContain(summary);
    }
  });
});

/** The slow comparison, which tells what differs, only where something does. */
function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

/** How many entities are on one side only. */
function comings({ lifecycle, setups }: DocumentDiff): number {
  const lists = [lifecycle.phases, lifecycle.tasks, setups];
  const inside = setups.kept.flatMap(({ inside: one }) => [
    one.roles,
    one.involvements,
    one.people,
    one.teams,
    one.pins,
  ]);
  return [...lists, ...inside].reduce((sum, { added, removed }) => sum + added.length + removed.length, 0);
}
