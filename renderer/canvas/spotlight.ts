import { find } from "../../shared/find/find.ts";
import type { PersonId, PhaseId, RoleId, Setup, TaskId, TeamId } from "../../shared/model/document.ts";
import type { Folded } from "../../shared/model/fold.ts";
import type { GroupKey } from "../../shared/model/folds.ts";
import { involvementsOf, type PhaseLink, phaseLinks } from "../../shared/model/queries.ts";
import { linkId } from "../../shared/scene/part-ids.ts";
import type { Part, Subject } from "../../shared/scene/scene.ts";
import type { Selection, Spot } from "../session/session-state.ts";

/**
 * Which parts stay lit while one thing is hovered or selected, or while a search is typed. Decoration never dims, and a
 * role that is not shown lights its group. Null means that everything is lit.
 */
export function litParts(
  focus: Spot | null,
  query: string,
  folded: Folded,
): ((part: Part) => boolean) | null {
  const places = placesIn(folded);
  if (focus && "person" in focus) return litByPerson(focus.person, folded, places);
  if (focus?.kind === "team") return litByTeam(focus.team, folded, places);
  if (focus && focus.kind !== "decoration") {
    return litByFocus(places.rolesOf(focus), "phase" in focus ? focus : null, folded, places);
  }
  return query.trim() === "" ? null : litByWords(query, folded, places);
}

/** What the search finds in the shown setup. Phases stay, as the ground that everything stands on. */
function litByWords(query: string, { document, setup }: Folded, places: Places): (part: Part) => boolean {
  const targets = find(document, setup.id, query).flatMap(({ hits }) => hits.map(({ target }) => target));
  const here = targets.filter((target) => "setup" in target && target.setup === setup.id);
  const roles = new Set(here.flatMap((target) => ("role" in target ? [places.shownFor(target.role)] : [])));
  const people = new Set(here.flatMap((target) => ("person" in target ? [target.person] : [])));
  return ({ subject }) => {
    if ("person" in subject) return people.has(subject.person);
    if (subject.kind === "report") return isLineLit(subject, people);
    const role = places.roleDrawn(subject);
    return role === null || roles.has(role);
  };
}

type Places = ReturnType<typeof placesIn>;

/** Where things are in a folded setup: which of its roles, stand-ins among them, a subject is about. */
function placesIn({ setup, standIns, groups, hiddenIn }: Folded) {
  const standInOf = new Map<GroupKey, RoleId>([...standIns].map(([id, { group }]) => [group.key, id]));
  const shownFor = (role: RoleId): RoleId => hiddenIn.get(role) ?? role;
  return {
    shownFor,
    /** The role a part draws; null for what is no role's. */
    roleDrawn: (subject: Subject): RoleId | null => {
      if ("role" in subject) return subject.role;
      return "group" in subject ? (standInOf.get(subject.group) ?? null) : null;
    },
    /** The roles a subject is about; null for all. */
    rolesOf: (subject: Subject): ReadonlySet<RoleId> | null => {
      if ("role" in subject) return new Set([shownFor(subject.role)]);
      if ("group" in subject)
        return new Set(groups.get(subject.group)?.roles.map(({ id }) => shownFor(id)) ?? []);
      if (subject.kind !== "band") return null;
      const inBand = setup.roles.filter(({ category }) => category === subject.category);
      return new Set(inBand.map(({ id }) => id));
    },
  };
}

/** Somebody with those next to them in the reporting lines, and the roles they fill. */
function litByPerson(id: PersonId, folded: Folded, places: Places): ((part: Part) => boolean) | null {
  const { people } = folded.everyRole;
  const person = people.find((each) => each.id === id);
  if (person === undefined) return null;
  const reports = people.filter(({ reportsTo }) => reportsTo.includes(id));
  const near = new Set([id, ...person.reportsTo, ...reports.map((each) => each.id)]);
  const held = new Set(person.roles.map(({ role }) => places.shownFor(role)));
  const isRoleLit = held.size === 0 ? () => true : litByFocus(held, null, folded, places);
  return (part) => {
    const { subject } = part;
    if (subject.kind === "report") return subject.manager === id || subject.report === id;
    return "person" in subject ? near.has(subject.person) : isRoleLit(part);
  };
}

/** A line between people is lit with both of them. */
const isLineLit = (subject: Subject, people: ReadonlySet<PersonId>): boolean =>
  subject.kind === "report" && people.has(subject.manager) && people.has(subject.report);

/** Everybody in a team, and the roles they fill. */
function litByTeam(team: TeamId, folded: Folded, places: Places): (part: Part) => boolean {
  const members = folded.everyRole.people.filter(({ teams }) => teams.includes(team));
  const people = new Set(members.map(({ id }) => id));
  const held = members.flatMap((person) => person.roles.map(({ role }) => places.shownFor(role)));
  const isRoleLit = litByFocus(new Set(held), null, folded, places);
  return (part) => {
    const { subject } = part;
    if (subject.kind === "report") return isLineLit(subject, people);
    return "person" in subject ? people.has(subject.person) : isRoleLit(part);
  };
}

function litByFocus(
  wanted: ReadonlySet<RoleId> | null,
  work: Work | null,
  { document, setup, everyRole }: Folded,
  { roleDrawn, shownFor }: Places,
): (part: Part) => boolean {
  const links = phaseLinks(document, setup).filter(
    (link) => (wanted === null || wanted.has(link.role)) && (work === null || isAbout(setup, link, work)),
  );
  const roles = new Set([...links.map(({ role }) => role), ...(wanted ?? [])]);
  const phases = new Set([...links.map((link) => link.phase), ...(work === null ? [] : [work.phase])]);
  const lit = new Set(links.map((link) => linkId(link.role, link.phase)));
  const filling = everyRole.people.filter((person) =>
    person.roles.some((held) => roles.has(shownFor(held.role))),
  );
  const people = new Set(filling.map(({ id }) => id));
  return ({ subject }) => {
    const role = roleDrawn(subject);
    switch (subject.kind) {
      case "decoration":
      case "band":
      case "team-fold":
        return true;
      case "report":
        return isLineLit(subject, people);
      case "person":
      case "person-fold":
        return people.has(subject.person);
      case "role":
      case "group":
        return role === null || roles.has(role);
      case "phase":
        return phases.has(subject.phase);
      case "link":
      case "group-link":
        return role !== null && lit.has(linkId(role, subject.phase));
    }
  };
}

type Work = { readonly phase: PhaseId; readonly task?: TaskId };

/** Whether a link reaches a phase; of a task, whether the role takes part in it or in the phase as a whole. */
function isAbout(setup: Setup, link: PhaseLink, { phase, task }: Work): boolean {
  if (link.phase !== phase || task === undefined) return link.phase === phase;
  return involvementsOf(setup, link.role).some(
    (each) => each.phase === phase && (each.task === task || each.task === undefined),
  );
}

/** Whether a part is what the selection names. */
export function isSelected(subject: Subject, selection: Selection): boolean {
  if (subject.kind !== selection.kind) return false;
  const isSameRole = !("role" in subject) || ("role" in selection && subject.role === selection.role);
  const isSamePhase = !("phase" in subject) || ("phase" in selection && subject.phase === selection.phase);
  const isSameGroup = !("group" in subject) || ("group" in selection && subject.group === selection.group);
  const isSamePerson =
    !("person" in subject) || ("person" in selection && subject.person === selection.person);
  return isSameRole && isSamePhase && isSameGroup && isSamePerson;
}
