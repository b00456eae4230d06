import { percent, quoted } from "../compare/report/phrases.ts";
import type { Role } from "../model/document.ts";
import { plural } from "../text/phrases.ts";
import type { Figure, Finding } from "./finding.ts";
import { overlap } from "./overlap.ts";
import { type Activity, isLead, type StaffingTable } from "./staffing-table.ts";
import { activitySubjects } from "./wording.ts";

export type HandOff = {
  readonly from: Activity;
  readonly to: Activity;
  /** None of those who led goes on leading. */
  readonly isLeadChanged: boolean;
  /** 1 - J of the two teams, by their weights: 0 is the same team, 1 nobody in common. */
  readonly softness: number;
};

/** Between each two consecutive tasks: lead changes, and soft 1 - J of the two teams. */
export function handOffs({
  activities,
  setup,
}: Pick<StaffingTable, "activities" | "setup">): readonly HandOff[] {
  const order = new Map(setup.roles.map((role, index) => [role, index]));
  const teams = activities.map(({ parts }) => teamOf(parts, order));
  return activities.slice(1).flatMap((to, index) => {
    const from = activities[index];
    const [before, after] = [teams[index], teams[index + 1]];
    if (!from || !before || !after) return [];
    const led = new Set(from.parts.filter(isLead).map(({ role }) => role));
    const leads = to.parts.filter(isLead);
    const isLeadChanged = led.size > 0 && leads.length > 0 && !leads.some(({ role }) => led.has(role));
    return [{ from, to, isLeadChanged, softness: 1 - overlap(before, after) }];
  });
}

const teamOf = (parts: Activity["parts"], order: ReadonlyMap<Role, number>) =>
  new Map(
    parts.filter(({ weight }) => weight > 0).map(({ role, weight }) => [order.get(role) ?? -1, weight]),
  );

export function find(table: StaffingTable): Finding[] {
  const changes = handOffs(table).filter(({ isLeadChanged }) => isLeadChanged);
  const [hardest] = changes.toSorted((a, b) => b.softness - a.softness);
  const possible = table.activities.length - 1;
  if (!hardest || changes.length < 3 || changes.length * 2 <= possible) return [];
  return [
    {
      severity: "note",
      subjects: activitySubjects([hardest.from, hardest.to]),
      says: `Work changes hands at ${changes.length} of ${plural(possible, "step", "steps")}.`,
      evidence: `The hardest is from ${quoted(hardest.from.name)} to ${quoted(hardest.to.name)}, where the lead changes and ${percent(1 - hardest.softness)} of the team stays.`,
      mend: "Let whoever leads the next task contribute to the one before it.",
    },
  ];
}

export function figures(table: StaffingTable): Figure[] {
  const steps = handOffs(table);
  const soft = steps.reduce((sum, { softness }) => sum + softness, 0);
  return [
    {
      name: "Lead changes between tasks",
      value: steps.length === 0 ? null : steps.filter(({ isLeadChanged }) => isLeadChanged).length,
      unit: "count",
      reading: "fewer is smoother",
    },
    {
      name: "Team change from task to task, mean",
      value: steps.length === 0 ? null : soft / steps.length,
      unit: "share",
      reading: "low: the same people go on; high: others take over",
    },
  ];
}
