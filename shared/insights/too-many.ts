import { percent } from "../compare/report/phrases.ts";
import { inFigures } from "../text/phrases.ts";
import type { Finding } from "./finding.ts";
import { type Activity, isDoing, type StaffingTable } from "./staffing-table.ts";
import { activitySubjects, named } from "./wording.ts";

const mostResponsible = 3;
const mostAskedShare = 0.6;

export type Crowding = { readonly doing: number; readonly askedShare: number };

/** #R, and (#C + #I) / #roles: above 3 a task is diffused, above 0.6 it is slow. */
export function crowding({ parts }: Activity, roles: number): Crowding {
  const doing = parts.filter(isDoing).length;
  const asked = parts.filter((part) => !isDoing(part) && !part.isAccountable).length;
  return { doing, askedShare: roles === 0 ? 0 : asked / roles };
}

export function find({ activities, setup }: StaffingTable): Finding[] {
  const measured = activities.map((activity) => ({ activity, ...crowding(activity, setup.roles.length) }));
  const crowded = measured.filter(({ doing }) => doing > mostResponsible);
  const slow = measured.filter(({ askedShare }) => askedShare > mostAskedShare);
  const findings: Finding[] = [];
  const [most] = crowded.toSorted((a, b) => b.doing - a.doing);
  if (most) {
    const tasks = crowded.map(({ activity }) => activity);
    findings.push({
      severity: "note",
      subjects: activitySubjects(tasks),
      says: `More than ${mostResponsible} roles share the doing of ${named(tasks)}.`,
      evidence: `${inFigures(most.doing)} roles lead or contribute to “${most.activity.name}”.`,
      mend: "Let one lead and two contribute, and consult the rest.",
    });
  }
  const [widest] = slow.toSorted((a, b) => b.askedShare - a.askedShare);
  if (widest) {
    const tasks = slow.map(({ activity }) => activity);
    findings.push({
      severity: "warning",
      subjects: activitySubjects(tasks),
      says: `Too many are asked or told before ${named(tasks)} can move on.`,
      evidence: `${percent(widest.askedShare)} of all roles are consulted or informed about “${widest.activity.name}”.`,
      mend: "Keep consulted those whose word changes the outcome, and tell the others afterwards, all at once.",
    });
  }
  return findings;
}
