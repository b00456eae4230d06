import type { InvariantProblem } from "../problems/problem.ts";
import type { Person, PersonId, Phase, RoleloomDocument, Setup } from "./document.ts";

/**
 * What must hold between the parts of a document beyond the form of each: ids are unique (of phases, tasks and
 * setups in the document; of roles, people and teams in their setup), what is referred to exists, an
 * involvement's task belongs to its phase, a role has one involvement per target, nobody reports in a circle.
 * Pins of roles that are gone are harmless and allowed.
 */

type Finding = InvariantProblem | null;
type Identified = { readonly id: string };

/** The first finding over a list. */
function firstOf<Item>(items: readonly Item[], find: (item: Item, index: number) => Finding): Finding {
  for (const [index, item] of items.entries()) {
    const finding = find(item, index);
    if (finding) return finding;
  }
  return null;
}

const findTwin = (items: readonly Identified[], path: string, seen = new Set<string>()): Finding =>
  firstOf(items, ({ id }, index) => {
    if (seen.has(id)) return { kind: "duplicate-id", path: `${path}[${index}].id`, id };
    seen.add(id);
    return null;
  });

function findInPhases(phases: readonly Phase[]): Finding {
  const taskIds = new Set<string>();
  return (
    findTwin(phases, "phases") ??
    firstOf(phases, ({ tasks }, index) => findTwin(tasks, `phases[${index}].tasks`, taskIds))
  );
}

const idsOf = <Item extends Identified>(items: readonly Item[]): ReadonlySet<Item["id"]> =>
  new Set(items.map(({ id }) => id));

function findInInvolvements(setup: Setup, phases: readonly Phase[], path: string): Finding {
  const roles = new Map(setup.roles.map((role) => [role.id, role]));
  const tasksByPhase = new Map(phases.map((phase) => [phase.id, idsOf(phase.tasks)]));
  const targets = new Set<string>();
  return firstOf(setup.involvements, ({ role, phase, task }, index) => {
    const here = `${path}.involvements[${index}]`;
    if (!roles.has(role)) return { kind: "unknown-reference", path: `${here}.role`, what: "role", id: role };
    const tasks = tasksByPhase.get(phase);
    if (!tasks) return { kind: "unknown-reference", path: `${here}.phase`, what: "phase", id: phase };
    if (task !== undefined && !tasks.has(task)) {
      return { kind: "unknown-reference", path: `${here}.task`, what: "task", id: task };
    }
    const target = JSON.stringify([role, phase, task]);
    if (targets.has(target)) {
      const name = roles.get(role)?.name ?? role;
      return { kind: "duplicate-involvement", path: here, role: name, target: task ?? phase };
    }
    targets.add(target);
    return null;
  });
}

function findInPeople({ roles, people, teams }: Setup, path: string): Finding {
  const known = { role: idsOf(roles), person: idsOf(people), team: idsOf(teams) };
  const findMissing = (
    what: "role" | "person" | "team",
    ids: readonly string[],
    pathOf: (index: number) => string,
  ) =>
    firstOf(ids, (id, index) =>
      (known[what] as ReadonlySet<string>).has(id)
        ? null
        : { kind: "unknown-reference", path: pathOf(index), what, id },
    );
  return firstOf(people, (person, index) => {
    const here = `${path}.people[${index}]`;
    const held = person.roles.map(({ role }) => role);
    return (
      findMissing("role", held, (at) => `${here}.roles[${at}].role`) ??
      findMissing("person", person.reportsTo, (at) => `${here}.reportsTo[${at}]`) ??
      findMissing("team", person.teams, (at) => `${here}.teams[${at}]`)
    );
  });
}

function findInReporting(people: readonly Person[], path: string): Finding {
  const circle = findReportingCycle(people);
  const [first] = circle;
  if (!first) return null;
  const at = `${path}.people[${people.indexOf(first)}].reportsTo`;
  return { kind: "reporting-cycle", path: at, people: circle.map(({ name }) => name) };
}

/** What contradicts itself within one setup over these phases; `path` leads to the setup. */
export function findContradictionInSetup(setup: Setup, phases: readonly Phase[], path: string): Finding {
  return (
    findTwin(setup.roles, `${path}.roles`) ??
    findTwin(setup.people, `${path}.people`) ??
    findTwin(setup.teams, `${path}.teams`) ??
    findInInvolvements(setup, phases, path) ??
    findInPeople(setup, path) ??
    findInReporting(setup.people, path)
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

type Stop = { readonly person: Person; next: number };

/** Everybody in one circle of reporting lines, each reporting to the one after; empty when there is none. */
export function findReportingCycle(people: readonly Person[]): readonly Person[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const cleared = new Set<PersonId>();
  for (const person of people) {
    const circle = circleFrom(person, byId, cleared);
    if (circle.length > 0) return circle;
  }
  return [];
}

/** Walks up every line from `start` on a trail of its own, since a chain of command may be longer than the call stack. */
function circleFrom(
  start: Person,
  byId: ReadonlyMap<PersonId, Person>,
  cleared: Set<PersonId>,
): readonly Person[] {
  const trail: Stop[] = cleared.has(start.id) ? [] : [{ person: start, next: 0 }];
  const onTrail = new Set([start.id]);
  for (let top = trail.at(-1); top; top = trail.at(-1)) {
    const managerId = top.person.reportsTo[top.next];
    top.next += 1;
    if (managerId === undefined) {
      cleared.add(top.person.id);
      onTrail.delete(top.person.id);
      trail.pop();
      continue;
    }
    const manager = byId.get(managerId);
    if (onTrail.has(managerId)) {
      return trail
        .slice(trail.findIndex(({ person }) => person.id === managerId))
        .map(({ person }) => person);
    }
    if (manager && !cleared.has(managerId)) {
      trail.push({ person: manager, next: 0 });
      onTrail.add(managerId);
    }
  }
  return [];
}
