import { plural } from "../text/phrases.ts";
import type { Finding } from "./finding.ts";
import { type Activity, isDoing, type StaffingTable } from "./staffing-table.ts";
import { activitySubjects, named } from "./wording.ts";

/** Per task #R >= 1: the tasks for which no role leads or contributes. RACI's own rule. */
export const withoutResponsible = ({ activities }: Pick<StaffingTable, "activities">): readonly Activity[] =>
  activities.filter(({ parts }) => !parts.some(isDoing));

export function find(table: StaffingTable): Finding[] {
  // Where nobody takes part at all, coverage says so.
  const idle = withoutResponsible(table).filter(({ parts }) => parts.length > 0);
  if (idle.length === 0) return [];
  return [
    {
      severity: "error",
      subjects: activitySubjects(idle),
      says: `Nobody does ${named(idle)}.`,
      evidence: `${plural(idle.length, "task has", "tasks have")} roles that answer, advise or are told, but none that leads or contributes.`,
      mend: `Let one of the roles that are consulted lead ${idle.length === 1 ? "it" : "each of them"}.`,
    },
  ];
}
