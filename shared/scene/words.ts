import type { Level, Person, Phase, Role, Setup } from "../model/document.ts";
import type { SetupFigures } from "../model/queries.ts";
import { breaksAnywhere } from "../text/measure.ts";

/** The words of the drawing: what labels, legends and screen readers say. */

export const levelNames: Readonly<Record<Level, string>> = {
  lead: "Leads",
  contribute: "Contributes",
  consulted: "Is consulted",
  informed: "Is informed",
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

export const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** "Data engineer, technical, 4 positions, filled by Ada, Ben". */
export function roleLabel(role: Role, people: readonly Person[]): string {
  const names = people.filter(({ vacant }) => !vacant).map(({ name }) => name);
  const filled = names.length > 0 ? `, filled by ${names.join(", ")}` : "";
  return `${role.name}, ${role.category}, ${plural(role.headcount, "position", "positions")}${filled}`;
}

export function phaseLabel(phase: Phase, number: number): string {
  const tasks = phase.tasks.map(({ name }) => name).join(", ");
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

/** "technical" as a heading: "Technical". */
export const categoryName = (category: string): string =>
  category.charAt(0).toUpperCase() + category.slice(1);

/** Up to two letters that stand for a name: "Data scientist" DS, "Ada" AD, 営業 営 (a full-width letter fills the room of two). */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s/-]+/u)
    .filter((word) => word !== "");
  const [first = "", second] = words;
  const letters = second === undefined ? [...first].slice(0, 2) : [[...first][0] ?? "", [...second][0] ?? ""];
  const [one = ""] = letters;
  return breaksAnywhere(one) ? one : letters.join("").toUpperCase();
}
