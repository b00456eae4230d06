import { freshId } from "../../shared/commands/fresh-id.ts";
import type { Role, RoleId, RoleloomDocument } from "../../shared/model/document.ts";
import { findRole, shownSetup } from "./selectors.ts";
import type { SessionState } from "./session-state.ts";

const newName = "New role";

/** Ids are taken across setups: the same id in two setups means the same role. */
function takenIds({ setups }: RoleloomDocument): RoleId[] {
  return setups.flatMap(({ roles }) => roles.map(({ id }) => id));
}

function startingCategory({ selection, ...session }: SessionState): string {
  const selected = "role" in selection ? findRole(shownSetup(session), selection.role) : undefined;
  return selected?.category ?? "technical";
}

/** Adds a role, or one that another setup already has, and opens it with its name ready to be typed over. */
export function addRole(session: SessionState, known?: Role): void {
  const setup = shownSetup(session);
  if (setup === null) return;
  const role: Role = known ?? {
    id: freshId(newName, takenIds(session.document)),
    name: newName,
    category: startingCategory(session),
    summary: "",
    skills: [],
    headcount: 1,
  };
  if (!session.dispatch({ kind: "add-role", setup: setup.id, role })) return;
  session.select({ kind: "role", role: role.id });
  session.unfold({ kind: "role", role: role.id });
  if (known === undefined) session.focus("name");
}

/** Roles that other setups have and this one lacks, by name, each once. */
export function borrowableRoles(
  { setups }: RoleloomDocument,
  shown: SessionState["setupId"],
): readonly Role[] {
  const here = new Set(setups.find(({ id }) => id === shown)?.roles.map(({ id }) => id));
  const others = new Map(
    setups.flatMap(({ roles }) => roles.filter(({ id }) => !here.has(id)).map((role) => [role.id, role])),
  );
  return [...others.values()].sort((a, b) => a.name.localeCompare(b.name));
}
