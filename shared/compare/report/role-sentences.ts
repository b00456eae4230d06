import { foldText } from "../../find/fold-text.ts";
import type { Level, Role, RoleId } from "../../model/document.ts";
import { levels } from "../../model/vocabulary.ts";
import type { FieldChange, Kept, Split, SplitPart, Target } from "../diff.ts";
import { partsByRole, partsByTarget, targetKey } from "../work.ts";
import {
  counted,
  inWords,
  listed,
  percent,
  plain,
  roleWord,
  sentence,
  verbEnd,
  withArticle,
} from "./phrases.ts";
import type { Sentence, Subject } from "./report.ts";
import { partOf, tellTargets } from "./targets.ts";
import { roleOfA, roleOfB, subject, type Telling, targetOfA } from "./telling.ts";

/** Roles told one by one; of more, only the names. */
const mostTold = 6;

const changeOf = (fields: readonly FieldChange[], name: string) => fields.find(({ field }) => field === name);

/** The two strongest kinds of work of a role: "leads “A” and is consulted on “B”". */
function tellWork({ b, inB }: Telling, role: RoleId): string {
  const parts = partsByRole(b.setup)(b.phases).get(role) ?? [];
  const clauses = levels.flatMap((level) => {
    const targets = parts.filter((part) => part.level === level).map(({ target }) => target);
    return targets.length === 0 ? [] : [partOf(level, tellTargets(targets, b.phases, inB))];
  });
  return clauses.slice(0, 2).join(", and ");
}

const positions = ({ headcount }: Role): string =>
  headcount === 1 ? "" : ` (${counted(headcount, "position", "positions").replace(/^one /, "1 ")})`;

function tellAdded(telling: Telling): Sentence[] {
  const { added } = telling.comparison.setup.roles;
  if (added.length > mostTold) {
    const names = listed(added.map(({ entity }) => roleWord(entity.name)));
    const text = sentence(`${telling.subject} adds ${counted(added.length, "role", "roles")}: ${names}`);
    return [{ text, subjects: added.map(({ entity }) => roleOfB(telling, entity.id)) }];
  }
  return added.map(({ entity }) => {
    const work = tellWork(telling, entity.id);
    const who = work === "" ? ", with no part in any task" : `, who ${work}`;
    const name = `${withArticle(entity.name)}${positions(entity)}`;
    return {
      text: sentence(`${telling.subject} adds ${name}${who}`),
      subjects: [roleOfB(telling, entity.id)],
    };
  });
}

/** Who of b leads these tasks of a now. */
function leadersNow(telling: Telling, targets: readonly Target[]): RoleId[] {
  const { b, tasksInB, phasesInB } = telling;
  const parts = partsByTarget(b.setup)(b.phases);
  const leaders = targets.flatMap(({ phase, task }) => {
    const key = targetKey({ phase: phasesInB.get(phase) ?? phase, task: task && tasksInB.get(task) });
    return (parts.get(key) ?? []).filter(({ level }) => level === "lead").map(({ role }) => role);
  });
  return [...new Set(leaders)];
}

function tellRemoved(telling: Telling): Sentence[] {
  const { roles, splits } = telling.comparison.setup;
  const told = new Set(splits.map(({ role }) => role));
  const removed = roles.removed.filter(({ entity }) => !told.has(entity.id));
  if (removed.length > mostTold) {
    const names = listed(removed.map(({ entity }) => roleWord(entity.name)));
    const text = sentence(
      `${telling.subject} does without ${counted(removed.length, "role", "roles")}: ${names}`,
    );
    return [{ text, subjects: removed.map(({ entity }) => roleOfA(telling, entity.id)) }];
  }
  const { a, inA } = telling;
  const leading = removed.map(({ entity: { id } }) => {
    const parts = partsByRole(a.setup)(a.phases).get(id) ?? [];
    return { id, led: parts.filter(({ level }) => level === "lead").map(({ target }) => target) };
  });
  const idle = leading.filter(({ led }) => led.length === 0);
  const names = listed(
    idle.map(({ id }) => inA.role(id)),
    mostTold,
  );
  const which = idle.length === 1 ? "which" : "none of which";
  return [
    ...leading.filter(({ led }) => led.length > 0).map(({ id, led }) => tellLeaderGone(telling, id, led)),
    ...(idle.length === 0
      ? []
      : [
          {
            text: sentence(
              `${telling.subject} does without ${names}, ${which} led ${idle.length === 1 ? "nothing" : "anything"}`,
            ),
            subjects: idle.map(({ id }) => roleOfA(telling, id)),
          },
        ]),
  ];
}

function tellLeaderGone(telling: Telling, id: RoleId, led: readonly Target[]): Sentence {
  const { a, inA, inB } = telling;
  const leaders = leadersNow(telling, led);
  const heirs =
    leaders.length === 0
      ? "nobody leads now"
      : `${listed(leaders.map(inB.role))} now lead${verbEnd(leaders.length)}`;
  const what = tellTargets(led, a.phases, inA).text;
  return {
    text: sentence(`${telling.subject} does without ${inA.role(id)}, who led ${what}, which ${heirs}`),
    subjects: [roleOfA(telling, id), ...leaders.map((leader) => roleOfB(telling, leader))],
  };
}

/** What the role that came to all these targets of a is there, where that is the same in all: "consulted". */
function tellPlace({ b, tasksInB, phasesInB }: Telling, { role, targets }: SplitPart): string {
  const parts = partsByTarget(b.setup)(b.phases);
  const levelsThere = targets.map(({ phase, task }) => {
    const key = targetKey({ phase: phasesInB.get(phase) ?? phase, task: task && tasksInB.get(task) });
    return parts.get(key)?.find((part) => part.role === role)?.level;
  });
  const [level] = levelsThere;
  return level !== undefined && new Set(levelsThere).size === 1 ? `, ${roleLevels[level]}` : "";
}

const roleLevels: Readonly<Record<Level, string>> = {
  lead: "as lead",
  contribute: "contributing",
  consulted: "consulted",
  informed: "informed",
};

function tellSplitPart(telling: Telling, split: Split, part: SplitPart): Sentence {
  const { a, inA, inB, rolesInB } = telling;
  const size = percent(part.share);
  const whole = part.targets.length === 0 ? "" : `, ${tellTargets(part.targets, a.phases, inA).text} in full`;
  const text =
    part.role === rolesInB.get(split.role)
      ? `${inB.role(part.role)} keeps ${size} of its former work${whole}`
      : `${tellTargets(part.targets, a.phases, inA).text} (${size}): ${inB.role(part.role)} comes in${tellPlace(telling, part)}`;
  const targets = part.targets.map((target) => targetOfA(telling, target));
  return { text: sentence(text), subjects: [roleOfB(telling, part.role), ...targets] };
}

/** Work that no part explains: what the role gave up and others did already. */
function tellLeftOver(telling: Telling, split: Split): Sentence[] {
  const { a, inA, inB, tasksInB, phasesInB, rolesInB, b } = telling;
  const told = new Set(split.parts.flatMap(({ targets }) => targets.map(targetKey)));
  const partsB = partsByTarget(b.setup)(b.phases);
  const own = rolesInB.get(split.role);
  const rest = (partsByRole(a.setup)(a.phases).get(split.role) ?? []).filter(({ target, level }) => {
    const { phase, task } = target;
    const key = targetKey({ phase: phasesInB.get(phase) ?? phase, task: task && tasksInB.get(task) });
    const now = partsB.get(key)?.find(({ role }) => role === own)?.level;
    return level !== "informed" && !told.has(targetKey(target)) && now !== level;
  });
  if (rest.length === 0) return [];
  const targets = rest.map(({ target }) => target);
  const leaders = leadersNow(telling, targets).filter((role) => role !== own);
  const text =
    leaders.length === 0
      ? `nobody leads ${tellTargets(targets, a.phases, inA).text} instead`
      : `${tellTargets(targets, a.phases, inA).text} ${targets.length > 1 ? "are" : "is"} left to ${listed(leaders.map(inB.role))}`;
  return [{ text: sentence(text), subjects: targets.map((target) => targetOfA(telling, target)) }];
}

function tellSplits(telling: Telling): Sentence[] {
  const { inA, inB, comparison } = telling;
  return comparison.setup.splits.map((split) => {
    const own = telling.rolesInB.get(split.role);
    const others = split.parts.filter(({ role }) => role !== own);
    const how =
      own === undefined
        ? `goes, and its work is shared out among ${inWords(split.parts.length)} roles`
        : `splits: parts of its work pass to ${listed(others.map(({ role }) => inB.role(role)))}`;
    return {
      text: sentence(`${inA.role(split.role)} ${how} (confidence ${percent(split.confidence)})`),
      subjects: [roleOfA(telling, split.role), ...split.parts.map((part) => roleOfB(telling, part.role))],
      details: [
        ...split.parts.map((part) => tellSplitPart(telling, split, part)),
        ...tellLeftOver(telling, split),
      ],
    };
  });
}

function tellMergePart(telling: Telling, merge: Split, part: SplitPart): Sentence {
  const { b, inA, inB, rolesInA } = telling;
  const targets = tellTargets(part.targets, b.phases, inB).text;
  const size = percent(part.share);
  const text =
    part.role === rolesInA.get(merge.role)
      ? `${inB.role(merge.role)} did ${size} of it already${targets === "" ? "" : `, ${targets} in full`}`
      : `${targets} (${size}): ${inA.role(part.role)} had a part in that`;
  return { text: sentence(text), subjects: [roleOfA(telling, part.role)] };
}

function tellMerges(telling: Telling): Sentence[] {
  const { inA, inB, comparison } = telling;
  return comparison.setup.merges.map((merge) => {
    const own = telling.rolesInA.get(merge.role);
    const others = merge.parts.filter(({ role }) => role !== own);
    const names = listed(others.map(({ role }) => inA.role(role)));
    const how = own === undefined ? `joins what ${names} did` : `takes in work of ${names}`;
    return {
      text: sentence(`${inB.role(merge.role)} ${how} (confidence ${percent(merge.confidence)})`),
      subjects: [roleOfB(telling, merge.role), ...merge.parts.map((part) => roleOfA(telling, part.role))],
      details: merge.parts.map((part) => tellMergePart(telling, merge, part)),
    };
  });
}

type KeptRole = Kept<RoleId>;
const roleSubject = ({ from, to }: KeptRole): Subject => subject("role", from, to);

function tellRenamed({ comparison, inB }: Telling): Sentence[] {
  return comparison.setup.roles.kept.flatMap((role) => {
    const change = changeOf(role.fields, "name");
    if (!change || foldText(String(change.from)) === foldText(String(change.to))) return [];
    const was = `the ${roleWord(String(change.from))}`;
    const text =
      role.by === "work"
        ? sentence(`${was} seems to be ${inB.role(role.to)} now, who does nearly the same`)
        : sentence(`${was} is called ${inB.role(role.to)} now`);
    return [{ text, subjects: [roleSubject(role)] }];
  });
}

function tellCategories({ comparison, inB }: Telling): Sentence[] {
  return comparison.setup.roles.kept.flatMap((role) => {
    const change = changeOf(role.fields, "category");
    if (!change) return [];
    const [from, to] = [plain(String(change.from)), plain(String(change.to))];
    const text = sentence(`${inB.role(role.to)} counts as ${to} instead of ${from}`);
    return [{ text, subjects: [roleSubject(role)] }];
  });
}

/** Growth in one sentence, and shrinking in another; the largest steps first. */
function tellHeadcounts({ comparison, inB }: Telling): Sentence[] {
  const steps = comparison.setup.roles.kept.flatMap((role) => {
    const change = changeOf(role.fields, "headcount");
    const [from, to] = [Number(change?.from ?? 0), Number(change?.to ?? 0)];
    return change ? [{ role, from, to, by: to - from }] : [];
  });
  const tell = (own: typeof steps, verb: string): Sentence[] => {
    if (own.length === 0) return [];
    const ordered = own.toSorted((x, y) => Math.abs(y.by) - Math.abs(x.by));
    const items = ordered.map(({ role, from, to }, index) => {
      const unit = index === 0 ? ` position${to === 1 ? "" : "s"}` : "";
      return `${inB.role(role.to)} ${index === 0 ? `${verb} ` : ""}from ${from} to ${to}${unit}`;
    });
    return [{ text: sentence(listed(items)), subjects: ordered.map(({ role }) => roleSubject(role)) }];
  };
  return [
    ...tell(
      steps.filter(({ by }) => by > 0),
      "grows",
    ),
    ...tell(
      steps.filter(({ by }) => by < 0),
      "shrinks",
    ),
  ];
}

/** What happens to roles, the weightiest first. */
export function tellRoles(telling: Telling): readonly Sentence[] {
  return [
    ...tellSplits(telling),
    ...tellMerges(telling),
    ...tellRemoved(telling),
    ...tellAdded(telling),
    ...tellRenamed(telling),
    ...tellHeadcounts(telling),
    ...tellCategories(telling),
  ];
}
