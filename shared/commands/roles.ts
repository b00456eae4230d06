import { maxRoles } from "../file/limits.ts";
import { type Role, type RoleId, roleSchema, type Setup } from "../model/document.ts";
import { fail, ok } from "../model/result.ts";
import type { Handlers, RoleCommand } from "./command.ts";
import {
  added,
  checked,
  checkedPatch,
  type Edited,
  edited,
  inSetup,
  mapped,
  moved,
  patched,
  removed,
  withField,
  without,
} from "./edit.ts";
import { unpinned } from "./pins.ts";

function addRole(setup: Setup, given: Role, at?: number): Edited<Setup> {
  const count = setup.roles.length + 1;
  if (count > maxRoles) return fail({ kind: "too-many", path: "roles", count, limit: maxRoles });
  const role = checked(roleSchema, given);
  return role.ok ? withField(setup, "roles", added<Role>(setup.roles, "role", role.value, at)) : role;
}

function removeRole(setup: Setup, id: RoleId): Edited<Setup> {
  const roles = removed(setup.roles, "role", id);
  if (!roles.ok) return roles;
  return ok({
    ...unpinned(setup, (role) => role === id),
    roles: roles.value,
    involvements: without(setup.involvements, ({ role }) => role === id),
    people: mapped(setup.people, (person) =>
      patched(person, { roles: without(person.roles, ({ role }) => role === id) }),
    ),
  });
}

export const roleHandlers: Pick<Handlers, RoleCommand["kind"]> = {
  "add-role": (document, { setup: id, role, at }) =>
    inSetup(document, id, (setup) => addRole(setup, role, at)),
  "update-role": (document, { setup: id, role: roleId, patch }) =>
    inSetup(document, id, (setup) =>
      withField(
        setup,
        "roles",
        edited(setup.roles, "role", roleId, (role) => checkedPatch(roleSchema, role, patch)),
      ),
    ),
  "remove-role": (document, { setup: id, role }) => inSetup(document, id, (setup) => removeRole(setup, role)),
  "move-role": (document, { setup: id, role, to }) =>
    inSetup(document, id, (setup) => withField(setup, "roles", moved(setup.roles, "role", role, to))),
};
