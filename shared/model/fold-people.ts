import type { PersonId, Setup } from "./document.ts";
import { memoise } from "./memoise.ts";
import { mostAtFirst, mostFittingPeople, type PeopleFolds } from "./people-folds.ts";
import { type ReportingForest, reportingForest } from "./reporting-forest.ts";

/** Who is not shown because somebody above them is collapsed. */
export type Behind = { readonly people: number; readonly vacancies: number };

export type FoldedPeople = {
  /** The setup with those who are shown; the very same where that is everybody. */
  readonly setup: Setup;
  /** By each collapsed manager who is shown. */
  readonly behind: ReadonlyMap<PersonId, Behind>;
  /** The levels that are shown, `null` for all. */
  readonly levels: number | null;
  /** How many levels the deepest branch has; 0 where there is nobody. */
  readonly depth: number;
};

/** Leaves out whoever is behind a collapsed manager, by the tree of first managers. Same arguments, same answer; linear. */
export const foldPeople = (setup: Setup, folds: PeopleFolds): FoldedPeople => foldedPeople(setup)(folds);

const foldedPeople = memoise((setup: Setup) => memoise((folds: PeopleFolds) => fold(setup, folds)));

/** By node its level, 1 for heads; 0 for the node above everybody. */
const standing = memoise((setup: Setup) => {
  const forest = reportingForest(setup.people);
  const levels = new Int32Array(forest.top + 1);
  for (const node of forest.order) {
    if (node !== forest.top) levels[node] = (levels[forest.parent[node] ?? forest.top] ?? 0) + 1;
  }
  const indices = new Map(setup.people.map(({ id }, index) => [id, index]));
  return { forest, levels, indices };
});

function fold(setup: Setup, folds: PeopleFolds): FoldedPeople {
  const { forest, levels } = standing(setup);
  const depth = levels.reduce((most, level) => Math.max(most, level), 0);
  const shownLevels = folds.levels === "fitting" ? fittingLevels(levels, depth) : folds.levels;
  const turned = new Set(folds.turned);
  const isFolded = (node: number): boolean => {
    const person = forest.people[node];
    if (person === undefined || !leads(forest, node)) return false;
    return (shownLevels !== null && (levels[node] ?? 0) >= shownLevels) !== turned.has(person.id);
  };
  const isHidden = new Uint8Array(forest.top + 1);
  const behind = new Map<PersonId, Behind>();
  const counts = countsBelow(forest);
  for (const node of forest.order) {
    const above = forest.parent[node] ?? forest.top;
    if (node !== above && (isHidden[above] === 1 || isFolded(above))) isHidden[node] = 1;
    else if (isFolded(node)) behind.set(forest.people[node]?.id ?? ("" as PersonId), counts(node));
  }
  const shown =
    behind.size === 0
      ? setup
      : { ...setup, people: setup.people.filter((_, index) => isHidden[index] === 0) };
  return { setup: shown, behind, levels: shownLevels, depth };
}

const leads = ({ children }: ReportingForest, node: number): boolean => (children[node]?.length ?? 0) > 0;

/** As many levels as keep the people within what reads well, at least two, for a head alone says nothing. */
function fittingLevels(levels: Int32Array, depth: number): number | null {
  if (levels.length - 1 <= mostFittingPeople) return null;
  const perLevel = new Array<number>(depth + 1).fill(0);
  for (const level of levels) perLevel[level] = (perLevel[level] ?? 0) + 1;
  let people = 0;
  for (let level = 1; level <= depth; level++) {
    people += perLevel[level] ?? 0;
    if (people > mostAtFirst) return Math.max(2, level - 1);
  }
  return null;
}

function countsBelow({ people, order, parent, sizes, top }: ReportingForest): (node: number) => Behind {
  const vacant = new Int32Array(top + 1);
  for (let at = order.length - 1; at > 0; at--) {
    const node = order[at] ?? top;
    const above = parent[node] ?? top;
    vacant[above] = (vacant[above] ?? 0) + (vacant[node] ?? 0) + (people[node]?.vacant ? 1 : 0);
  }
  return (node) => ({ people: (sizes[node] ?? 1) - 1, vacancies: vacant[node] ?? 0 });
}

/** Whether somebody's reports are shown; null for whoever leads nobody. */
export function isOpen(setup: Setup, folds: PeopleFolds, person: PersonId): boolean | null {
  const { forest, levels, indices } = standing(setup);
  const node = indices.get(person);
  if (node === undefined || !leads(forest, node)) return null;
  const shownLevels = foldPeople(setup, folds).levels;
  const isBelow = shownLevels !== null && (levels[node] ?? 0) >= shownLevels;
  return isBelow === folds.turned.includes(person);
}

/** How many people are below somebody in the tree. */
export function behindOf(setup: Setup, person: PersonId): Behind {
  const { forest, indices } = standing(setup);
  return countsBelow(forest)(indices.get(person) ?? forest.top);
}

/** The folds with somebody's reports shown, or not. */
export function turn(setup: Setup, folds: PeopleFolds, person: PersonId): PeopleFolds {
  const turned = folds.turned.includes(person)
    ? folds.turned.filter((each) => each !== person)
    : [...folds.turned, person];
  // What is chosen by hand does not change with the number of people.
  return { levels: foldPeople(setup, folds).levels, turned };
}

/** The folds with everybody above somebody opened. */
export function revealPerson(setup: Setup, folds: PeopleFolds, person: PersonId): PeopleFolds {
  const { forest, indices } = standing(setup);
  let shown = folds;
  let node = forest.parent[indices.get(person) ?? forest.top] ?? forest.top;
  for (; node !== forest.top; node = forest.parent[node] ?? forest.top) {
    const id = forest.people[node]?.id;
    if (id !== undefined && isOpen(setup, shown, id) === false) shown = turn(setup, shown, id);
  }
  return shown;
}
