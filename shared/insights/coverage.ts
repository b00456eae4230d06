import { plural } from "../text/phrases.ts";
import type { Figure, Finding } from "./finding.ts";
import { type Activity, isDoing, isLead, type StaffingTable } from "./staffing-table.ts";
import { activitySubjects, called, named, pronoun, roleSubjects } from "./wording.ts";

/** cov(p) = #{r: w(r,p) > 0}. */
export const coverage = ({ parts }: Activity): number => parts.filter(({ weight }) => weight > 0).length;

/** Done by some, led by none. */
export const leadGaps = ({ activities }: StaffingTable): readonly Activity[] =>
  activities.filter(({ parts }) => parts.some(isDoing) && !parts.some(isLead));

/** Planned to be done, but nobody who is there fills a role that does it. */
const unstaffed = ({ activities, present }: StaffingTable): readonly Activity[] =>
  present.length === 0
    ? []
    : activities.filter(({ parts, doers }) => parts.some(isDoing) && doers.length === 0);

export function find(table: StaffingTable): Finding[] {
  return [...findGaps(table), ...findLeadGaps(table), ...findUnstaffed(table)];
}

function findGaps({ activities }: StaffingTable): Finding[] {
  const gaps = activities.filter(({ parts }) => parts.length === 0);
  if (gaps.length === 0) return [];
  return [
    {
      severity: "error",
      subjects: activitySubjects(gaps),
      says: `Nobody takes part in ${named(gaps)}.`,
      evidence: `No role is linked to ${plural(gaps.length, "task", "tasks")} of ${activities.length}.`,
      mend: `Say who leads ${pronoun(gaps)}, or take ${pronoun(gaps)} out of the lifecycle.`,
    },
  ];
}

function findLeadGaps(table: StaffingTable): Finding[] {
  const gaps = leadGaps(table);
  if (gaps.length === 0) return [];
  return [
    {
      severity: "warning",
      subjects: activitySubjects(gaps),
      says: `Nobody leads ${named(gaps)}.`,
      evidence: `${plural(gaps.length, "task has", "tasks have")} roles that contribute, but no lead.`,
      mend: `Let one of the roles that contribute lead ${pronoun(gaps)}.`,
    },
  ];
}

function findUnstaffed(table: StaffingTable): Finding[] {
  const gaps = unstaffed(table);
  if (gaps.length === 0) return [];
  const roles = [...new Set(gaps.flatMap(({ parts }) => parts.filter(isDoing).map(({ role }) => role)))];
  return [
    {
      severity: "warning",
      subjects: [...activitySubjects(gaps), ...roleSubjects(roles)],
      says: `There is nobody yet to do ${named(gaps)}.`,
      evidence: `No one who is there fills ${called(roles)}.`,
      mend: `Hire for ${roles.length === 1 ? "that role" : "one of those roles"}, or give it to somebody who is there.`,
    },
  ];
}

export function figures(table: StaffingTable): Figure[] {
  const { activities } = table;
  const total = activities.reduce((sum, activity) => sum + coverage(activity), 0);
  return [
    {
      name: "Roles per task",
      value: activities.length === 0 ? null : total / activities.length,
      unit: "count",
      reading: "few: defined duties; many: work in common",
    },
  ];
}
