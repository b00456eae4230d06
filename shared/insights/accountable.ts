import { plural } from "../text/phrases.ts";
import type { Finding } from "./finding.ts";
import type { Activity, StaffingTable } from "./staffing-table.ts";
import { activitySubjects, called, named, pronoun } from "./wording.ts";

export type Accountability = { readonly without: readonly Activity[]; readonly several: readonly Activity[] };

const answering = ({ parts }: Activity) => parts.filter(({ isAccountable }) => isAccountable);

/** Per task #A = 1: without one it is an orphan, with several it is diffused. RACI's own rule. */
export function accountability({ activities }: Pick<StaffingTable, "activities">): Accountability {
  return {
    without: activities.filter((activity) => answering(activity).length === 0),
    several: activities.filter((activity) => answering(activity).length > 1),
  };
}

export function find(table: StaffingTable): Finding[] {
  const { without, several } = accountability(table);
  // Where nobody takes part at all, coverage says so.
  const orphans = without.filter(({ parts }) => parts.length > 0);
  const findings: Finding[] = [];
  if (orphans.length > 0) {
    findings.push({
      severity: "error",
      subjects: activitySubjects(orphans),
      says: `Nobody answers for ${named(orphans)}.`,
      evidence: `${plural(orphans.length, "task has people at work but no", "tasks have people at work but no")} accountable role.`,
      mend: `Make one role accountable for ${orphans.length === 1 ? "it" : "each"}, usually the one that leads.`,
    });
  }
  const [first] = several;
  if (first) {
    findings.push({
      severity: "error",
      subjects: activitySubjects(several),
      says: `More than one role answers for ${named(several)}.`,
      evidence: `For “${first.name}” these are ${called(answering(first).map(({ role }) => role))}.`,
      mend: `Agree on one accountable role for ${pronoun(several)} and let the others lead, contribute or be consulted.`,
    });
  }
  return findings;
}
