import {
  type Person,
  type PersonId,
  personSchema,
  type Setup,
  type Team,
  type TeamId,
  teamSchema,
} from "../model/document.ts";
import { findReportingCycle } from "../model/invariants.ts";
import { fail, ok } from "../model/result.ts";
import type { Handlers, PeopleCommand } from "./command.ts";
import {
  added,
  checked,
  checkedPatch,
  type Edited,
  edited,
  found,
  inSetup,
  mapped,
  patched,
  removed,
  withField,
  without,
} from "./edit.ts";

/** The setup, if all that one of its people refers to exists and nobody reports in a circle. */
function checkTies(setup: Setup, { roles, reportsTo, teams }: Person): Edited<Setup> {
  const missing = [
    ...roles.map(({ role }) => found(setup.roles, "role", role)),
    ...reportsTo.map((manager) => found(setup.people, "person", manager)),
    ...teams.map((team) => found(setup.teams, "team", team)),
  ].find((tie) => !tie.ok);
  if (missing && !missing.ok) return missing;
  const circle = findReportingCycle(setup.people);
  return circle.length === 0
    ? ok(setup)
    : fail({ kind: "would-report-in-circle", people: circle.map(({ name }) => name) });
}

/** The setup with these people, of whom one is new or changed. */
function withPerson(setup: Setup, id: PersonId, people: Edited<readonly Person[]>): Edited<Setup> {
  const next = withField(setup, "people", people);
  if (!next.ok) return next;
  const person = found(next.value.people, "person", id);
  return person.ok ? checkTies(next.value, person.value) : person;
}

function removePerson(setup: Setup, id: PersonId): Edited<Setup> {
  const people = removed(setup.people, "person", id);
  if (!people.ok) return people;
  const freed = mapped(people.value, (person) =>
    patched(person, { reportsTo: without(person.reportsTo, (manager) => manager === id) }),
  );
  return ok({ ...setup, people: freed });
}

function removeTeam(setup: Setup, id: TeamId): Edited<Setup> {
  const teams = removed(setup.teams, "team", id);
  if (!teams.ok) return teams;
  const people = mapped(setup.people, (person) =>
    patched(person, { teams: without(person.teams, (team) => team === id) }),
  );
  return ok({ ...setup, teams: teams.value, people });
}

export const peopleHandlers: Pick<Handlers, PeopleCommand["kind"]> = {
  "add-person": (document, { setup: id, person: given, at }) =>
    inSetup(document, id, (setup) => {
      const person = checked(personSchema, given);
      if (!person.ok) return person;
      return withPerson(setup, given.id, added<Person>(setup.people, "person", person.value, at));
    }),
  "update-person": (document, { setup: id, person: personId, patch }) =>
    inSetup(document, id, (setup) =>
      withPerson(
        setup,
        personId,
        edited(setup.people, "person", personId, (person) => checkedPatch(personSchema, person, patch)),
      ),
    ),
  "remove-person": (document, { setup: id, person }) =>
    inSetup(document, id, (setup) => removePerson(setup, person)),
  "add-team": (document, { setup: id, team: given, at }) =>
    inSetup(document, id, (setup) => {
      const team = checked(teamSchema, given);
      return team.ok ? withField(setup, "teams", added<Team>(setup.teams, "team", team.value, at)) : team;
    }),
  "update-team": (document, { setup: id, team: teamId, patch }) =>
    inSetup(document, id, (setup) =>
      withField(
        setup,
        "teams",
        edited(setup.teams, "team", teamId, (team) => checkedPatch(teamSchema, team, patch)),
      ),
    ),
  "remove-team": (document, { setup: id, team }) => inSetup(document, id, (setup) => removeTeam(setup, team)),
};
