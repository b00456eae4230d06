import type { PhaseId, Setup } from "./document.ts";
import { everybody, fittingPeople, type PeopleFolds } from "./people-folds.ts";

/**
 * What of a setup is shown as one: roles as groups, phases without their tasks. A way of looking, not a part of
 * the document. Plain data, and the same for every setup of a document.
 */

export const groupings = ["kind", "category", "team"] as const;
export type Grouping = (typeof groupings)[number];

/** Names a group of roles, the same across setups. */
export type GroupKey = string & { readonly groupKey: true };

export type Folds = {
  /** What roles are grouped by; `null` where each is shown by itself. */
  readonly by: Grouping | null;
  /** Groups that are shown role by role all the same. */
  readonly open: readonly GroupKey[];
  /** Categories that are shown as one whatever the grouping. */
  readonly categories: readonly string[];
  /** Phases whose tasks are shown as one. */
  readonly phases: readonly PhaseId[];
  /** Who of the reporting lines is shown. */
  readonly people: PeopleFolds;
};

/** Larger setups are grouped unless the user wants otherwise: their cards are too small to tell anything. */
export const mostUngroupedRoles = 300;

export const noFolds: Folds = { by: null, open: [], categories: [], phases: [], people: everybody };
const single: Folds = { ...noFolds, people: fittingPeople };
const kinds: Folds = { ...single, by: "kind" };

export const hasFolds = ({ by, categories, phases }: Folds): boolean =>
  by !== null || categories.length > 0 || phases.length > 0;

/** How a setup is shown before the user has chosen. */
export const automaticFolds = (setup: Setup | null): Folds =>
  setup !== null && setup.roles.length > mostUngroupedRoles ? kinds : single;

/** The same phases and people folded, and roles grouped anew, with every group closed. */
export const groupedBy = ({ phases, people }: Folds, by: Grouping | null): Folds => ({
  ...noFolds,
  by,
  phases,
  people,
});

const keyOf = (grouping: Grouping, ...names: readonly string[]): GroupKey =>
  JSON.stringify([grouping, ...names]) as GroupKey;

export const categoryKey = (category: string): GroupKey => keyOf("category", category);
/** Teams and kinds are apart in each group that is looked into; `team` is null for roles without one. */
export const teamKey = (team: string | null, within?: GroupKey): GroupKey =>
  keyOf("team", team ?? "", ...(within === undefined ? [] : [within]));
/** A kind is also apart in each category. */
export const kindKey = (kind: string, category: string, within?: GroupKey): GroupKey =>
  keyOf("kind", kind, category, ...(within === undefined ? [] : [within]));

const without = <Item>(items: readonly Item[], item: Item): readonly Item[] =>
  items.filter((each) => each !== item);
const withItem = <Item>(items: readonly Item[], item: Item): readonly Item[] => [
  ...without(items, item),
  item,
];

/** A group of roles as far as opening and closing it goes. */
export type GroupName = { readonly key: GroupKey; readonly by: Grouping; readonly category: string };

export function openGroup(folds: Folds, { key, by, category }: GroupName): Folds {
  const isExtra = by === "category" && folds.categories.includes(category);
  return isExtra
    ? { ...folds, categories: without(folds.categories, category) }
    : { ...folds, open: withItem(folds.open, key) };
}

export function closeGroup(folds: Folds, { key, by, category }: GroupName): Folds {
  const isExtra = by === "category" && folds.by !== "category";
  return isExtra
    ? { ...folds, categories: withItem(folds.categories, category) }
    : { ...folds, open: without(folds.open, key) };
}

export const foldPhase = (folds: Folds, phase: PhaseId): Folds => ({
  ...folds,
  phases: withItem(folds.phases, phase),
});

export const unfoldPhase = (folds: Folds, phase: PhaseId): Folds => ({
  ...folds,
  phases: without(folds.phases, phase),
});
