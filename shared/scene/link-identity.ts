import type { Phase, Role } from "../model/document.ts";
import type { PhaseLink } from "../model/queries.ts";
import type { StandIn } from "../model/stand-in.ts";
import { linkId } from "./part-ids.ts";
import type { Part } from "./scene.ts";
import { groupLinkLabel, linkLabel } from "./words.ts";

/** What a link is and says: that of a role, or the strongest of a group. */
export function linkIdentity(
  { level, isAccountable }: Pick<PhaseLink, "level" | "isAccountable">,
  role: Role,
  phase: Phase,
  standIn: StandIn | undefined,
): Pick<Part, "id" | "subject" | "label"> {
  const id = linkId(role.id, phase.id);
  if (standIn === undefined) {
    const subject = { kind: "link", role: role.id, phase: phase.id } as const;
    return { id, subject, label: linkLabel(role, phase, level, isAccountable) };
  }
  const subject = { kind: "group-link", group: standIn.group.key, phase: phase.id } as const;
  return { id, subject, label: groupLinkLabel(standIn, phase, level, isAccountable) };
}
