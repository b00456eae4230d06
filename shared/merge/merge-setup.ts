import type { Involvement, Person, PersonId, Role, Setup, Team } from "../model/document.ts";
import { findReportingCycle } from "../model/invariants.ts";
import { type Note, pick, type Three, type Where } from "./conflict.ts";
import { bringBack, inMergedOrder, mergePool, type Pool } from "./merge-entities.ts";
import { mergeFields } from "./merge-fields.ts";

/** An involvement is known by its role and what it is on; the phase of a task is not part of that. */
const involvementKey = ({ role, phase, task }: Involvement): string =>
  JSON.stringify(task === undefined ? [role, "phase", phase] : [role, "task", task]);

const byKey =
  <Entity>(keyOf: (entity: Entity) => string) =>
  (list: readonly Entity[]) =>
    new Map(list.map((entity) => [keyOf(entity), entity]));

const idOf = ({ id }: { readonly id: string }): string => id;
const asText = (item: unknown): string => JSON.stringify(item);
const roleOf = (item: unknown): string => String((item as Person["roles"][number]).role);

const inPerson = { lists: { roles: roleOf, reportsTo: asText, teams: asText } };
const inRole = { lists: { skills: asText } };

type Pools = {
  readonly roles: Pool<Role>;
  readonly involvements: Pool<Involvement>;
  readonly people: Pool<Person>;
  readonly teams: Pool<Team>;
};

function namers(three: Three<Setup>, setup: string) {
  const names = new Map<string, string>();
  for (const one of [three.theirs, three.ours]) {
    for (const { id, name } of one?.roles ?? []) names.set(id, name);
  }
  const named =
    (what: Where["what"]) =>
    (id: string, { name }: { readonly name: string }): Where => ({ what, id, name, setup });
  return {
    role: named("role"),
    person: named("person"),
    team: named("team"),
    involvement: (_: string, { role, phase, task }: Involvement): Where => ({
      what: "involvement",
      id: `${role} / ${task ?? phase}`,
      name: `${names.get(role) ?? role} / ${task ?? phase}`,
      setup,
    }),
    pin: (id: string): Where => ({ what: "pin", id, name: names.get(id) ?? id, setup }),
  };
}

type Namers = ReturnType<typeof namers>;

function poolsOf(three: Three<Setup>, name: Namers, note: Note): Pools {
  const merged = <Entity extends object>(how: Parameters<typeof mergeFields<Entity>>[1]) => {
    return (versions: Three<Entity>, where: Where) => mergeFields(versions, how, where, note);
  };
  return {
    roles: mergePool(
      pick(three, ({ roles }) => byKey<Role>(idOf)(roles)),
      { whereOf: name.role, merge: merged<Role>(inRole) },
      note,
    ),
    involvements: mergePool(
      pick(three, ({ involvements }) => byKey(involvementKey)(involvements)),
      { whereOf: name.involvement, merge: merged<Involvement>({}) },
      note,
    ),
    people: mergePool(
      pick(three, ({ people }) => byKey<Person>(idOf)(people)),
      { whereOf: name.person, merge: merged<Person>(inPerson) },
      note,
    ),
    teams: mergePool(
      pick(three, ({ teams }) => byKey<Team>(idOf)(teams)),
      { whereOf: name.team, merge: merged<Team>({}) },
      note,
    ),
  };
}

/** Brings back whatever is used, and what that uses in turn. */
function closeReferences({ roles, involvements, people, teams }: Pools, name: Namers, note: Note): void {
  for (const { role } of involvements.kept.values()) bringBack(roles, role, name.role, note);
  // People who are brought back are walked over too, since a map gives what is added during the walk.
  for (const person of people.kept.values()) {
    for (const manager of person.reportsTo) bringBack(people, manager, name.person, note);
    for (const { role } of person.roles) bringBack(roles, role, name.role, note);
    for (const team of person.teams) bringBack(teams, team, name.team, note);
  }
}

/** Leaves out reporting lines that only theirs has, until nobody reports in a circle. */
function breakCircles(
  people: readonly Person[],
  ours: Setup | undefined,
  name: Namers,
  note: Note,
): Person[] {
  const lines = new Map(ours?.people.map(({ id, reportsTo }) => [id, new Set<PersonId>(reportsTo)]));
  const byId = new Map(people.map((person) => [person.id, person]));
  for (;;) {
    const circle = findReportingCycle([...byId.values()]);
    if (circle.length === 0) return [...byId.values()];
    const at = circle.findIndex(({ id }, index) => {
      const manager = circle[(index + 1) % circle.length];
      return manager !== undefined && lines.get(id)?.has(manager.id) !== true;
    });
    const [report, manager] = [circle[at], circle[(at + 1) % circle.length]];
    if (!report || !manager) throw new Error("Our own reporting lines make a circle");
    note({ kind: "circle", where: name.person(report.id, report), field: "reportsTo", theirs: manager.id });
    byId.set(report.id, { ...report, reportsTo: report.reportsTo.filter((id) => id !== manager.id) });
  }
}

function mergePins(three: Three<Setup>, where: Where, name: Namers, note: Note): Setup["pins"] {
  const pins = mergeFields(
    pick(three, (setup) => setup.pins),
    { aside: ["map"] },
    where,
    note,
  );
  const maps = pick(three, (setup) => new Map(Object.entries(setup.pins.map)));
  const pool = mergePool(
    maps,
    { whereOf: name.pin, merge: (versions, at) => mergeFields(versions, {}, at, note) },
    note,
  );
  const keys = pick(maps, (map) => [...map.keys()]);
  const { kept } = pool;
  const order = new Set([...(keys.ours ?? []), ...(keys.theirs ?? [])].filter((key) => kept.has(key)));
  return {
    ...pins,
    map: Object.fromEntries([...order].map((key) => [key, kept.get(key)])) as Setup["pins"]["map"],
  };
}

const insides = ["roles", "involvements", "people", "teams", "pins"] as const;

/** Versions of one setup, of which ours and theirs are there. Nothing is said of the phases of tasks. */
export function mergeSetup(three: Three<Setup>, where: Where, note: Note): Setup {
  const setup = where.name;
  const name = namers(three, setup);
  const pools = poolsOf(three, name, note);
  closeReferences(pools, name, note);
  const idsIn = (list: (one: Setup) => readonly { readonly id: string }[]) =>
    pick(three, (one) => list(one).map(idOf));
  const people = inMergedOrder(
    idsIn((one) => one.people),
    pools.people,
    name.person,
    note,
  );
  return {
    ...mergeFields(three, { aside: insides }, where, note),
    roles: inMergedOrder(
      idsIn((one) => one.roles),
      pools.roles,
      name.role,
      note,
    ),
    involvements: inMergedOrder(
      pick(three, (one) => one.involvements.map(involvementKey)),
      pools.involvements,
      name.involvement,
      note,
    ),
    people: breakCircles(people, three.ours, name, note),
    teams: inMergedOrder(
      idsIn((one) => one.teams),
      pools.teams,
      name.team,
      note,
    ),
    pins: mergePins(three, where, name, note),
  };
}
