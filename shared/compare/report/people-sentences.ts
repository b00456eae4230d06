import type { Person, PersonId, RoleId, Setup, TeamId } from "../../model/document.ts";
import { groupBy } from "../../model/group-by.ts";
import { memoise } from "../../model/memoise.ts";
import type { FieldChange, Kept, Move } from "../diff.ts";
import { counted, inWords, listed, percent, plain, sentence } from "./phrases.ts";
import type { Sentence, Subject } from "./report.ts";
import { subject, type Telling } from "./telling.ts";

type PersonName = (id: PersonId) => string;

const namesOf = memoise(({ people }: Setup): PersonName => {
  const names = new Map(people.map(({ id, name }) => [id, plain(name)]));
  return (id) => names.get(id) ?? plain(id);
});

const teamNamesOf = memoise(({ teams }: Setup) => {
  const names = new Map(teams.map(({ id, name }) => [id, plain(name)]));
  return (id: TeamId) => names.get(id) ?? plain(id);
});

const countPeople = ({ people }: Setup) => {
  const vacancies = people.filter(({ vacant }) => vacant).length;
  return { people: people.length - vacancies, vacancies };
};

/** "18 people and 2 vacancies". */
export function tellHeads(setup: Setup): string {
  const { people, vacancies } = countPeople(setup);
  const heads = people === 0 ? "nobody" : counted(people, "person", "people");
  return vacancies === 0 ? heads : `${heads} and ${counted(vacancies, "vacancy", "vacancies")}`;
}

function tellComings(telling: Telling): Sentence[] {
  const { a, b, comparison } = telling;
  const { added, removed, kept } = comparison.setup.people;
  if (kept.length === 0 && added.length > 0 && removed.length > 0) {
    const names =
      a.setup.name === b.setup.name ? ["before", "after"] : [plain(a.setup.name), plain(b.setup.name)];
    const text = `nobody is in both: ${names[0]} has ${tellHeads(a.setup)}, ${names[1]} ${tellHeads(b.setup)}`;
    return [{ text: sentence(text), subjects: [] }];
  }
  return [
    ...tellOneWay(
      removed.map(({ entity }) => entity),
      { filled: "leave", open: "go", side: ({ id }) => subject("person", id, undefined) },
    ),
    ...tellOneWay(
      added.map(({ entity }) => entity),
      { filled: "join", open: "open", side: ({ id }) => subject("person", undefined, id) },
    ),
  ];
}

type Way = { readonly filled: string; readonly open: string; readonly side: (person: Person) => Subject };

/** Who joins, or who leaves, vacancies apart. */
function tellOneWay(people: readonly Person[], { filled, open, side }: Way): Sentence[] {
  const tell = (own: readonly Person[], who: string, verb: string): Sentence[] =>
    own.length === 0
      ? []
      : [
          {
            text: sentence(`${who} ${verb}${own.length === 1 ? thirdPerson(verb) : ""}`),
            subjects: own.map(side),
          },
        ];
  const present = people.filter(({ vacant }) => !vacant);
  const vacancies = people.filter(({ vacant }) => vacant);
  return [
    ...tell(present, listed(present.map(({ name }) => plain(name))), filled),
    ...tell(vacancies, counted(vacancies.length, "vacancy", "vacancies"), open),
  ];
}

const thirdPerson = (verb: string): string => (verb.endsWith("o") ? "es" : "s");

type Shares = ReadonlyMap<RoleId, number>;
const sharesOf = (person: Person | undefined, roleIn: (id: RoleId) => RoleId): Shares =>
  new Map((person?.roles ?? []).map(({ role, share }) => [roleIn(role), share]));

type PeopleById = { readonly [Side in "inA" | "inB"]: ReadonlyMap<PersonId, Person> };
const byId = (setup: Setup) => new Map(setup.people.map((person) => [person.id, person]));

/** What a person took up, gave up, or does more or less of. */
function tellShares(telling: Telling, people: PeopleById, { from, to, fields }: Kept<PersonId>): string[] {
  const { inA, inB, rolesInB } = telling;
  if (!fields.some(({ field }) => field === "roles")) return [];
  const before = sharesOf(people.inA.get(from), (id) => rolesInB.get(id) ?? id);
  const after = sharesOf(people.inB.get(to), (id) => id);
  const nameOf = (id: RoleId) => (telling.rolesInA.has(id) || after.has(id) ? inB.role(id) : inA.role(id));
  const gone = [...before.keys()].filter((id) => !after.has(id));
  const come = [...after.keys()].filter((id) => !before.has(id));
  const changed = [...after].filter(([id, share]) => before.has(id) && before.get(id) !== share);
  return [
    ...(gone.length > 0 ? [`gives up ${listed(gone.map(nameOf))}`] : []),
    ...(come.length > 0
      ? [`takes on ${listed(come.map((id) => `${nameOf(id)} (${percent(after.get(id) ?? 0)})`))}`]
      : []),
    ...changed.map(
      ([id, share]) =>
        `gives ${nameOf(id)} ${percent(share)} of the time instead of ${percent(before.get(id) ?? 0)}`,
    ),
  ];
}

const clauseOfMove = (move: Move, telling: Telling): string[] => {
  const { a, b } = telling;
  if (move.kind === "managers") {
    const [nameA, nameB] = [namesOf(a.setup), namesOf(b.setup)];
    const [from, to] = [listed(move.from.map(nameA)), listed(move.to.map(nameB))];
    if (to === "") return [`no longer reports to ${from}`];
    return [`reports to ${to}${from === "" ? "" : ` instead of ${from}`}`];
  }
  if (move.kind === "teams") {
    const [from, to] = [
      listed(move.from.map(teamNamesOf(a.setup))),
      listed(move.to.map(teamNamesOf(b.setup))),
    ];
    if (to === "") return [`leaves the team ${from}`];
    return [from === "" ? `joins the team ${to}` : `moves from the team ${from} to ${to}`];
  }
  return [];
};

const fieldOf = (fields: readonly FieldChange[], name: string) => fields.find(({ field }) => field === name);

function clausesOfFields(fields: readonly FieldChange[]): string[] {
  const vacant = fieldOf(fields, "vacant");
  const fte = fieldOf(fields, "fte");
  return [
    ...(vacant?.to === true ? ["leaves, and the place is vacant"] : []),
    ...(fte ? [`works ${String(fte.to)} FTE instead of ${String(fte.from)}`] : []),
  ];
}

function tellKeptPeople(telling: Telling): Sentence[] {
  const [nameA, nameB] = [namesOf(telling.a.setup), namesOf(telling.b.setup)];
  const people: PeopleById = { inA: byId(telling.a.setup), inB: byId(telling.b.setup) };
  return telling.comparison.setup.people.kept.flatMap((person) => {
    const { from, to, fields, moves } = person;
    const [before, after] = [nameA(from), nameB(to)];
    const isFilled = fieldOf(fields, "vacant")?.from === true;
    const isRenamed =
      fieldOf(fields, "name") !== undefined && !isFilled && fieldOf(fields, "vacant") === undefined;
    const clauses = [
      ...(isFilled ? [`fills a vacancy${before === after ? "" : ` (${before})`}`] : []),
      ...(isRenamed ? [`was called ${before}`] : []),
      ...clausesOfFields(fields),
      ...tellShares(telling, people, person),
      ...moves.flatMap((move) => clauseOfMove(move, telling)),
    ];
    if (clauses.length === 0) return [];
    return [{ text: sentence(`${after} ${listed(clauses, 9)}`), subjects: [subject("person", from, to)] }];
  });
}

function tellTeams(telling: Telling): Sentence[] {
  const { b, comparison } = telling;
  const { added, removed, kept } = comparison.setup.teams;
  const sizes = groupBy(
    b.setup.people.flatMap(({ teams: own }) => [...new Set(own)]),
    (id) => id,
  );
  const members = (id: TeamId) => sizes.get(id)?.length ?? 0;
  const come = added.map(
    ({ entity }) => `${plain(entity.name)} (${counted(members(entity.id), "place", "places")})`,
  );
  const gone = removed.map(({ entity }) => plain(entity.name));
  const renamed = kept.flatMap(({ from, to, fields }) => {
    const name = fieldOf(fields, "name");
    if (!name) return [];
    const text = sentence(`the team ${plain(String(name.from))} is called ${plain(String(name.to))} now`);
    return [{ text, subjects: [subject("team", from, to)] }];
  });
  const teams = (count: number) => `${inWords(count)} team${count === 1 ? "" : "s"}`;
  return [
    ...(gone.length === 0
      ? []
      : [
          {
            text: sentence(`${teams(gone.length)} go${gone.length === 1 ? "es" : ""}: ${listed(gone)}`),
            subjects: removed.map(({ entity }) => subject("team", entity.id, undefined)),
          },
        ]),
    ...(come.length === 0
      ? []
      : [
          {
            text: sentence(`${telling.subject} adds ${teams(come.length)}: ${listed(come)}`),
            subjects: added.map(({ entity }) => subject("team", undefined, entity.id)),
          },
        ]),
    ...renamed,
  ];
}

/** Who comes and goes, then who does or reports otherwise, then teams. */
export function tellPeople(telling: Telling): readonly Sentence[] {
  return [...tellComings(telling), ...tellTeams(telling), ...tellKeptPeople(telling)];
}
