import type { Involvement, Level, RoleId } from "../../model/document.ts";
import { groupBy } from "../../model/group-by.ts";
import { levelWeight } from "../../model/queries.ts";
import type { Target } from "../diff.ts";
import { sentence } from "./phrases.ts";
import type { Sentence } from "./report.ts";
import { beingPart, objectOf, partOf, tellTargets } from "./targets.ts";
import { roleOfB, subject, type Telling } from "./telling.ts";

/** One role's new level in one target, by the ids of b; no level where it had or has no part. */
type Step = {
  readonly role: RoleId;
  readonly target: Target;
  readonly from: Level | undefined;
  readonly to: Level | undefined;
};

/** Changes of level of roles and in targets that both sides have. Leading is told for itself. */
function stepsOf({ comparison, rolesInB, rolesInA, tasksInB, phasesInB }: Telling): Step[] {
  const { involvements } = comparison.setup;
  const [tasks, phases] = [new Set(tasksInB.values()), new Set(phasesInB.values())];
  const isCommon = ({ phase, task }: Target) => (task === undefined ? phases.has(phase) : tasks.has(task));
  const gone = involvements.removed.flatMap(({ entity }): Step[] => {
    const role = rolesInB.get(entity.role);
    const target = inB(entity, { tasksInB, phasesInB });
    return role && target ? [{ role, target, from: entity.level, to: undefined }] : [];
  });
  const come = involvements.added.flatMap(({ entity }): Step[] =>
    rolesInA.has(entity.role) && isCommon(entity)
      ? [{ role: entity.role, target: targetOf(entity), from: undefined, to: entity.level }]
      : [],
  );
  const changed = involvements.kept.flatMap(({ to, fields }): Step[] => {
    const level = fields.find(({ field }) => field === "level");
    if (!level) return [];
    return [{ role: to.role, target: targetOf(to), from: level.from as Level, to: level.to as Level }];
  });
  return [...changed, ...gone, ...come].filter(({ from, to }) => from !== "lead" && to !== "lead");
}

const targetOf = ({ phase, task }: Target): Target => (task === undefined ? { phase } : { phase, task });

/** Where a target of a is in b; the phase of a task does not matter for its name. */
function inB(
  { phase, task }: Involvement,
  { tasksInB, phasesInB }: Pick<Telling, "tasksInB" | "phasesInB">,
): Target | undefined {
  const to = phasesInB.get(phase);
  if (task === undefined) return to && { phase: to };
  const taskInB = tasksInB.get(task);
  return taskInB && { phase: to ?? phase, task: taskInB };
}

/** Clauses with commas of their own. */
const semicolons = (clauses: readonly string[]): string =>
  clauses.length < 2 ? clauses.join("") : `${clauses.slice(0, -1).join("; ")}; and ${clauses.at(-1)}`;

const weightOf = (level: Level | undefined) => (level === undefined ? -1 : levelWeight[level]);
const stepSize = ({ from, to }: Step) => Math.abs(weightOf(from) - weightOf(to));

function tellSteps({ b, inB: names }: Telling, steps: readonly Step[]): string {
  const [{ from, to } = { from: undefined, to: undefined }] = steps;
  const told = tellTargets(
    steps.map(({ target }) => target),
    b.phases,
    names,
  );
  if (from !== undefined && to !== undefined) {
    return `goes from ${beingPart[from]} to ${beingPart[to]} ${objectOf(to, told)}`;
  }
  const part = partOf(from ?? to ?? "informed", told);
  const adverb = from === undefined ? "now" : "no longer";
  return part.startsWith("is ") ? part.replace("is ", `is ${adverb} `) : `${adverb} ${part}`;
}

/** What changed for each role between contributing, being consulted, being informed and none of it; the most changed first. */
export function tellParticipation(telling: Telling): readonly Sentence[] {
  const byRole = [...groupBy(stepsOf(telling), ({ role }) => role)];
  const sizes = byRole.map(([role, steps]) => ({
    role,
    steps,
    size: steps.reduce((sum, step) => sum + stepSize(step), 0),
  }));
  return sizes
    .sort((x, y) => y.size - x.size)
    .map(({ role, steps }) => {
      const kinds = [...groupBy(steps, ({ from, to }) => `${from} ${to}`).values()];
      const ordered = kinds.sort((x, y) => weightOf(x[0]?.to) - weightOf(y[0]?.to));
      const clauses = ordered.map((kind) => tellSteps(telling, kind));
      const targets = steps.map(({ target: { phase, task } }) =>
        task === undefined ? subject("phase", undefined, phase) : subject("task", undefined, task),
      );
      return {
        text: sentence(`${telling.inB.role(role)} ${semicolons(clauses)}`),
        subjects: [roleOfB(telling, role), ...targets],
      };
    });
}
