import type { Phase, PhaseId, Role, RoleId } from "../model/document.ts";
import type { PhaseLink } from "../model/queries.ts";
import type { StandIn } from "../model/stand-in.ts";
import { linkId } from "./part-ids.ts";
import type { Part, Subject } from "./scene.ts";
import { groupLinkLabel, linkLabel } from "./words.ts";

/** What a link stands for: a role's part in a phase, or that of a group. */
export const linkSubject = (
  { role, phase }: { readonly role: RoleId; readonly phase: PhaseId },
  standIn: StandIn | undefined,
): Subject =>
  standIn === undefined
    ? { kind: "link", role, phase }
    : { kind: "group-link", group: standIn.group.key, phase };

/** What a link is and says. */
export function linkIdentity(
  { level, isAccountable }: Pick<PhaseLink, "level" | "isAccountable">,
  role: Role,
  phase: Phase,
  standIn: StandIn | undefined,
): Pick<Part, "id" | "subject" | "label"> {
  return {
    id: linkId(role.id, phase.id),
    subject: linkSubject({ role: role.id, phase: phase.id }, standIn),
    label:
      standIn === undefined
        ? linkLabel(role, phase, level, isAccountable)
        : groupLinkLabel(standIn, phase, level, isAccountable),
  };
}
