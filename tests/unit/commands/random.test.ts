import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyCommand } from "../../../shared/commands/apply.ts";
import { describeCommand } from "../../../shared/commands/describe.ts";
import { parseDocument } from "../../../shared/file/parse.ts";
import { serialiseDocument } from "../../../shared/file/serialise.ts";
import { type History, record, redo, startHistory, undo } from "../../../shared/history/history.ts";
import type { RoleloomDocument } from "../../../shared/model/document.ts";
import { findContradiction } from "../../../shared/model/invariants.ts";
import { arbitraryDocument } from "../../support/arbitraries.ts";
import { smallDocument } from "../../support/builders.ts";
import { commandKinds, type Pick, randomCommand } from "../../support/random-commands.ts";

const arbitraryStream = fc.array(fc.nat({ max: 9_999 }), { minLength: 12, maxLength: 12 });
const arbitraryStreams = fc.array(arbitraryStream, { minLength: 1, maxLength: 40 });
const arbitraryStart = fc.oneof(fc.constant(smallDocument()), arbitraryDocument);

function reopened(document: RoleloomDocument): RoleloomDocument {
  const parsed = parseDocument(new TextEncoder().encode(serialiseDocument(document)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** Numbers for one command, over and over. */
function pickFrom(stream: readonly number[]): Pick {
  let at = 0;
  return (max) => (stream[at++ % stream.length] ?? 0) % (max + 1);
}

/** Freezes what is there, so that a command that writes into it throws. */
function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

type Tally = { readonly done: Set<string>; readonly refused: Set<string> };

/** Does one command, if it can be done, and checks what must hold after any. */
function perform(history: History<RoleloomDocument>, stream: readonly number[], tally: Tally) {
  const before = history.present;
  const command = randomCommand(before, pickFrom(stream));
  const label = describeCommand(before, command);
  expect(label.length).toBeLessThan(100);
  const applied = applyCommand(before, command);
  if (!applied.ok) {
    tally.refused.add(applied.error.kind);
    return history;
  }
  if (applied.value !== before) tally.done.add(command.kind);
  expect(findContradiction(applied.value), command.kind).toBeNull();
  return record(history, frozen(applied.value), { label });
}

/** As many undos, or redos, as there are. */
function toTheEnd<State>(history: History<State>, go: typeof undo<State>): History<State> {
  const next = go(history);
  return next === history ? history : toTheEnd(next, go);
}

describe("any sequence of commands", () => {
  it("keeps the document sound, tells what it could not do, and can be undone and redone to the ends", () => {
    const tally = { done: new Set<string>(), refused: new Set<string>() };
    fc.assert(
      fc.property(arbitraryStart, arbitraryStreams, (start, streams) => {
        const history = streams.reduce(
          (all, stream) => perform(all, stream, tally),
          startHistory(frozen(start)),
        );
        const last = history.present;
        expect(reopened(last)).toEqual(last);
        const undone = toTheEnd(history, undo);
        expect(undone.present).toBe(start);
        expect(toTheEnd(undone, redo).present).toBe(last);
      }),
      { numRuns: 300, seed: 4 },
    );
    expect(tally.done).toEqual(new Set(commandKinds));
    expect([...tally.refused].sort()).toEqual([
      "id-taken",
      "invalid-value",
      "last-one",
      "no-such-entity",
      "would-report-in-circle",
    ]);
  });

  it("gives the same document back when a command is done again that leaves nothing to change", () => {
    const repeatable = new Set([
      "rename-document",
      "update-phase",
      "update-task",
      "rename-setup",
      "move-phase",
    ]);
    const more = [
      "move-setup",
      "move-role",
      "move-task",
      "update-role",
      "set-involvement",
      "remove-involvement",
    ];
    for (const kind of [...more, "update-person", "update-team", "pin-role", "unpin-role", "unpin-all"]) {
      repeatable.add(kind);
    }
    const seen = new Set<string>();
    fc.assert(
      fc.property(arbitraryStream, (stream) => {
        const document = smallDocument();
        const command = randomCommand(document, pickFrom(stream));
        const once = applyCommand(document, command);
        if (!once.ok || !repeatable.has(command.kind)) return;
        const twice = applyCommand(once.value, command);
        expect(twice.ok && twice.value === once.value, command.kind).toBe(true);
        seen.add(command.kind);
      }),
      { numRuns: 2_000, seed: 5 },
    );
    expect(seen).toEqual(repeatable);
  });
});
