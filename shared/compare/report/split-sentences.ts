import type { Level } from "../../model/document.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Split, SplitPart } from "../diff.ts";
import { partsByRole, partsByTarget, targetKey } from "../work.ts";
import { inWords, listed, percent, sentence, verbEnd } from "./phrases.ts";
import type { Sentence, Subject } from "./report.ts";
import { tellTargets } from "./targets.ts";
import { keyInB, leadersNow, roleOfA, roleOfB, type Telling, targetOfA } from "./telling.ts";

/** What the role that came to all these targets of a is there, where that is the same in all: "consulted". */
function tellPlace(telling: Telling, { role, targets }: SplitPart): string {
  const parts = partsByTarget(telling.b.setup)(telling.b.phases);
  const levelsThere = targets.map(
    (target) => parts.get(keyInB(telling, target))?.find((part) => part.role === role)?.level,
  );
  const [level] = levelsThere;
  return level !== undefined && new Set(levelsThere).size === 1 ? `, ${roleLevels[level]}` : "";
}

const roleLevels: Readonly<Record<Level, string>> = {
  lead: "leading",
  contribute: "contributing",
  consulted: "consulted",
  informed: "informed",
};

function tellKeptPart(telling: Telling, part: SplitPart): Sentence {
  const { a, inA, inB } = telling;
  const whole = part.targets.length === 0 ? "" : `, ${tellTargets(part.targets, a.phases, inA).text} in full`;
  return {
    text: sentence(`${inB.role(part.role)} keeps ${percent(part.share)} of its former work${whole}`),
    subjects: partSubjects(telling, part),
  };
}

const partSubjects = (telling: Telling, { role, targets }: SplitPart): readonly Subject[] => [
  roleOfB(telling, role),
  ...targets.map((target) => targetOfA(telling, target)),
];

/** Those who came to the same tasks in the same way, in one sentence. */
function tellTakenParts(telling: Telling, parts: readonly SplitPart[]): Sentence[] {
  const { a, inA, inB } = telling;
  const alike = groupBy(parts, (part) => `${part.targets.map(targetKey).join()}${tellPlace(telling, part)}`);
  return [...alike.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const size = percent(own.reduce((sum, { share }) => sum + share, 0));
    const who = listed(own.map(({ role }) => inB.role(role)));
    const what = tellTargets(first.targets, a.phases, inA).text;
    return [
      {
        text: sentence(`${what} (${size}): ${who} come${verbEnd(own.length)} in${tellPlace(telling, first)}`),
        subjects: own.flatMap((part) => partSubjects(telling, part)),
      },
    ];
  });
}

/** Work that no part explains: what the role gave up and others did already. */
function tellLeftOver(telling: Telling, split: Split): Sentence[] {
  const { a, b, inA, inB, rolesInB } = telling;
  const told = new Set(split.parts.flatMap(({ targets }) => targets.map(targetKey)));
  const partsB = partsByTarget(b.setup)(b.phases);
  const own = rolesInB.get(split.role);
  const rest = (partsByRole(a.setup)(a.phases).get(split.role) ?? []).filter(({ target, level }) => {
    const now = partsB.get(keyInB(telling, target))?.find(({ role }) => role === own)?.level;
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

/** Roles whose work several others do, with what shows it. */
export function tellSplits(telling: Telling): Sentence[] {
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
        ...split.parts.flatMap((part) => (part.role === own ? [tellKeptPart(telling, part)] : [])),
        ...tellTakenParts(telling, others),
        ...tellLeftOver(telling, split),
      ],
    };
  });
}

function tellMergeParts(telling: Telling, merge: Split): Sentence[] {
  const { b, inA, inB, rolesInA } = telling;
  const own = rolesInA.get(merge.role);
  const kept = merge.parts.flatMap((part): Sentence[] => {
    if (part.role !== own) return [];
    const targets =
      part.targets.length === 0 ? "" : `, ${tellTargets(part.targets, b.phases, inB).text} in full`;
    const text = sentence(`${inB.role(merge.role)} did ${percent(part.share)} of it already${targets}`);
    return [{ text, subjects: [roleOfA(telling, part.role)] }];
  });
  const others = merge.parts.filter(({ role }) => role !== own);
  const alike = groupBy(others, ({ targets }) => targets.map(targetKey).join());
  const given = [...alike.values()].map((parts): Sentence => {
    const size = percent(parts.reduce((sum, { share }) => sum + share, 0));
    const who = listed(parts.map(({ role }) => inA.role(role)));
    const what = tellTargets(parts[0]?.targets ?? [], b.phases, inB).text;
    return {
      text: sentence(`${what} (${size}): ${who} had a part in that`),
      subjects: parts.map(({ role }) => roleOfA(telling, role)),
    };
  });
  return [...kept, ...given];
}

/** Roles that do what several others did, with what shows it. */
export function tellMerges(telling: Telling): Sentence[] {
  const { inA, inB, comparison } = telling;
  return comparison.setup.merges.map((merge) => {
    const own = telling.rolesInA.get(merge.role);
    const others = merge.parts.filter(({ role }) => role !== own);
    const names = listed(others.map(({ role }) => inA.role(role)));
    const how = own === undefined ? `joins what ${names} did` : `takes in work of ${names}`;
    return {
      text: sentence(`${inB.role(merge.role)} ${how} (confidence ${percent(merge.confidence)})`),
      subjects: [roleOfB(telling, merge.role), ...merge.parts.map((part) => roleOfA(telling, part.role))],
      details: tellMergeParts(telling, merge),
    };
  });
}
