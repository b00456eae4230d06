import type { Role, Setup } from "../../shared/model/document.ts";
import { peopleIn } from "../../shared/model/queries.ts";

const mostFound = 8;

/** Roles whose name, category, skills or people hold the words; those whose name begins with them first. */
export function findRoles(setup: Setup, words: string): readonly Role[] {
  const wanted = words.trim().toLocaleLowerCase();
  if (wanted === "") return [];
  const holds = (text: string): boolean => text.toLocaleLowerCase().includes(wanted);
  const rank = (role: Role): number => {
    if (role.name.toLocaleLowerCase().startsWith(wanted)) return 0;
    if (holds(role.name)) return 1;
    const others = [role.category, ...role.skills, ...peopleIn(setup, role.id).map(({ name }) => name)];
    return others.some(holds) ? 2 : 3;
  };
  return setup.roles
    .map((role) => ({ role, rank: rank(role) }))
    .filter((found) => found.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostFound)
    .map(({ role }) => role);
}
