import type { InvariantProblem } from "../problems/problem.ts";
import type { Involvement, Person, Phase, RoleloomDocument, Setup } from "./document.ts";

/**
 * What must hold between the parts of a document beyond the form of each: ids are unique (of phases, tasks and
 * setups in the document; of roles, people and teams in their setup), what is referred to exists, an
 * involvement's task belongs to its phase, a role has one involvement per target, nobody reports in a circle.
 * Pins of roles that are gone are harmless and allowed. All of it is looked at on every opening, so paths are
 * composed for findings only.
 */

type Finding = InvariantProblem | null;
type Identified = { readonly id: string };
/** Where each item stands in its list, by id. */
type Positions = ReadonlyMap<string, number>;
type Known = { readonly role: Positions; readonly person: Positions; readonly team: Positions };

/** The first finding over a list. */
function firstOf<Item>(items: readonly Item[], find: (item: Item, index: number) => Finding): Finding {
  let index = 0;
  for (const item of items) {
    const finding = find(item, index);
    if (finding) return finding;
    index += 1;
  }
  return null;
}

function positionsOf(items: readonly Identified[]): Positions {
  const positions = new Map<string, number>();
  let index = 0;
  for (const { id } of items) positions.set(id, index++);
  return positions;
}

const findTwin = (items: readonly Identified[], path: string, seen = new Set<string>()): Finding =>
  firstOf(items, ({ id }, index) => {
    if (seen.has(id)) return { kind: "duplicate-id", path: `${path}[${index}].id`, id };
    seen.add(id);
    return null;
  });

const findTwinAmong = (items: readonly Identified[], positions: Positions, path: string): Finding =>
  positions.size === items.length ? null : findTwin(items, path);

function findInPhases(phases: readonly Phase[]): Finding {
  const taskIds = new Set<string>();
  return (
    findTwin(phases, "phases") ??
    firstOf(phases, ({ tasks }, index) => findTwin(tasks, `phases[${index}].tasks`, taskIds))
  );
}

/** Every phase and task as a number of its own, below `count`. */
function targetsOf(phases: readonly Phase[]) {
  let count = 0;
  const byPhase = new Map<string, { readonly whole: number; readonly tasks: ReadonlyMap<string, number> }>(
    phases.map(({ id, tasks }) => [
      id,
      { whole: count++, tasks: new Map(tasks.map((task) => [task.id, count++])) },
    ]),
  );
  return { byPhase, count };
}

const unknown = (
  what: Extract<InvariantProblem, { kind: "unknown-reference" }>["what"],
  id: string,
  path: string,
): Finding => ({ kind: "unknown-reference", path, what, id });

function findInInvolvements(setup: Setup, phases: readonly Phase[], known: Known, path: string): Finding {
  const targets = targetsOf(phases);
  const taken = new Set<number>();
  return firstOf(setup.involvements, (involvement, index) => {
    const { role, phase, task } = involvement;
    const position = known.role.get(role);
    if (position === undefined) return unknown("role", role, `${path}.involvements[${index}].role`);
    const inPhase = targets.byPhase.get(phase);
    if (!inPhase) return unknown("phase", phase, `${path}.involvements[${index}].phase`);
    const target = task === undefined ? inPhase.whole : inPhase.tasks.get(task);
    if (target === undefined) return unknown("task", task ?? "", `${path}.involvements[${index}].task`);
    const pair = position * targets.count + target;
    if (taken.has(pair)) return duplicate(involvement, setup, `${path}.involvements[${index}]`);
    taken.add(pair);
    return null;
  });
}

function duplicate({ role, phase, task }: Involvement, { roles }: Setup, path: string): Finding {
  const name = roles.find(({ id }) => id === role)?.name ?? role;
  return { kind: "duplicate-involvement", path, role: name, target: task ?? phase };
}

function findInPeople({ people }: Setup, known: Known, path: string): Finding {
  return firstOf(people, (person, index) => {
    const strange = strangeTie(person, known);
    return strange && unknown(strange.what, strange.id, `${path}.people[${index}].${strange.field}`);
  });
}

/** The first role, manager or team of a person that does not exist. */
function strangeTie({ roles, reportsTo, teams }: Person, known: Known) {
  const role = roles.findIndex((held) => !known.role.has(held.role));
  if (role !== -1)
    return { what: "role", id: roles[role]?.role ?? "", field: `roles[${role}].role` } as const;
  const manager = reportsTo.findIndex((id) => !known.person.has(id));
  if (manager !== -1) {
    return { what: "person", id: reportsTo[manager] ?? "", field: `reportsTo[${manager}]` } as const;
  }
  const team = teams.findIndex((id) => !known.team.has(id));
  return team === -1 ? null : ({ what: "team", id: teams[team] ?? "", field: `teams[${team}]` } as const);
}

function findInReporting(people: readonly Person[], positions: Positions, path: string): Finding {
  const circle = findReportingCycle(people, positions);
  const [first] = circle;
  if (!first) return null;
  const at = `${path}.people[${people.indexOf(first)}].reportsTo`;
  return { kind: "reporting-cycle", path: at, people: circle.map(({ name }) => name) };
}

/** What contradicts itself within one setup over these phases; `path` leads to the setup. */
export function findContradictionInSetup(setup: Setup, phases: readonly Phase[], path: string): Finding {
  const { roles, people, teams } = setup;
  const known = { role: positionsOf(roles), person: positionsOf(people), team: positionsOf(teams) };
  return (
    findTwinAmong(roles, known.role, `${path}.roles`) ??
    findTwinAmong(people, known.person, `${path}.people`) ??
    findTwinAmong(teams, known.team, `${path}.teams`) ??
    findInInvolvements(setup, phases, known, path) ??
    findInPeople(setup, known, path) ??
    findInReporting(people, known.person, path)
  );
}

/** The first contradiction in a document, `null` when it is sound. Names, not ids, stand for people and roles. */
export function findContradiction({ phases, setups }: RoleloomDocument): Finding {
  return (
    findInPhases(phases) ??
    findTwin(setups, "setups") ??
    firstOf(setups, (setup, index) => findContradictionInSetup(setup, phases, `setups[${index}]`))
  );
}

const onTrail = 1;
const cleared = 2;

/** Everybody in one circle of reporting lines, each reporting to the one after; empty when there is none. */
export function findReportingCycle(
  people: readonly Person[],
  positions: Positions = positionsOf(people),
): readonly Person[] {
  const states = new Uint8Array(people.length);
  for (let start = 0; start < people.length; start += 1) {
    const circle = states[start] === cleared ? [] : circleFrom(start, people, positions, states);
    if (circle.length > 0) return circle;
  }
  return [];
}

/** Walks up every line on a trail of its own, since a chain of command may be longer than the call stack. */
function circleFrom(
  start: number,
  people: readonly Person[],
  positions: Positions,
  states: Uint8Array,
): readonly Person[] {
  const trail = [{ at: start, next: 0 }];
  for (let top = trail.at(-1); top; top = trail.at(-1)) {
    states[top.at] = onTrail;
    const id = people[top.at]?.reportsTo[top.next];
    top.next += 1;
    if (id === undefined) {
      states[top.at] = cleared;
      trail.pop();
      continue;
    }
    const manager = positions.get(id);
    if (manager === undefined || states[manager] === cleared) continue;
    if (states[manager] === onTrail) {
      const circle = trail.slice(trail.findIndex(({ at }) => at === manager));
      return circle.flatMap(({ at }) => people[at] ?? []);
    }
    trail.push({ at: manager, next: 0 });
  }
  return [];
}
