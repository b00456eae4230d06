import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  begin,
  canRedo,
  canUndo,
  commit,
  type History,
  maxSteps,
  record,
  redo,
  redoLabel,
  rollBack,
  sealStep,
  startHistory,
  transact,
  undo,
  undoLabel,
} from "../../../shared/history/history.ts";

/** A toy: a counter whose steps are called by how much they add. */
const add = (history: History<number>, amount: number, mergeKey?: string) =>
  record(history, history.present + amount, {
    label: `Add ${amount}`,
    ...(mergeKey === undefined ? {} : { mergeKey }),
  });
const counted = (...amounts: readonly number[]) =>
  amounts.reduce((history, amount) => add(history, amount), startHistory(0));

describe("undo and redo", () => {
  it("have nothing to do at first", () => {
    const history = startHistory(0);
    expect([canUndo(history), canRedo(history)]).toEqual([false, false]);
    expect([undoLabel(history), redoLabel(history)]).toEqual([null, null]);
    expect(undo(history)).toBe(history);
    expect(redo(history)).toBe(history);
  });

  it("go back and forth and name the step they would take", () => {
    const history = counted(1, 10);
    expect(history.present).toBe(11);
    expect([undoLabel(history), redoLabel(history)]).toEqual(["Add 10", null]);
    const back = undo(history);
    expect(back.present).toBe(1);
    expect([undoLabel(back), redoLabel(back)]).toEqual(["Add 1", "Add 10"]);
    expect(undo(back).present).toBe(0);
    expect(redo(redo(undo(back))).present).toBe(11);
  });

  it("give the very same states back", () => {
    const states = [{ n: 0 }, { n: 1 }] as const;
    const history = record(startHistory<{ n: number }>(states[0]), states[1], { label: "Step" });
    expect(undo(history).present).toBe(states[0]);
    expect(redo(undo(history)).present).toBe(states[1]);
  });

  it("forget what was undone once something new is done", () => {
    const history = add(undo(counted(1, 10)), 100);
    expect(history.present).toBe(101);
    expect(canRedo(history)).toBe(false);
    expect(undo(history).present).toBe(1);
  });

  it("keep what was undone while nothing changes", () => {
    const history = undo(counted(1));
    expect(record(history, 0, { label: "Nothing" })).toBe(history);
    expect(canRedo(history)).toBe(true);
  });

  it("reach back over the last 200 steps and no further", () => {
    let history = counted(...Array.from({ length: maxSteps + 5 }, () => 1));
    let steps = 0;
    for (; canUndo(history); steps += 1) history = undo(history);
    expect(maxSteps).toBe(200);
    expect(steps).toBe(200);
    expect(history.present).toBe(5);
  });

  it("leave the history they were given as it was", () => {
    const history = counted(1, 10);
    const kept = structuredClone(history);
    add(undo(history), 5);
    expect(history).toEqual(kept);
  });

  it("agree with a plain list of states, whatever is done", () => {
    const go = {
      undo: { history: undo<number>, step: -1 },
      redo: { history: redo<number>, step: 1 },
    };
    const arbitraryMove = fc.oneof(
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom("undo" as const, "redo" as const),
    );
    type Both = {
      readonly history: History<number>;
      readonly states: readonly number[];
      readonly at: number;
    };
    const make = ({ history, states, at }: Both, move: number | "undo" | "redo"): Both => {
      if (typeof move === "number") {
        const next = [...states.slice(0, at + 1), (states[at] ?? 0) + move];
        return { history: add(history, move), states: next, at: at + 1 };
      }
      const to = Math.max(0, Math.min(states.length - 1, at + go[move].step));
      return { history: go[move].history(history), states, at: to };
    };
    fc.assert(
      fc.property(fc.array(arbitraryMove, { maxLength: 40 }), (moves) => {
        let both: Both = { history: startHistory(0), states: [0], at: 0 };
        for (const move of moves) {
          both = make(both, move);
          expect(both.history.present).toBe(both.states[both.at]);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

describe("merging", () => {
  it("makes one step of records with the same key, called after the first", () => {
    const typed = add(add(add(startHistory(0), 1, "name"), 2, "name"), 3, "name");
    expect(typed.present).toBe(6);
    expect(undoLabel(typed)).toBe("Add 1");
    expect(undo(typed).present).toBe(0);
    expect(redo(undo(typed)).present).toBe(6);
  });

  it("ends with another key, with none, and with undo", () => {
    const start = add(startHistory(0), 1, "name");
    expect(undo(add(start, 2, "summary")).present).toBe(1);
    expect(undo(add(start, 2)).present).toBe(1);
    expect(undo(add(add(start, 2), 3, "name")).present).toBe(3);
    expect(undo(add(undo(add(start, 2, "summary")), 3, "summary")).present).toBe(1);
    const again = add(redo(undo(start)), 2, "name");
    expect(undo(again).present).toBe(1);
  });

  it("never joins records without a key", () => {
    expect(undo(counted(1, 2)).present).toBe(1);
  });

  it("ends when the step is sealed, so that a saved state can be reached", () => {
    const saved = sealStep(add(startHistory(0), 1, "name"));
    expect(undo(add(saved, 2, "name")).present).toBe(1);
    expect(sealStep(saved)).toBe(saved);
  });
});

describe("a transaction", () => {
  it("makes one step of all that is recorded in it", () => {
    const history = commit(add(add(begin(counted(1), "Drag"), 2), 3));
    expect(history.present).toBe(6);
    expect(undoLabel(history)).toBe("Drag");
    expect(undo(history).present).toBe(1);
  });

  it("goes back to where it began when rolled back, and what was undone can still be redone", () => {
    const start = undo(counted(1, 10));
    const history = rollBack(add(begin(start, "Drag"), 5));
    expect(history.present).toBe(1);
    expect(redo(history).present).toBe(11);
  });

  it("makes no step when nothing changed", () => {
    const start = undo(counted(1));
    const history = commit(begin(start, "Drag"));
    expect(canUndo(history)).toBe(false);
    expect(canRedo(history)).toBe(true);
  });

  it("lets nothing be undone or redone until it is closed", () => {
    const open = add(begin(undo(counted(1, 10)), "Drag"), 5);
    expect([canUndo(open), canRedo(open), undoLabel(open), redoLabel(open)]).toEqual([
      false,
      false,
      null,
      null,
    ]);
    expect(undo(open)).toBe(open);
    expect(redo(open)).toBe(open);
  });

  it("merges with nothing before or after it", () => {
    const start = add(startHistory(0), 1, "name");
    const history = add(commit(add(begin(start, "Drag"), 2, "name")), 4, "name");
    expect(undo(history).present).toBe(3);
    expect(undo(undo(history)).present).toBe(1);
  });

  it("is opened and closed in turn", () => {
    expect(() => begin(begin(startHistory(0), "A"), "B")).toThrow("already open");
    expect(() => commit(startHistory(0))).toThrow("No transaction");
    expect(() => rollBack(startHistory(0))).toThrow("No transaction");
  });

  it("around work that throws leaves the caller's history as it was", () => {
    const history = counted(1);
    const fail = () => {
      throw new Error("Half way");
    };
    expect(() => transact(history, "Import", (open) => add(add(open, 2), fail()))).toThrow("Half way");
    expect(history).toEqual(counted(1));
    expect(undo(transact(history, "Import", (open) => add(add(open, 2), 3))).present).toBe(1);
  });
});
