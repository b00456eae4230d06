import { maxPhases } from "../file/limits.ts";
import {
  documentSchema,
  type Phase,
  phaseSchema,
  type RoleloomDocument,
  type Setup,
  type Task,
  type TaskId,
  taskSchema,
} from "../model/document.ts";
import { fail, ok } from "../model/result.ts";
import type { Applied, Handlers, LifecycleCommand } from "./command.ts";
import {
  added,
  checked,
  checkedPatch,
  type Edited,
  edited,
  found,
  inserted,
  mapped,
  moved,
  patched,
  removed,
  withField,
  without,
} from "./edit.ts";

type Involvements = Setup["involvements"];

/** Every setup with its involvements changed. */
function withInvolvements(document: RoleloomDocument, change: (all: Involvements) => Involvements) {
  return patchedSetups(document, (setup) => {
    const involvements = change(setup.involvements);
    return involvements === setup.involvements ? setup : { ...setup, involvements };
  });
}

function patchedSetups(document: RoleloomDocument, change: (setup: Setup) => Setup): RoleloomDocument {
  const setups = mapped(document.setups, change);
  return setups === document.setups ? document : { ...document, setups };
}

const withPhases = (document: RoleloomDocument, phases: Edited<readonly Phase[]>): Applied =>
  withField(document, "phases", phases);

const allTasks = ({ phases }: RoleloomDocument): readonly Task[] => phases.flatMap(({ tasks }) => tasks);

/** The first task of the document whose id is taken. */
function firstTaken(document: RoleloomDocument, tasks: readonly Task[]): TaskId | undefined {
  const taken = new Set(allTasks(document).map(({ id }) => id));
  return tasks.find(({ id }) => taken.has(id) || !taken.add(id))?.id;
}

function addPhase(document: RoleloomDocument, given: Phase, at?: number): Applied {
  const { phases } = document;
  if (phases.length >= maxPhases) {
    return fail({ kind: "too-many", path: "phases", count: phases.length + 1, limit: maxPhases });
  }
  const phase = checked(phaseSchema, given);
  if (!phase.ok) return phase;
  const taken = firstTaken(document, phase.value.tasks);
  if (taken !== undefined) return fail({ kind: "id-taken", what: "task", id: taken });
  return withPhases(document, added<Phase>(phases, "phase", phase.value, at));
}

/** The document with the phase that holds a task changed. */
function inPhaseOf(
  document: RoleloomDocument,
  task: TaskId,
  change: (phase: Phase) => Edited<Phase["tasks"]>,
): Applied {
  const home = document.phases.find(({ tasks }) => tasks.some(({ id }) => id === task));
  if (!home) return fail({ kind: "no-such-entity", what: "task", id: task });
  return withPhases(
    document,
    edited(document.phases, "phase", home.id, (phase) => withField(phase, "tasks", change(phase))),
  );
}

function moveTask(
  document: RoleloomDocument,
  { task: id, phase, to }: Extract<LifecycleCommand, { kind: "move-task" }>,
): Applied {
  const target = found(document.phases, "phase", phase);
  if (!target.ok) return target;
  const task = found(allTasks(document), "task", id);
  if (!task.ok) return task;
  if (target.value.tasks.includes(task.value)) {
    return inPhaseOf(document, id, ({ tasks }) => moved(tasks, "task", id, to));
  }
  const phases = document.phases.map((one) => {
    if (one === target.value) return { ...one, tasks: inserted(one.tasks, task.value, to) };
    return patched(one, { tasks: without(one.tasks, (other) => other === task.value) });
  });
  return ok(
    withInvolvements({ ...document, phases }, (all) =>
      mapped(all, (involvement) => (involvement.task === id ? { ...involvement, phase } : involvement)),
    ),
  );
}

export const lifecycleHandlers: Pick<Handlers, LifecycleCommand["kind"]> = {
  "rename-document": (document, { title }) => {
    const name = checked(documentSchema.pick({ title: true }), { title });
    return name.ok ? ok(patched(document, { title })) : name;
  },
  "add-phase": (document, { phase, at }) => addPhase(document, phase, at),
  "update-phase": (document, { phase: id, patch }) =>
    withPhases(
      document,
      edited(document.phases, "phase", id, (phase) => checkedPatch(phaseSchema, phase, patch)),
    ),
  "remove-phase": (document, { phase: id }) => {
    const phases = removed(document.phases, "phase", id);
    if (!phases.ok) return phases;
    if (phases.value.length === 0) return fail({ kind: "last-one", what: "phase" });
    return ok(
      withInvolvements({ ...document, phases: phases.value }, (all) =>
        without(all, ({ phase }) => phase === id),
      ),
    );
  },
  "move-phase": (document, { phase, to }) => withPhases(document, moved(document.phases, "phase", phase, to)),
  "add-task": (document, { phase: id, task: given, at }) => {
    const task = checked(taskSchema, given);
    if (!task.ok) return task;
    const taken = firstTaken(document, [task.value]);
    if (taken !== undefined) return fail({ kind: "id-taken", what: "task", id: taken });
    return withPhases(
      document,
      edited(document.phases, "phase", id, (phase) =>
        withField(phase, "tasks", ok(inserted<Task>(phase.tasks, task.value, at))),
      ),
    );
  },
  "update-task": (document, { task: id, patch }) =>
    inPhaseOf(document, id, ({ tasks }) =>
      edited(tasks, "task", id, (task) => checkedPatch(taskSchema, task, patch)),
    ),
  "remove-task": (document, { task: id }) => {
    const next = inPhaseOf(document, id, ({ tasks }) => removed(tasks, "task", id));
    return next.ok
      ? ok(withInvolvements(next.value, (all) => without(all, ({ task }) => task === id)))
      : next;
  },
  "move-task": moveTask,
};
