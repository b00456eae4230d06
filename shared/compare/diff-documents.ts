import { foldText } from "../find/fold-text.ts";
import type { RoleloomDocument, Setup } from "../model/document.ts";
import type { DocumentDiff, KeptSetup, Move, SetupComparison } from "./diff.ts";
import { isSameSetup } from "./diff.ts";
import { diffLifecycles } from "./diff-lifecycle.ts";
import { diffSetupsOver } from "./diff-setup.ts";
import { diffFields, kept } from "./list-diff.ts";
import { type Match, type Matchable, matchLists, type Work } from "./match.ts";
import { mirrorDocumentDiff, mirrorSetupComparison } from "./mirror.ts";
import { isInProperOrder } from "./proper-order.ts";
import { steadyOf } from "./steady.ts";

const setupWork = ({ roles }: Setup): Work => new Map(roles.map(({ name }) => [foldText(name), 1]));

function matchSetups(a: readonly Setup[], b: readonly Setup[]): readonly Match[] {
  const items = (setups: readonly Setup[]) =>
    setups.map((setup): Matchable => ({ id: setup.id, name: setup.name, kind: "", work: setupWork(setup) }));
  const matches = matchLists(items(a), items(b));
  return matches.length === 0 && a.length === 1 && b.length === 1 ? [{ a: 0, b: 0, by: "only" }] : matches;
}

function diffInOrder(a: RoleloomDocument, b: RoleloomDocument): DocumentDiff {
  const lifecycle = diffLifecycles(a, b);
  const matches = matchSetups(a.setups, b.setups);
  const steady = steadyOf(matches.map((match) => match.b));
  const pairs = matches.flatMap((match, index): { place: number; kept: KeptSetup }[] => {
    const [from, to] = [a.setups[match.a], b.setups[match.b]];
    if (!from || !to) return [];
    const inside = diffSetupsOver(
      { phases: a.phases, setup: from },
      { phases: b.phases, setup: to },
      lifecycle,
    );
    const moves: Move[] = steady.has(index) ? [] : [{ kind: "order", from: match.a, to: match.b }];
    const one = kept(from.id, to.id, match.by, { fields: inside.fields, moves });
    const state = isSameSetup(inside) ? one.state : "changed";
    return [{ place: match.a + match.b, kept: { ...one, state, inside } }];
  });
  const [inA, inB] = [new Set(matches.map((match) => match.a)), new Set(matches.map((match) => match.b))];
  const alone = (setups: readonly Setup[], matched: ReadonlySet<number>) =>
    setups.flatMap((entity, at) => (matched.has(at) ? [] : [{ entity, at }]));
  return {
    fields: diffFields(a, b, ["phases", "setups"]),
    lifecycle,
    setups: {
      added: alone(b.setups, inB),
      removed: alone(a.setups, inA),
      kept: pairs.sort((x, y) => x.place - y.place).map((pair) => pair.kept),
    },
  };
}

/**
 * What is different from document `a` to document `b`. Everything is matched by id, then by name, letter case and
 * accents aside, then by what it does; whatever is matched is never told as removed and added.
 */
export function diffDocuments(a: RoleloomDocument, b: RoleloomDocument): DocumentDiff {
  return isInProperOrder(a, b) ? diffInOrder(a, b) : mirrorDocumentDiff(diffInOrder(b, a));
}

function compareInOrder(
  a: RoleloomDocument,
  setupA: Setup,
  b: RoleloomDocument,
  setupB: Setup,
): SetupComparison {
  const lifecycle = diffLifecycles(
    { phases: a.phases, setups: [setupA] },
    { phases: b.phases, setups: [setupB] },
  );
  const sideA = { phases: a.phases, setup: setupA };
  return { lifecycle, setup: diffSetupsOver(sideA, { phases: b.phases, setup: setupB }, lifecycle) };
}

/** What is different from one setup to another, of one document or of two. */
export function diffSetups(
  a: RoleloomDocument,
  setupA: Setup,
  b: RoleloomDocument,
  setupB: Setup,
): SetupComparison {
  return isInProperOrder([a.phases, setupA], [b.phases, setupB])
    ? compareInOrder(a, setupA, b, setupB)
    : mirrorSetupComparison(compareInOrder(b, setupB, a, setupA));
}
