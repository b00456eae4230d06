/**
 * Undo and redo over immutable states. A history is itself an immutable value: every function gives a new one
 * and leaves the old one usable, so an error half way leaves the caller with what it had.
 */

/** Steps that can be undone; older ones are forgotten. */
export const maxSteps = 200;

type Step<State> = {
  readonly label: string;
  /** The state on the step's other side: before it in `past`, after it in `future`. */
  readonly state: State;
};

export type History<State> = {
  readonly present: State;
  /** Oldest first. */
  readonly past: readonly Step<State>[];
  /** Next to be redone last. */
  readonly future: readonly Step<State>[];
  /** A record with this key joins the latest step instead of making one. */
  readonly mergeKey: string | null;
  /** The open transaction: what it is called and where it began. */
  readonly transaction: Step<State> | null;
};

export type Entry = {
  readonly label: string;
  /** Successive records with the same key are one step, such as the letters typed into one field. */
  readonly mergeKey?: string;
};

/** A history with nothing to undo. */
export function startHistory<State>(present: State): History<State> {
  return { present, past: [], future: [], mergeKey: null, transaction: null };
}

function pushStep<State>(
  history: History<State>,
  step: Step<State>,
  mergeKey: string | null,
): History<State> {
  return { ...history, past: [...history.past, step].slice(-maxSteps), future: [], mergeKey };
}

/** Makes `present` the present state. The same state as before records nothing and keeps what can be redone. */
export function record<State>(history: History<State>, present: State, entry: Entry): History<State> {
  if (present === history.present) return history;
  if (history.transaction) return { ...history, present };
  const mergeKey = entry.mergeKey ?? null;
  if (mergeKey !== null && mergeKey === history.mergeKey) return { ...history, present };
  return { ...pushStep(history, { label: entry.label, state: history.present }, mergeKey), present };
}

/** Ends merging, so that the next record is a step of its own. For moments undo must be able to return to, such as a save. */
export function sealStep<State>(history: History<State>): History<State> {
  return history.mergeKey === null ? history : { ...history, mergeKey: null };
}

export function canUndo<State>(history: History<State>): boolean {
  return history.transaction === null && history.past.length > 0;
}

export function canRedo<State>(history: History<State>): boolean {
  return history.transaction === null && history.future.length > 0;
}

/** Takes the latest step back. Nothing to undo, or a transaction open: the same history. */
export function undo<State>(history: History<State>): History<State> {
  const step = history.past.at(-1);
  if (!step || !canUndo(history)) return history;
  return {
    ...history,
    present: step.state,
    past: history.past.slice(0, -1),
    future: [...history.future, { label: step.label, state: history.present }],
    mergeKey: null,
  };
}

/** Does the latest undone step again. Nothing to redo, or a transaction open: the same history. */
export function redo<State>(history: History<State>): History<State> {
  const step = history.future.at(-1);
  if (!step || !canRedo(history)) return history;
  return {
    ...history,
    present: step.state,
    past: [...history.past, { label: step.label, state: history.present }],
    future: history.future.slice(0, -1),
    mergeKey: null,
  };
}

/** What `undo` would take back, or `null`. */
export function undoLabel<State>(history: History<State>): string | null {
  return canUndo(history) ? (history.past.at(-1)?.label ?? null) : null;
}

/** What `redo` would do again, or `null`. */
export function redoLabel<State>(history: History<State>): string | null {
  return canRedo(history) ? (history.future.at(-1)?.label ?? null) : null;
}

/** Opens a transaction: whatever is recorded until `commit` becomes one step. Throws when one is open. */
export function begin<State>(history: History<State>, label: string): History<State> {
  if (history.transaction) throw new Error("A transaction is already open");
  return { ...history, transaction: { label, state: history.present } };
}

/** Closes the transaction as one step; as none where nothing changed. Throws when none is open. */
export function commit<State>(history: History<State>): History<State> {
  const step = openTransaction(history);
  const closed = { ...history, transaction: null };
  return step.state === history.present ? closed : pushStep(closed, step, null);
}

/** Closes the transaction and goes back to where it began. Throws when none is open. */
export function rollBack<State>(history: History<State>): History<State> {
  return { ...history, transaction: null, present: openTransaction(history).state };
}

function openTransaction<State>(history: History<State>): Step<State> {
  if (!history.transaction) throw new Error("No transaction is open");
  return history.transaction;
}

/** Does `work` as one step. When `work` throws, so does this, and the caller's history is as it was. */
export function transact<State>(
  history: History<State>,
  label: string,
  work: (open: History<State>) => History<State>,
): History<State> {
  return commit(work(begin(history, label)));
}
