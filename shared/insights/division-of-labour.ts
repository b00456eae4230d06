import type { Figure } from "./finding.ts";
import type { StaffingTable } from "./staffing-table.ts";

export type DivisionOfLabour = {
  /** I(role; task) in nats. */
  readonly information: number;
  /** I / H(task), 0 to 1; 0 where there is but one task. */
  readonly byTask: number;
  /** I / H(role), 0 to 1; 0 where there is but one role. */
  readonly byRole: number;
};

const entropyOf = (sums: Iterable<number>, total: number): number =>
  [...sums].reduce(
    (entropy, sum) => (sum === 0 ? entropy : entropy - (sum / total) * Math.log(sum / total)),
    0,
  );

/**
 * Mutual information of roles and tasks, with p(r,p) = w(r,p) / sum w, and normed by either entropy, after Gorelick,
 * Bertram, Killeen and Fewell 2004. `null` where nobody does anything.
 */
export function divisionOfLabour({
  weightsOf,
  activities,
}: Pick<StaffingTable, "weightsOf" | "activities">): DivisionOfLabour | null {
  const taskSums = activities.map(() => 0);
  const roleSums: number[] = [];
  const cells: number[] = [];
  for (const weights of weightsOf.values()) {
    let own = 0;
    for (const [activity, weight] of weights) {
      own += weight;
      taskSums[activity] = (taskSums[activity] ?? 0) + weight;
      cells.push(weight);
    }
    roleSums.push(own);
  }
  const total = roleSums.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return null;
  const [task, role] = [entropyOf(taskSums, total), entropyOf(roleSums, total)];
  const information = Math.max(0, task + role - entropyOf(cells, total));
  const normed = (entropy: number) => (entropy === 0 ? 0 : Math.min(1, information / entropy));
  return { information, byTask: normed(task), byRole: normed(role) };
}

export function figures(table: StaffingTable): Figure[] {
  const found = divisionOfLabour(table);
  const reading = (of: string) => `low: everybody does everything; high: ${of}`;
  return [
    {
      name: "Division of labour, tasks among roles",
      value: found?.byTask ?? null,
      unit: "share",
      reading: reading("the role tells the task"),
    },
    {
      name: "Division of labour, roles among tasks",
      value: found?.byRole ?? null,
      unit: "share",
      reading: reading("the task tells the role"),
    },
  ];
}
