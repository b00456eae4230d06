import { heldRoles, shareWords } from "../layout/person-text.ts";
import type { Person, Role, RoleId, Setup, TeamId } from "../model/document.ts";

/** "Priya Nair, Data scientist 60 %, ML engineer 40 %, team Data, reports to Ingrid Holm and Elena Petrova". */
export function personLabel(
  person: Person,
  roles: ReadonlyMap<RoleId, Role>,
  teams: ReadonlyMap<TeamId, string>,
  managers: readonly Person[],
): string {
  const held = heldRoles(person, roles).map(({ role, share }) => role.name + shareWords(person, share));
  const names = person.teams.flatMap((id) => teams.get(id) ?? []);
  const above = managers.map(({ name }) => name).join(" and ");
  return [
    person.vacant ? `${person.name} (vacancy)` : person.name,
    ...held,
    ...names.map((name) => `team ${name}`),
    ...(above === "" ? [] : [`reports to ${above}`]),
  ].join(", ");
}

export const reportLabel = (report: Person, manager: Person): string =>
  `${report.name} reports to ${manager.name}`;

/** Prose of the whole picture, one sentence a person, for `<desc>` and screen readers. */
export function peopleDescription({ name, people }: Setup, labels: readonly string[]): string {
  if (people.length === 0) return `${name}: nobody is in this setup yet.`;
  return `${name}: ${people.length === 1 ? "1 person" : `${people.length} people`}, vacancies included. ${labels.join(". ")}.`;
}
