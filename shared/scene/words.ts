import type { Level, Person, Phase, Role, Setup } from "../model/document.ts";
import type { SetupFigures } from "../model/queries.ts";
import type { StandIn } from "../model/stand-in.ts";
import { breaksAnywhere } from "../text/measure.ts";
import { plural } from "../text/phrases.ts";

/** The words of the drawing: what labels, legends and screen readers say. */

export const levelNames: Readonly<Record<Level, string>> = {
  lead: "Leads",
  contribute: "Contributes",
  consulted: "Is consulted",
  informed: "Is informed",
};

/** Under a count of roles. */
export const levelTotals: Readonly<Record<Level, string>> = {
  lead: "lead",
  contribute: "contribute",
  consulted: "consulted",
  informed: "informed",
};

const levelVerbs: Readonly<Record<Level, string>> = {
  lead: "leads",
  contribute: "contributes to",
  consulted: "is consulted on",
  informed: "is informed of",
};

/** "Data engineer leads Design and is accountable". */
export function linkLabel(role: Role, phase: Phase, level: Level, isAccountable: boolean): string {
  return `${role.name} ${levelVerbs[level]} ${phase.name}${isAccountable ? " and is accountable" : ""}`;
}

const groupVerbs: Readonly<Record<Level, string>> = {
  lead: "lead",
  contribute: "contribute to",
  consulted: "are consulted on",
  informed: "are informed of",
};

/** "Data engineers lead Design and are accountable", at the strongest level of any of them. */
export function groupLinkLabel(
  { group }: StandIn,
  phase: Phase,
  level: Level,
  isAccountable: boolean,
): string {
  return `${group.name} ${groupVerbs[level]} ${phase.name}${isAccountable ? " and are accountable" : ""}`;
}

/** "Data engineers, 214 roles, 231 people, 18 vacancies"; positions where nobody is named. */
export function groupLabel(standIn: StandIn): string {
  const { name, roles } = standIn.group;
  return [name, plural(roles.length, "role", "roles"), ...staffing(standIn)].join(", ");
}

/** How many people and vacancies fill a group's roles, or how many positions are planned where nobody is named. */
export function staffing({ role, people, vacancies }: StandIn): readonly string[] {
  if (people + vacancies === 0) return [plural(role.headcount, "position", "positions")];
  return [
    plural(people, "person", "people"),
    ...(vacancies > 0 ? [plural(vacancies, "vacancy", "vacancies")] : []),
  ];
}

/** "Data engineer, technical, 4 positions, filled by Ada, Ben". */
export function roleLabel(role: Role, people: readonly Person[]): string {
  const names = people.filter(({ vacant }) => !vacant).map(({ name }) => name);
  const filled = names.length > 0 ? `, filled by ${names.join(", ")}` : "";
  return `${role.name}, ${role.category}, ${plural(role.headcount, "position", "positions")}${filled}`;
}

/** "Design, phase 1: Define requirements", or how many tasks it has where they are not shown. */
export function phaseLabel(phase: Phase, number: number, hiddenCount: number): string {
  const tasks =
    hiddenCount > 0 ? plural(hiddenCount, "task", "tasks") : phase.tasks.map(({ name }) => name).join(", ");
  return `${phase.name}, phase ${number}${tasks === "" ? "" : `: ${tasks}`}`;
}

/** One line under the title: how many roles and people, and how the work is shared out. */
export function figuresLine(figures: SetupFigures): string {
  const roles = plural(figures.roles, "role", "roles");
  if (figures.people === 0) return `${roles} · ${plural(figures.positions, "position", "positions")}`;
  const open = figures.vacancies > 0 ? ` and ${plural(figures.vacancies, "vacancy", "vacancies")}` : "";
  const each = Number(figures.rolesPerPerson.toFixed(1));
  const people = `${plural(figures.people, "person", "people")}${open}`;
  return `${roles} · ${people} · ${plural(each, "role", "roles")} per person`;
}

/** Prose of a whole picture, one sentence a role, for `<desc>` and screen readers. */
export function setupDescription(
  setup: Setup,
  phases: readonly Phase[],
  linkLabels: readonly string[],
): string {
  const order = phases.map(({ name }) => name).join(", ");
  const links = linkLabels.length === 0 ? "" : ` ${linkLabels.join(". ")}.`;
  return `${setup.name}: ${plural(setup.roles.length, "role", "roles")} across ${order}.${links}`;
}

/** Up to two letters that stand for a name: "Data scientist" DS, "Ada" AD, 営業 営 (a full-width letter fills the room of two). */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s/-]+/u)
    .filter((word) => word !== "");
  const spelt = words.filter((word) => /^\p{L}/u.test(word));
  const [first = "", second] = spelt.length > 0 ? spelt : words;
  const letters = second === undefined ? [...first].slice(0, 2) : [[...first][0] ?? "", [...second][0] ?? ""];
  const [one = ""] = letters;
  return breaksAnywhere(one) ? one : letters.join("").toUpperCase();
}
