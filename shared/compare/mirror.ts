import { assertNever } from "../model/result.ts";
import type {
  DocumentDiff,
  FieldChange,
  Kept,
  LifecycleDiff,
  ListDiff,
  Move,
  Placed,
  SetupComparison,
  SetupDiff,
} from "./diff.ts";

/** The same differences seen from the other side: what was added is removed, and what split is merged. */

const mirrorField = (change: FieldChange): FieldChange => ({
  field: change.field,
  ...("to" in change ? { from: change.to } : {}),
  ...("from" in change ? { to: change.from } : {}),
});

function mirrorMove(move: Move): Move {
  switch (move.kind) {
    case "order":
      return { ...move, from: move.to, to: move.from };
    case "phase":
      return { ...move, from: move.to, to: move.from };
    case "managers":
      return { ...move, from: move.to, to: move.from };
    case "teams":
      return { ...move, from: move.to, to: move.from };
    default:
      return assertNever(move);
  }
}

const mirrorKept = <Key>(kept: Kept<Key>): Kept<Key> => ({
  ...kept,
  from: kept.to,
  to: kept.from,
  fields: kept.fields.map(mirrorField),
  moves: kept.moves.map(mirrorMove),
});

const mirrorList = <Entity, Key, Spot extends Placed<Entity>>(
  list: ListDiff<Entity, Key, Spot>,
): ListDiff<Entity, Key, Spot> => ({
  added: list.removed,
  removed: list.added,
  kept: list.kept.map(mirrorKept),
});

const mirrorLifecycle = ({ phases, tasks }: LifecycleDiff): LifecycleDiff => ({
  phases: mirrorList(phases),
  tasks: mirrorList(tasks),
});

const mirrorSetup = (diff: SetupDiff): SetupDiff => ({
  fields: diff.fields.map(mirrorField),
  roles: mirrorList(diff.roles),
  involvements: mirrorList(diff.involvements),
  people: mirrorList(diff.people),
  teams: mirrorList(diff.teams),
  pins: mirrorList(diff.pins),
  pinFields: diff.pinFields.map(mirrorField),
  splits: diff.merges,
  merges: diff.splits,
});

/** The comparison of b with a, from that of a with b. */
export const mirrorSetupComparison = ({ lifecycle, setup }: SetupComparison): SetupComparison => ({
  lifecycle: mirrorLifecycle(lifecycle),
  setup: mirrorSetup(setup),
});

/** The difference from b to a, from that from a to b. */
export const mirrorDocumentDiff = (diff: DocumentDiff): DocumentDiff => ({
  fields: diff.fields.map(mirrorField),
  lifecycle: mirrorLifecycle(diff.lifecycle),
  setups: {
    added: diff.setups.removed,
    removed: diff.setups.added,
    kept: diff.setups.kept.map((kept) => ({ ...mirrorKept(kept), inside: mirrorSetup(kept.inside) })),
  },
});
