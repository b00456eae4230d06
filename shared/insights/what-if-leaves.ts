import type { Person, Role, RoleloomDocument, Setup } from "../model/document.ts";
import {
  type Activity,
  isDoing,
  isLead,
  peopleFilling,
  type RolePart,
  staffingTable,
} from "./staffing-table.ts";

export type Leaver =
  | { readonly kind: "person"; readonly person: Person }
  | { readonly kind: "role"; readonly role: Role };

/** What one loses that was there before. */
export type Orphans = {
  /** Nobody is left who can do them. */
  readonly undone: readonly Activity[];
  /** Others can do them, but nobody is left to lead. */
  readonly unled: readonly Activity[];
  /** Nobody is left who answers for them. */
  readonly unanswered: readonly Activity[];
  /** Roles nobody fills any more. */
  readonly emptyRoles: readonly Role[];
  /** People whose only manager it was. */
  readonly withoutManager: readonly Person[];
};

type Part = (part: RolePart) => boolean;

/**
 * What is orphaned when a person or a role leaves a setup. A person takes along what only they could do; a role
 * takes along its parts, whoever fills it.
 */
export function whatIfLeaves(document: RoleloomDocument, setup: Setup, leaver: Leaver): Orphans {
  const { activities, peopleIn } = staffingTable(document, setup);
  const holders = (parts: readonly RolePart[]) =>
    leaver.kind === "role" ? parts.map(({ role }) => role) : peopleFilling(parts, peopleIn);
  const gone: Role | Person = leaver.kind === "role" ? leaver.role : leaver.person;
  const lost = ({ parts }: Activity, part: Part): boolean => {
    const held = holders(parts.filter(part));
    return held.length > 0 && held.every(({ id }) => id === gone.id);
  };
  const undone = activities.filter((activity) => lost(activity, isDoing));
  return {
    undone,
    unled: activities.filter((activity) => !undone.includes(activity) && lost(activity, isLead)),
    unanswered: activities.filter((activity) => lost(activity, ({ isAccountable }) => isAccountable)),
    ...(leaver.kind === "role" ? { emptyRoles: [], withoutManager: [] } : leftBy(setup, leaver.person)),
  };
}

function leftBy({ roles, people }: Setup, { id }: Person): Pick<Orphans, "emptyRoles" | "withoutManager"> {
  const others = people.filter((person) => person.id !== id);
  const kept = new Set(
    others.filter(({ vacant }) => !vacant).flatMap((person) => person.roles.map(({ role }) => role)),
  );
  const held = new Set(people.find((person) => person.id === id)?.roles.map(({ role }) => role));
  return {
    emptyRoles: roles.filter((role) => held.has(role.id) && !kept.has(role.id)),
    withoutManager: others.filter(
      ({ reportsTo }) => reportsTo.length > 0 && reportsTo.every((manager) => manager === id),
    ),
  };
}
