import type { Person } from "../model/document.ts";
import { plural } from "../text/phrases.ts";
import type { Figure, Finding } from "./finding.ts";
import type { Activity, StaffingTable } from "./staffing-table.ts";
import { called, personSubjects } from "./wording.ts";

const mostForExact = 20;

export type BusFactor = {
  /** One smallest group whose loss orphans more than half of the tasks; its size is the bus factor. */
  readonly people: readonly Person[];
  readonly orphaned: number;
  /** Tasks that somebody can do; those nobody can do are lost already. */
  readonly tasks: number;
  /** Otherwise it is at most that many. */
  readonly isExact: boolean;
};

/**
 * The smallest set of people whose loss orphans more than half of the tasks, after Avelino et al. 2016 ("A novel
 * approach for estimating truck factors"). Exact to 20 people who do something, greedy above. `null` without any.
 */
export function busFactor({ activities }: Pick<StaffingTable, "activities">): BusFactor | null {
  const staffed = activities.filter(({ doers }) => doers.length > 0);
  const people = [...new Set(staffed.flatMap(({ doers }) => doers))];
  if (people.length === 0) return null;
  const isExact = people.length <= mostForExact;
  const lost = isExact ? smallestGroup(staffed, people) : greedyGroup(staffed);
  const gone = new Set(lost);
  const orphaned = staffed.filter(({ doers }) => doers.every((person) => gone.has(person))).length;
  return { people: lost, orphaned, tasks: staffed.length, isExact };
}

/** Sums over subsets: for every set of people at once, how many tasks have all their doers in it. */
function smallestGroup(staffed: readonly Activity[], people: readonly Person[]): readonly Person[] {
  const bitOf = new Map(people.map((person, index) => [person, 1 << index]));
  const orphaned = new Uint32Array(1 << people.length);
  for (const { doers } of staffed) {
    const mask = doers.reduce((sum, person) => sum | (bitOf.get(person) ?? 0), 0);
    orphaned[mask] = (orphaned[mask] ?? 0) + 1;
  }
  for (let bit = 1; bit < orphaned.length; bit <<= 1) {
    for (let mask = 0; mask < orphaned.length; mask++) {
      if ((mask & bit) !== 0) orphaned[mask] = (orphaned[mask] ?? 0) + (orphaned[mask ^ bit] ?? 0);
    }
  }
  const best = smallestMask(orphaned, staffed.length);
  return people.filter((_, index) => (best & (1 << index)) !== 0);
}

function smallestMask(orphaned: Uint32Array, tasks: number): number {
  let best = orphaned.length - 1;
  let size = bitsIn(best);
  for (let mask = 1; mask < orphaned.length; mask++) {
    if ((orphaned[mask] ?? 0) * 2 <= tasks || bitsIn(mask) >= size) continue;
    best = mask;
    size = bitsIn(mask);
  }
  return best;
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Task by task, always the one that needs the fewest more to be gone. */
function greedyGroup(staffed: readonly Activity[]): readonly Person[] {
  const tasksOf = new Map<Person, number[]>();
  const left = staffed.map(({ doers }, task) => {
    for (const person of doers) {
      const own = tasksOf.get(person);
      if (own) own.push(task);
      else tasksOf.set(person, [task]);
    }
    return doers.length;
  });
  const gone = new Set<Person>();
  while (left.filter((count) => count === 0).length * 2 <= staffed.length) {
    const next = weakest(left);
    for (const person of staffed[next]?.doers ?? []) {
      if (gone.has(person)) continue;
      gone.add(person);
      for (const task of tasksOf.get(person) ?? []) left[task] = (left[task] ?? 0) - 1;
    }
  }
  return [...gone];
}

function weakest(left: readonly number[]): number {
  let best = -1;
  for (const [task, count] of left.entries()) {
    if (count > 0 && (best < 0 || count < (left[best] ?? 0))) best = task;
  }
  return best;
}

export function find(table: StaffingTable): Finding[] {
  const found = busFactor(table);
  // Small teams hang on few people as a matter of course; larger ones need not.
  if (!found || table.present.length < 4 || found.people.length * 4 > table.present.length) return [];
  const { people, orphaned, tasks, isExact } = found;
  return [
    {
      severity: people.length === 1 ? "warning" : "note",
      subjects: personSubjects(people),
      says: `Losing ${called(people)} would stop more than half of the work.`,
      evidence: `${orphaned} of ${plural(tasks, "task", "tasks")} would have nobody left to do ${orphaned === 1 ? "it" : "them"}, by ${isExact ? "exact count" : "an estimate that a smaller group may undercut"}.`,
      mend: `Spread the work of ${people.length === 1 ? "this person" : `these ${people.length}`} over others, the tasks with fewest people first.`,
    },
  ];
}

export function figures(table: StaffingTable): Figure[] {
  const found = busFactor(table);
  const isExact = found?.isExact ?? true;
  return [
    {
      name: isExact ? "Bus factor" : "Bus factor, at most",
      value: found?.people.length ?? null,
      unit: "count",
      reading: "people whose loss stops more than half of the tasks; 1 is fragile",
    },
  ];
}
