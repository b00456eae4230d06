import type { Level, RoleId } from "../../model/document.ts";
import { groupBy } from "../../model/group-by.ts";
import { inFigures } from "../../text/phrases.ts";
import type { Target } from "../diff.ts";
import { partsByTarget, type TargetPart, targetKey } from "../work.ts";
import { listed, sentence, verbEnd } from "./phrases.ts";
import type { Sentence, Subject } from "./report.ts";
import { type ToldTargets, tellTargets } from "./targets.ts";
import { roleOfA, roleOfB, subject, type Telling } from "./telling.ts";

/** Who holds a duty, leading or being accountable, in a task that both sides have. */
type Holding = {
  readonly target: Target;
  readonly inA: Target;
  /** Who held it and does not any more, by the ids of a. */
  readonly lost: readonly RoleId[];
  /** Who holds it now and did not, and who still does, by the ids of b. */
  readonly gained: readonly RoleId[];
  readonly staying: readonly RoleId[];
};

export type Duty = "lead" | "accountable";

const holds = (duty: Duty, { level, isAccountable }: TargetPart): boolean =>
  duty === "lead" ? level === "lead" : isAccountable;

/** The targets that both sides have, as each calls them. */
function commonTargets({ a, b, tasksInB, phasesInB }: Telling): { inA: Target; target: Target }[] {
  const inB = new Map(b.phases.flatMap(({ id, tasks }) => tasks.map((task) => [task.id, id] as const)));
  return a.phases.flatMap(({ id: phase, tasks }) => {
    const phaseInB = phasesInB.get(phase);
    if (tasks.length === 0) return phaseInB ? [{ inA: { phase }, target: { phase: phaseInB } }] : [];
    return tasks.flatMap((task) => {
      const to = tasksInB.get(task.id);
      const home = to && inB.get(to);
      return to && home ? [{ inA: { phase, task: task.id }, target: { phase: home, task: to } }] : [];
    });
  });
}

function holdings(telling: Telling, duty: Duty): Holding[] {
  const { a, b, rolesInB } = telling;
  const [partsA, partsB] = [partsByTarget(a.setup)(a.phases), partsByTarget(b.setup)(b.phases)];
  return commonTargets(telling).map(({ inA, target }) => {
    const before = (partsA.get(targetKey(inA)) ?? []).filter((part) => holds(duty, part));
    const after = (partsB.get(targetKey(target)) ?? []).filter((part) => holds(duty, part));
    const now = new Set(after.map(({ role }) => role));
    const then = new Set(before.map(({ role }) => rolesInB.get(role)));
    return {
      target,
      inA,
      lost: before.map(({ role }) => role).filter((role) => !now.has(rolesInB.get(role) ?? ("" as RoleId))),
      gained: [...now].filter((role) => !then.has(role)),
      staying: [...now].filter((role) => then.has(role)),
    };
  });
}

const hasChanged = ({ lost, gained }: Holding): boolean => lost.length > 0 || gained.length > 0;

/** What a sentence about one duty is made of. */
type Parts = {
  readonly targets: ToldTargets;
  readonly lost: readonly string[];
  readonly gained: readonly string[];
  readonly staying: readonly string[];
  /** What those who no longer lead do instead. */
  readonly instead: string;
};

const isOrAre = (names: readonly string[]) => (names.length === 1 ? "is" : "are");

/** With more roles than this in one story, numbers say more than names. */
const mostNamed = 6;

function tellCrowd({ targets, lost, gained, staying }: Parts, duty: Duty): string {
  const holders = duty === "lead" ? "those who lead" : "those accountable for";
  const counts = [
    ...(lost.length === 0 ? [] : [`${inFigures(lost.length)} go`]),
    ...(gained.length === 0 ? [] : [`${inFigures(gained.length)} come`]),
    ...(staying.length === 0 ? [] : [`${inFigures(staying.length)} stay`]),
  ];
  return `of ${holders} ${targets.text}, ${listed(counts)}`;
}

/** The words that stand for targets, and the ending of their verb. */
const pronouns = (isPlural: boolean) =>
  isPlural ? { its: "their", it: "them", end: "" } : { its: "its", it: "it", end: "s" };

function tellLead({ targets, lost, gained, staying, instead }: Parts): string {
  const { text } = targets;
  const { its, it, end } = pronouns(targets.isPlural);
  const [leavers, comers, stayers] = [lost, gained, staying].map((names) => listed(names));
  const leading = (names: readonly string[]) => `lead${verbEnd(names.length)}`;
  switch (storyOf({ lost, gained, staying })) {
    case "lost":
      return `${text} lose${end} ${its} only lead${lost.length === 1 ? "" : "s"}, ${leavers}: nobody leads ${it} now`;
    case "gained":
      return `${text} had nobody to lead ${it}, and ${comers} ${leading(gained)} now`;
    case "moved":
      return `${text} move${end} from ${leavers} to ${comers}`;
    case "left":
      return `${leavers} no longer ${leading(lost)} ${text}${instead}; ${stayers} ${leading(staying)} ${it}${staying.length === 1 ? " alone" : ""} now`;
    case "joined":
      return `${comers} join${verbEnd(gained.length)} ${stayers} in leading ${text}`;
    case "replaced":
      return `beside ${stayers}, ${comers} ${leading(gained)} ${text} in place of ${leavers}`;
  }
}

function tellAccountable({ targets, lost, gained, staying }: Parts): string {
  const { text } = targets;
  const { its, end } = pronouns(targets.isPlural);
  const [leavers, comers, stayers] = [lost, gained, staying].map((names) => listed(names));
  switch (storyOf({ lost, gained, staying })) {
    case "lost":
      return `${text} lose${end} ${its} only accountable role${lost.length === 1 ? "" : "s"}, ${leavers}`;
    case "gained":
      return `${comers} ${isOrAre(gained)} accountable for ${text} now, where nobody was`;
    case "moved":
      return `accountability for ${text} moves from ${leavers} to ${comers}`;
    case "left":
      return `${leavers} ${isOrAre(lost)} no longer accountable for ${text}; ${stayers} ${isOrAre(staying)}${staying.length === 1 ? " so alone" : ""} now`;
    case "joined":
      return `${comers} ${isOrAre(gained)} accountable for ${text} as well as ${stayers}`;
    case "replaced":
      return `beside ${stayers}, ${comers} ${isOrAre(gained)} accountable for ${text} in place of ${leavers}`;
  }
}

type Held = { readonly [Key in "lost" | "gained" | "staying"]: readonly string[] };
type Story = "lost" | "moved" | "left" | "replaced" | "joined" | "gained";
/** The weightiest first. */
const stories: readonly Story[] = ["lost", "moved", "left", "replaced", "joined", "gained"];

function storyOf({ lost, gained, staying }: Held): Story {
  if (staying.length === 0) {
    if (gained.length === 0) return "lost";
    return lost.length === 0 ? "gained" : "moved";
  }
  if (gained.length === 0) return "left";
  return lost.length === 0 ? "joined" : "replaced";
}

/** What the one who no longer leads does instead, where that is the same everywhere. */
function tellInstead({ b, rolesInB }: Telling, held: readonly Holding[]): string {
  const parts = partsByTarget(b.setup)(b.phases);
  const [first] = held;
  const [leaver] = first?.lost ?? [];
  const role = leaver === undefined ? undefined : rolesInB.get(leaver);
  if (role === undefined || first?.lost.length !== 1) return "";
  const levels = held.map(
    ({ target }) => parts.get(targetKey(target))?.find((part) => part.role === role)?.level,
  );
  const [level] = levels;
  if (new Set(levels).size !== 1) return "";
  return level === undefined ? " and has no part in it" : ` and is only ${insteadWords[level]}`;
}

const insteadWords: Readonly<Record<Level, string>> = {
  lead: "leading",
  contribute: "contributing",
  consulted: "consulted",
  informed: "informed",
};

function tellHolding(telling: Telling, duty: Duty, held: readonly Holding[]): Sentence {
  const { b, inA, inB } = telling;
  const [{ lost, gained, staying } = { lost: [], gained: [], staying: [] }] = held;
  const parts: Parts = {
    targets: tellTargets(
      held.map(({ target }) => target),
      b.phases,
      inB,
    ),
    lost: lost.map(inA.role),
    gained: gained.map(inB.role),
    staying: staying.map(inB.role),
    instead: tellInstead(telling, held),
  };
  const targets = held.map(
    ({ inA: from, target: to }): Subject =>
      to.task === undefined ? subject("phase", from.phase, to.phase) : subject("task", from.task, to.task),
  );
  const roles = [
    ...lost.map((role) => roleOfA(telling, role)),
    ...[...gained, ...staying].map((role) => roleOfB(telling, role)),
  ];
  const tell = duty === "lead" ? tellLead : tellAccountable;
  const isCrowd = lost.length + gained.length + staying.length > mostNamed;
  const text = isCrowd ? tellCrowd(parts, duty) : tell(parts);
  return { text: sentence(text), subjects: [...roles, ...targets] };
}

/** Who leads, or answers for, tasks now and did not, and the reverse; tasks of one story in one sentence. */
export function tellDuty(telling: Telling, duty: Duty): readonly Sentence[] {
  const changed = holdings(telling, duty).filter(hasChanged);
  const groups = groupBy(changed, ({ lost, gained, staying }) => JSON.stringify([lost, gained, staying]));
  const rank = ([first]: readonly Holding[]) => (first ? stories.indexOf(storyOf(first)) : 0);
  return [...groups.values()]
    .sort((x, y) => rank(x) - rank(y) || y.length - x.length)
    .map((held) => tellHolding(telling, duty, held));
}

/** How many tasks both sides have, and in how many of them the holders of a duty differ. */
export function countDuty(
  telling: Telling,
  duty: Duty,
): { readonly common: number; readonly changed: number } {
  const all = holdings(telling, duty);
  return { common: all.length, changed: all.filter(hasChanged).length };
}
