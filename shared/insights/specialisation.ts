import type { Role } from "../model/document.ts";
import { plural } from "../text/phrases.ts";
import type { Figure, Finding } from "./finding.ts";
import type { StaffingTable, Weights } from "./staffing-table.ts";
import { called, roleSubjects } from "./wording.ts";

/**
 * 1 - H(q) / ln K with q = w / sum w over K tasks, H Shannon's entropy: 0 is a generalist, 1 does one thing only.
 * `null` for a role that does nothing, or where there are fewer than two tasks to choose from.
 */
export function specialisation(weights: Weights, tasks: number): number | null {
  if (weights.size === 0 || tasks < 2) return null;
  const values = [...weights.values()];
  const sum = values.reduce((total, weight) => total + weight, 0);
  const entropy = values.reduce((total, weight) => total - (weight / sum) * Math.log(weight / sum), 0);
  // Rounding may leave a trace beyond the bounds.
  return Math.min(1, Math.max(0, 1 - entropy / Math.log(tasks)));
}

function idleRoles({ weightsOf }: StaffingTable): readonly Role[] {
  return [...weightsOf].filter(([, weights]) => weights.size === 0).map(([role]) => role);
}

export function find(table: StaffingTable): Finding[] {
  const idle = idleRoles(table);
  // Where nobody does anything yet, coverage says so.
  if (idle.length === 0 || idle.length === table.setup.roles.length) return [];
  return [
    {
      severity: "note",
      subjects: roleSubjects(idle),
      says: `${called(idle)} ${idle.length === 1 ? "has" : "have"} no work here.`,
      evidence: `${plural(idle.length, "role neither does nor advises", "roles neither do nor advise")} on any task.`,
      mend: "Link what they do, or take them out of this setup.",
    },
  ];
}

export function figures({ weightsOf, activities }: StaffingTable): Figure[] {
  const known = [...weightsOf.values()].flatMap(
    (weights) => specialisation(weights, activities.length) ?? [],
  );
  const mean = known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  return [
    {
      name: "Specialisation of roles, mean",
      value: mean,
      unit: "share",
      reading: "low: versatile; high: specialised",
    },
  ];
}
