import type { Person, PersonId } from "./document.ts";

/** A reporting line, by indices into the people. */
export type IndexedReport = { readonly manager: number; readonly report: number };

/**
 * Who reports to whom, by indices into the people. The first manager that is there makes the tree, every
 * further one a line across it. Above the roots stands one node more, whose index is the number of people.
 */
export type ReportingForest = {
  readonly people: readonly Person[];
  /** Index of the node above everybody. */
  readonly top: number;
  /** Index of the first manager, `top` for roots. */
  readonly parent: Int32Array;
  /** Who has a node as first manager, in the order of the document. */
  readonly children: readonly (readonly number[] | undefined)[];
  /** Every node, managers before their reports, from `top` on. */
  readonly order: readonly number[];
  /** People under a node in the tree, itself among them. */
  readonly sizes: Int32Array;
  readonly furtherReports: readonly IndexedReport[];
  /** Whether anybody reports to a node, first manager or not. */
  readonly isManager: (node: number) => boolean;
};

/** Linear in people and reporting lines. Managers who do not exist are passed over. */
export function reportingForest(people: readonly Person[]): ReportingForest {
  const top = people.length;
  const indices = new Map<PersonId, number>(people.map(({ id }, index) => [id, index]));
  const parent = new Int32Array(top + 1).fill(top);
  const children: (number[] | undefined)[] = new Array(top + 1).fill(undefined);
  const furtherReports: IndexedReport[] = [];
  people.forEach((person, report) => {
    const managers = managersOf(person, report, indices);
    const first = managers[0] ?? top;
    parent[report] = first;
    const beside = children[first];
    if (beside) beside.push(report);
    else children[first] = [report];
    for (let at = 1; at < managers.length; at++)
      furtherReports.push({ manager: managers[at] ?? top, report });
  });
  const order = managersFirst(children, top);
  const leads = new Uint8Array(top + 1);
  for (let node = 0; node <= top; node++) if ((children[node]?.length ?? 0) > 0) leads[node] = 1;
  for (const { manager } of furtherReports) leads[manager] = 1;
  return {
    people,
    top,
    parent,
    children,
    order,
    sizes: subtreeSizes(order, parent),
    furtherReports,
    isManager: (node) => leads[node] === 1,
  };
}

function managersOf(
  { reportsTo }: Person,
  self: number,
  indices: ReadonlyMap<PersonId, number>,
): readonly number[] {
  const managers: number[] = [];
  for (const id of reportsTo) {
    const manager = indices.get(id);
    if (manager !== undefined && manager !== self && !managers.includes(manager)) managers.push(manager);
  }
  return managers;
}

/** Without recursion, since a chain of command may be longer than the call stack. */
function managersFirst(children: ReportingForest["children"], top: number): readonly number[] {
  const order: number[] = [];
  const waiting = [top];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    order.push(node);
    const reports = children[node] ?? [];
    for (let index = reports.length - 1; index >= 0; index--) waiting.push(reports[index] ?? top);
  }
  return order;
}

function subtreeSizes(order: readonly number[], parent: Int32Array): Int32Array {
  const sizes = new Int32Array(parent.length).fill(1);
  for (let at = order.length - 1; at > 0; at--) {
    const node = order[at] ?? 0;
    const above = parent[node] ?? 0;
    sizes[above] = (sizes[above] ?? 0) + (sizes[node] ?? 0);
  }
  return sizes;
}
