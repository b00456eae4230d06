import type { Phase, PhaseId, RoleloomDocument, Task, TaskId } from "../model/document.ts";
import { groupBy } from "../model/group-by.ts";
import { type Note, pick, type Three, valuesOf, type Where } from "./conflict.ts";
import { bringBack, inMergedOrder, mergePool } from "./merge-entities.ts";
import { mergeFields } from "./merge-fields.ts";

/** What the setups use of the lifecycle. */
export type Uses = { readonly tasks: ReadonlySet<TaskId>; readonly phases: ReadonlySet<PhaseId> };

type Head = Omit<Phase, "tasks">;
type Housed = { readonly task: Task; readonly phase: PhaseId };

const headOf = ({ tasks: _, ...head }: Phase): Head => head;

const headsOf = ({ phases }: RoleloomDocument) =>
  new Map(phases.map((phase) => [phase.id as string, headOf(phase)]));

const housedIn = ({ phases }: RoleloomDocument) =>
  new Map<string, Housed>(
    phases.flatMap(({ id, tasks }) => tasks.map((task) => [task.id, { task, phase: id }])),
  );

const whereOfHead = (id: string, { name }: Head): Where => ({ what: "phase", id, name });
const whereOfTask = (id: string, { task }: Housed): Where => ({ what: "task", id, name: task.name });

/** The phase a task is in: where the side that moved it put it; where both did, differently, ours. */
function mergeHome({ base, ours, theirs }: Three<PhaseId>, where: Where, note: Note): PhaseId | undefined {
  if (ours === theirs || theirs === base) return ours;
  if (ours === base) return theirs;
  note({ kind: "place", where, field: "phase", ...valuesOf({ base, ours, theirs }) });
  return ours;
}

/** Phases and tasks of three documents, with whatever `uses` needs still there. */
export function mergeLifecycle(three: Three<RoleloomDocument>, uses: Uses, note: Note): readonly Phase[] {
  const heads = mergePool(
    pick(three, headsOf),
    { whereOf: whereOfHead, merge: (versions, where) => mergeFields(versions, {}, where, note) },
    note,
  );
  const tasks = mergePool(
    pick(three, housedIn),
    {
      whereOf: whereOfTask,
      merge: (versions, where): Housed => {
        const task = mergeFields(
          pick(versions, (one) => one.task),
          {},
          where,
          note,
        );
        const home = mergeHome(
          pick(versions, ({ phase }) => phase),
          where,
          note,
        );
        return { task, phase: home ?? ("" as PhaseId) };
      },
    },
    note,
  );
  for (const task of uses.tasks) bringBack(tasks, task, whereOfTask, note);
  for (const phase of uses.phases) bringBack(heads, phase, whereOfHead, note);
  for (const { phase } of tasks.kept.values()) bringBack(heads, phase, whereOfHead, note);
  const byHome = groupBy([...tasks.kept], ([, { phase }]) => phase);
  const ordered = inMergedOrder(
    pick(three, ({ phases }) => phases.map(({ id }) => id as string)),
    heads,
    whereOfHead,
    note,
  );
  return ordered.map((head) => {
    const own = { kept: new Map(byHome.get(head.id) ?? []), lost: new Map<string, never>() };
    const orders = pick(three, ({ phases }) =>
      phases.find(({ id }) => id === head.id)?.tasks.map(({ id }) => id as string),
    );
    return { ...head, tasks: inMergedOrder(orders, own, whereOfTask, note).map(({ task }) => task) };
  });
}
