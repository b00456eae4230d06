import { pointSchema, type RoleId, type Setup } from "../model/document.ts";
import { ok } from "../model/result.ts";
import type { Handlers, PinCommand } from "./command.ts";
import { checkedPatch, type Edited, found, inSetup } from "./edit.ts";

type PinMap = Setup["pins"]["map"];

const withMap = (setup: Setup, map: PinMap): Setup => ({ ...setup, pins: { ...setup.pins, map } });

/** The setup without the pins of the roles that `isGone` names; the same setup if it has none. */
export function unpinned(setup: Setup, isGone: (role: RoleId) => boolean): Setup {
  const pins = Object.entries(setup.pins.map);
  const kept = pins.filter(([role]) => !isGone(role as RoleId));
  return kept.length === pins.length ? setup : withMap(setup, Object.fromEntries(kept) as PinMap);
}

function pinRole(setup: Setup, id: RoleId, x: number, y: number): Edited<Setup> {
  const role = found(setup.roles, "role", id);
  if (!role.ok) return role;
  const { map } = setup.pins;
  const old = Object.hasOwn(map, id) ? map[id] : undefined;
  // Adding 0 makes -0, which JSON cannot keep, a plain 0.
  const pin = checkedPatch(pointSchema, old ?? { x: Number.NaN, y: Number.NaN }, { x: x + 0, y: y + 0 });
  if (!pin.ok) return pin;
  return ok(pin.value === old ? setup : withMap(setup, { ...map, [id]: pin.value }));
}

export const pinHandlers: Pick<Handlers, PinCommand["kind"]> = {
  "pin-role": (document, { setup: id, role, at }) =>
    inSetup(document, id, (setup) => pinRole(setup, role, at.x, at.y)),
  "unpin-role": (document, { setup: id, role }) =>
    inSetup(document, id, (setup) => {
      const known = found(setup.roles, "role", role);
      return known.ok ? ok(unpinned(setup, (pinned) => pinned === role)) : known;
    }),
  "unpin-all": (document, { setup: id }) => inSetup(document, id, (setup) => ok(unpinned(setup, () => true))),
};
