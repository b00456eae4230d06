import { percent } from "../compare/report/phrases.ts";
import type { Role } from "../model/document.ts";
import { groupBy } from "../model/group-by.ts";
import { inFigures } from "../text/phrases.ts";
import type { Finding } from "./finding.ts";
import type { StaffingTable, Weights } from "./staffing-table.ts";
import { called, roleSubjects } from "./wording.ts";

const doubledFrom = 0.8;
const shapeSize = 16;

/** Weighted Jaccard: sum min(w) / sum max(w) over tasks; 1 is a duplicate, 0 nothing in common or nothing at all. */
export function overlap(a: Weights, b: Weights): number {
  let least = 0;
  let most = 0;
  for (const [activity, weight] of a) {
    const other = b.get(activity) ?? 0;
    least += Math.min(weight, other);
    most += Math.max(weight, other);
  }
  for (const [activity, weight] of b) if (!a.has(activity)) most += weight;
  return most === 0 ? 0 : least / most;
}

/** Roles that do exactly the same, as one. */
type Profile = {
  readonly roles: readonly Role[];
  readonly weights: Weights;
  readonly sum: number;
  /** Weights added up over every so many tasks: two profiles differ at least as much as their shapes. */
  readonly shape: Float64Array;
};
type Doubled = { readonly roles: readonly Role[]; readonly overlap: number };

function profilesOf({ weightsOf }: StaffingTable): readonly Profile[] {
  const working = [...weightsOf].filter(([, weights]) => weights.size > 0);
  const groups = groupBy(working, ([, weights]) => [...weights].join(";"));
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const sum = [...first[1].values()].reduce((total, weight) => total + weight, 0);
      return [{ roles: group.map(([role]) => role), weights: first[1], sum, shape: shapeOf(first[1]) }];
    })
    .sort((a, b) => a.sum - b.sum);
}

/** Roles alike to 0.8 and more, the most alike first; each role is told of once, with its nearest. */
export function doubledRoles(table: StaffingTable): readonly Doubled[] {
  const profiles = profilesOf(table);
  const same = profiles.filter(({ roles }) => roles.length > 1).map(({ roles }) => ({ roles, overlap: 1 }));
  const told = new Set(same.flatMap(({ roles }) => roles));
  const near = nearPairs(profiles.filter(({ roles }) => roles.every((role) => !told.has(role))));
  for (const pair of near) {
    if (pair.roles.some((role) => told.has(role))) continue;
    for (const role of pair.roles) told.add(role);
    same.push(pair);
  }
  return same;
}

/** Profiles come by rising sum: J is at most the lesser sum over the greater, so those much heavier need no look. */
function nearPairs(profiles: readonly Profile[]): readonly Doubled[] {
  let end = 0;
  const pairs = profiles.flatMap((one, index) => {
    while (end < profiles.length && one.sum >= (profiles[end]?.sum ?? 0) * doubledFrom) end += 1;
    return nearest(one, profiles.slice(index + 1, end));
  });
  return pairs.sort((a, b) => b.overlap - a.overlap);
}

const nearest = (one: Profile, others: readonly Profile[]): Doubled[] =>
  others
    .filter((other) => mayReach(one, other))
    .map((other) => ({ roles: [...one.roles, ...other.roles], overlap: overlap(one.weights, other.weights) }))
    .filter((pair) => pair.overlap >= doubledFrom);

/** Rules out nearly all pairs at a few numbers of each. */
function mayReach(one: Profile, other: Profile): boolean {
  // With J >= t: sum |w1 - w2| <= (1 - t) sum max <= (1 - t) (sum1 + sum2) / (1 + t).
  const allowed = ((1 - doubledFrom) * (one.sum + other.sum)) / (1 + doubledFrom) + 1e-9;
  let difference = 0;
  for (let at = 0; at < shapeSize && difference <= allowed; at++) {
    difference += Math.abs((one.shape[at] ?? 0) - (other.shape[at] ?? 0));
  }
  return difference <= allowed;
}

function shapeOf(weights: Weights): Float64Array {
  const shape = new Float64Array(shapeSize);
  for (const [activity, weight] of weights) {
    const at = activity % shapeSize;
    shape[at] = (shape[at] ?? 0) + weight;
  }
  return shape;
}

export function find(table: StaffingTable): Finding[] {
  const doubled = doubledRoles(table);
  const [first] = doubled;
  if (!first) return [];
  const pairs =
    doubled.length === 1
      ? ""
      : `, and ${inFigures(doubled.length - 1)} more such ${doubled.length === 2 ? "group" : "groups"}`;
  return [
    {
      severity: "note",
      subjects: roleSubjects(doubled.flatMap(({ roles }) => roles)),
      says: `${called(first.roles)} do ${first.overlap === 1 ? "the same" : "nearly the same"}${pairs}.`,
      evidence: `Their parts in the tasks overlap by ${percent(first.overlap)}.`,
      mend: "Merge them into one role, or say what each does that the other does not.",
    },
  ];
}
