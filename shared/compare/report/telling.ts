import { foldText } from "../../find/fold-text.ts";
import type { PhaseId, Role, RoleId, TaskId } from "../../model/document.ts";
import { groupBy } from "../../model/group-by.ts";
import type { SetupComparison, Target } from "../diff.ts";
import type { SetupSide } from "../diff-setup.ts";
import { pairsOf } from "../list-diff.ts";
import { partsByTarget, targetKey } from "../work.ts";
import { plain, quoted, roleWord } from "./phrases.ts";
import type { Subject } from "./report.ts";

/** How everything on one side is called and pointed at. */
export type SideNames = {
  /** "the ML engineer"; bearers of one name are told apart by their ids. */
  readonly role: (id: RoleId) => string;
  /** “Train the model”, or a phase's bare name. */
  readonly target: (target: Target) => string;
  readonly phase: (id: PhaseId) => string;
};

/** All that sentences about two setups are made from. */
export type Telling = {
  readonly a: SetupSide;
  readonly b: SetupSide;
  readonly comparison: SetupComparison;
  /** What the second setup is called as the subject of a sentence. */
  readonly subject: string;
  readonly inA: SideNames;
  readonly inB: SideNames;
  readonly rolesInB: ReadonlyMap<RoleId, RoleId>;
  readonly rolesInA: ReadonlyMap<RoleId, RoleId>;
  readonly tasksInB: ReadonlyMap<TaskId, TaskId>;
  readonly phasesInB: ReadonlyMap<PhaseId, PhaseId>;
};

function roleNames(roles: readonly Role[]): (id: RoleId) => string {
  const twins = groupBy(roles, ({ name }) => foldText(name));
  const names = new Map(
    roles.map(({ id, name }) => {
      const isAlone = (twins.get(foldText(name))?.length ?? 0) < 2;
      return [id, `the ${roleWord(name)}${isAlone ? "" : ` (${plain(id)})`}`];
    }),
  );
  return (id) => names.get(id) ?? plain(id);
}

function sideNames({ phases, setup }: SetupSide): SideNames {
  const phaseNames = new Map(phases.map(({ id, name }) => [id, plain(name)]));
  const tasks = new Map(phases.flatMap((phase) => phase.tasks.map(({ id, name }) => [id, quoted(name)])));
  const phase = (id: PhaseId) => phaseNames.get(id) ?? plain(id);
  return {
    role: roleNames(setup.roles),
    phase,
    target: (target) => (target.task === undefined ? phase(target.phase) : (tasks.get(target.task) ?? "")),
  };
}

const inverse = <Id>(pairs: ReadonlyMap<Id, Id>): ReadonlyMap<Id, Id> =>
  new Map([...pairs].map(([from, to]) => [to, from]));

export function prepareTelling(a: SetupSide, b: SetupSide, comparison: SetupComparison): Telling {
  const rolesInB = pairsOf(comparison.setup.roles);
  const isOneName = foldText(a.setup.name) === foldText(b.setup.name);
  return {
    a,
    b,
    comparison,
    subject: isOneName ? "the setup" : plain(b.setup.name),
    inA: sideNames(a),
    inB: sideNames(b),
    rolesInB,
    rolesInA: inverse(rolesInB),
    tasksInB: pairsOf(comparison.lifecycle.tasks),
    phasesInB: pairsOf(comparison.lifecycle.phases),
  };
}

export const subject = (
  what: Subject["what"],
  from: string | undefined,
  to: string | undefined,
): Subject => ({
  what,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

/** A role of b, wherever it comes from. */
export const roleOfB = ({ rolesInA }: Telling, id: RoleId): Subject => subject("role", rolesInA.get(id), id);
/** A role of a, wherever it goes. */
export const roleOfA = ({ rolesInB }: Telling, id: RoleId): Subject => subject("role", id, rolesInB.get(id));

/** A target of a, wherever it goes. */
export function targetOfA({ tasksInB, phasesInB }: Telling, { phase, task }: Target): Subject {
  return task === undefined
    ? subject("phase", phase, phasesInB.get(phase))
    : subject("task", task, tasksInB.get(task));
}

/** The key in b of a target of a. */
export const keyInB = ({ tasksInB, phasesInB }: Telling, { phase, task }: Target): string =>
  targetKey({ phase: phasesInB.get(phase) ?? phase, task: task && tasksInB.get(task) });

/** Who of b leads these tasks of a now. */
export function leadersNow(telling: Telling, targets: readonly Target[]): RoleId[] {
  const parts = partsByTarget(telling.b.setup)(telling.b.phases);
  const leaders = targets.flatMap((target) => {
    const there = parts.get(keyInB(telling, target)) ?? [];
    return there.filter(({ level }) => level === "lead").map(({ role }) => role);
  });
  return [...new Set(leaders)];
}
