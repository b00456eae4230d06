import type { Role, Setup } from "./document.ts";
import { involvementsOf } from "./queries.ts";

/** Some roles of a setup with their involvements and whoever fills them, as a setup of its own. Linear. */
export function partOfSetup(setup: Setup, roles: readonly Role[]): Setup {
  const ids = new Set(roles.map(({ id }) => id));
  return {
    ...setup,
    roles,
    involvements: roles.flatMap(({ id }) => involvementsOf(setup, id)),
    people: setup.people.filter((person) => person.roles.some(({ role }) => ids.has(role))),
  };
}
