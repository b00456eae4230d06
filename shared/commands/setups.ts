import { maxRoles } from "../file/limits.ts";
import { type Setup, setupSchema } from "../model/document.ts";
import { findContradictionInSetup } from "../model/invariants.ts";
import { fail } from "../model/result.ts";
import type { Handlers, SetupCommand } from "./command.ts";
import { added, checked, checkedPatch, found, inSetup, moved, removed, withField } from "./edit.ts";

export const setupHandlers: Pick<Handlers, SetupCommand["kind"]> = {
  "add-setup": (document, { setup: given, at }) => {
    const count = given.roles.length;
    if (count > maxRoles) return fail({ kind: "too-many", path: "setup.roles", count, limit: maxRoles });
    const setup = checked(setupSchema, given);
    if (!setup.ok) return setup;
    const contradiction = findContradictionInSetup(setup.value, document.phases, "setup");
    if (contradiction) return fail(contradiction);
    return withField(document, "setups", added<Setup>(document.setups, "setup", setup.value, at));
  },
  "duplicate-setup": (document, { setup: id, id: newId, name }) => {
    const original = found(document.setups, "setup", id);
    if (!original.ok) return original;
    const copy = checkedPatch(setupSchema, original.value, { id: newId, name });
    if (!copy.ok) return copy;
    const at = document.setups.indexOf(original.value) + 1;
    return withField(document, "setups", added(document.setups, "setup", copy.value, at));
  },
  "rename-setup": (document, { setup, name }) =>
    inSetup(document, setup, (old) => checkedPatch(setupSchema, old, { name })),
  "remove-setup": (document, { setup }) => {
    const setups = removed(document.setups, "setup", setup);
    if (setups.ok && setups.value.length === 0) return fail({ kind: "last-one", what: "setup" });
    return withField(document, "setups", setups);
  },
  "move-setup": (document, { setup, to }) =>
    withField(document, "setups", moved(document.setups, "setup", setup, to)),
};
