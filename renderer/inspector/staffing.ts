import type { Command } from "../../shared/commands/command.ts";
import { freshId } from "../../shared/commands/fresh-id.ts";
import type { Person, PersonId, RoleId, Setup, Team } from "../../shared/model/document.ts";

/** Commands of the people section: who fills a role, and with how much of their time. */

const personIds = ({ people }: Setup): readonly PersonId[] => people.map(({ id }) => id);

export function hireCommand(setup: Setup, role: RoleId, name: string, vacant: boolean): Command {
  const person: Person = {
    id: freshId(name, personIds(setup)),
    name,
    vacant,
    fte: 1,
    roles: [{ role, share: 1 }],
    reportsTo: [],
    teams: [],
  };
  return { kind: "add-person", setup: setup.id, person };
}

/** What is left of a person's time, at least a tenth, so that the new share shows. */
function freeShare({ roles }: Person): number {
  const taken = roles.reduce((sum, { share }) => sum + share, 0);
  return Math.round(Math.max(0.1, 1 - taken) * 100) / 100;
}

export function assignCommand(setup: Setup, role: RoleId, person: Person): Command {
  const roles = [...person.roles, { role, share: freeShare(person) }];
  return { kind: "update-person", setup: setup.id, person: person.id, patch: { roles } };
}

export function shareCommand(setup: Setup, role: RoleId, person: Person, share: number): Command {
  const roles = person.roles.map((held) => (held.role === role ? { ...held, share } : held));
  return { kind: "update-person", setup: setup.id, person: person.id, patch: { roles } };
}

/** Takes a person out of a role; out of the setup where nothing else holds them there. */
export function releaseCommand(setup: Setup, role: RoleId, person: Person): Command {
  const roles = person.roles.filter((held) => held.role !== role);
  const isManager = setup.people.some(({ reportsTo }) => reportsTo.includes(person.id));
  const isHeld = roles.length > 0 || isManager || person.reportsTo.length > 0 || person.teams.length > 0;
  return isHeld
    ? { kind: "update-person", setup: setup.id, person: person.id, patch: { roles } }
    : { kind: "remove-person", setup: setup.id, person: person.id };
}

/** Puts a person into the teams of these names, making those that are not there yet. */
export function teamsCommand(setup: Setup, person: Person, names: readonly string[]): Command {
  const own = setup.teams.filter(({ id }) => person.teams.includes(id));
  const made: Team[] = [];
  const teams = names.map((given) => {
    const name = given.trim();
    const known = [...own, ...setup.teams, ...made].find((team) => team.name === name);
    if (known !== undefined) return known.id;
    const taken = [...setup.teams, ...made].map(({ id }) => id);
    const team: Team = { id: freshId(name, taken), name };
    made.push(team);
    return team.id;
  });
  const update: Command = {
    kind: "update-person",
    setup: setup.id,
    person: person.id,
    patch: { teams: [...new Set(teams)] },
  };
  if (made.length === 0) return update;
  const commands = made.map((team) => ({ kind: "add-team", setup: setup.id, team }) as const);
  return { kind: "batch", label: `Edit ${person.name}`, commands: [...commands, update] };
}
