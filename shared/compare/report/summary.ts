import type { Setup } from "../../model/document.ts";
import { type SetupFigures, setupFigures } from "../../model/queries.ts";
import { inFigures, plural } from "../../text/phrases.ts";
import { isSameLifecycle, isSameSetup } from "../diff.ts";
import type { SetupSide } from "../diff-setup.ts";
import { distanceOf } from "../distance.ts";
import { partsByTarget } from "../work.ts";
import { countDuty } from "./duties.ts";
import { tellHeads } from "./people-sentences.ts";
import { inWords, listed, percent, sentence, verbEnd } from "./phrases.ts";
import type { Sentence } from "./report.ts";
import { roleOfA, roleOfB, subject, type Telling } from "./telling.ts";

const oneDecimal = (figure: number): string => inFigures(Number(figure.toFixed(1)));

function tellSize({ a, b, subject: name }: Telling): Sentence {
  const [before, after] = [setupFigures(a.setup), setupFigures(b.setup)];
  const roles = after.roles === 0 ? "no role" : plural(after.roles, "role", "roles");
  const size = before.roles === after.roles ? "as many as before" : `instead of ${inFigures(before.roles)}`;
  const comma = before.roles === after.roles ? ", " : " ";
  const text = `${name} has ${roles}${comma}${size}${tellPeopleCounts(a.setup, b.setup)}${tellLoad(before, after)}`;
  return { text: sentence(text), subjects: [subject("setup", a.setup.id, b.setup.id)] };
}

function tellPeopleCounts(a: Setup, b: Setup): string {
  if (a.people.length + b.people.length === 0) return "";
  const [before, after] = [tellHeads(a), tellHeads(b)];
  return before === after ? `, and ${after} as before` : `, and ${after} instead of ${before}`;
}

function tellLoad(before: SetupFigures, after: SetupFigures): string {
  const [old, now] = [before, after].map(({ rolesPerPerson }) => oneDecimal(rolesPerPerson));
  if (before.people === 0 || after.people === 0 || old === now) return "";
  return `; a person holds ${now} role${now === "1" ? "" : "s"} on average instead of ${old}`;
}

/** Whose work is shared out, and who takes together what several did. */
function tellSplitNames(telling: Telling): Sentence[] {
  const { splits, merges } = telling.comparison.setup;
  const split = splits.map(({ role }) => telling.inA.role(role));
  const merged = merges.map(({ role }) => telling.inB.role(role));
  const [splitting, merging] = [
    split.length === 1 ? "one role splits" : `${inWords(split.length)} roles split`,
    `take${verbEnd(merged.length)} together what several roles did`,
  ];
  return [
    ...(split.length === 0
      ? []
      : [
          {
            text: sentence(`${splitting}: ${listed(split)}`),
            subjects: splits.map(({ role }) => roleOfA(telling, role)),
          },
        ]),
    ...(merged.length === 0
      ? []
      : [
          {
            text: sentence(`${listed(merged)} ${merging}`),
            subjects: merges.map(({ role }) => roleOfB(telling, role)),
          },
        ]),
  ];
}

function tellRoleCounts(telling: Telling): Sentence[] {
  const { added, removed, kept } = telling.comparison.setup.roles;
  if (added.length + removed.length === 0) return [];
  const clauses = [
    ...tellStaying(kept.length, removed.length),
    ...(removed.length === 0 ? [] : [`${inWords(removed.length)} go${removed.length === 1 ? "es" : ""}`]),
    ...(added.length === 0 ? [] : [`${areSo(added.length)} new`]),
  ];
  const names = added.map(({ entity }) => telling.inB.role(entity.id));
  const which = names.length === 0 || names.length > 4 ? "" : `: ${listed(names)}`;
  return [
    {
      text: sentence(`${listed(clauses)}${which}`),
      subjects: added.map(({ entity }) => roleOfB(telling, entity.id)),
    },
  ];
}

const areSo = (count: number): string => `${inWords(count)} ${count === 1 ? "is" : "are"}`;

function tellStaying(kept: number, removed: number): string[] {
  if (removed > 0) {
    if (kept === 0) return ["no role is on both sides"];
    return [`${inWords(kept)} role${kept === 1 ? " is" : "s are"} on both sides`];
  }
  if (kept === 0) return [];
  return [kept === 1 ? "the one role stays" : `all ${inWords(kept)} roles stay`];
}

function tellDuties(telling: Telling): Sentence[] {
  const [leads, accountable] = [countDuty(telling, "lead"), countDuty(telling, "accountable")];
  if (leads.common === 0) return [{ text: "The two have no task in common.", subjects: [] }];
  const tell = (count: number): string => {
    if (count === 0) return "stays the same";
    return `changes in ${count === leads.common ? "every task" : `${count} of ${leads.common} tasks`}`;
  };
  const text =
    leads.changed + accountable.changed === 0
      ? "who leads and who is accountable stays the same in every task"
      : `who leads ${tell(leads.changed)}; who is accountable ${tell(accountable.changed)}`;
  return [{ text: sentence(text), subjects: [] }];
}

/** How many roles a task has on average, those who do it and those who are asked or told. */
function hands({ phases, setup }: SetupSide): { readonly doing: number; readonly told: number } {
  const parts = [...partsByTarget(setup)(phases).values()].flat();
  const doing = parts.filter(({ level }) => level === "lead" || level === "contribute").length;
  const targets = phases.reduce((sum, { tasks }) => sum + Math.max(1, tasks.length), 0);
  return targets === 0
    ? { doing: 0, told: 0 }
    : { doing: doing / targets, told: (parts.length - doing) / targets };
}

function tellHands({ a, b }: Telling): Sentence[] {
  const [before, after] = [hands(a), hands(b)];
  const [doing, told] = [oneDecimal(after.doing), oneDecimal(after.told)];
  if (doing === oneDecimal(before.doing) && told === oneDecimal(before.told)) return [];
  const isDivided = after.doing < before.doing && after.told > before.told;
  const gist = isDivided ? "work is more divided: " : "";
  const text = `${gist}a task has ${doing} role${doing === "1" ? "" : "s"} that lead or contribute, on average, instead of ${oneDecimal(before.doing)}, and ${told} that are consulted or informed instead of ${oneDecimal(before.told)}`;
  return [
    {
      text: sentence(text.replace("1 role that lead or contribute", "1 role that leads or contributes")),
      subjects: [],
    },
  ];
}

function tellDistance(telling: Telling): Sentence[] {
  const { a, b, comparison, inA, inB } = telling;
  const { distance, greatest, byRole, byPhase } = distanceOf(a, b, comparison);
  if (greatest === 0) return [];
  const [role] = byRole;
  const phase = byPhase.toSorted((x, y) => y.difference - x.difference)[0];
  const roleName = role?.to === undefined ? role?.from && inA.role(role.from) : inB.role(role.to);
  const phaseName = phase?.to === undefined ? phase?.from && inA.phase(phase.from) : inB.phase(phase.to);
  const where = distance === 0 ? "" : `. The greatest differences are with ${roleName} and in ${phaseName}`;
  return [
    {
      text: sentence(
        `Measured by who does how much of each task, the two are ${percent(distance)} apart (0% is the same, 100% nothing in common)${where}`,
      ),
      subjects: [
        ...(role ? [subject("role", role.from, role.to)] : []),
        ...(phase ? [subject("phase", phase.from, phase.to)] : []),
      ],
    },
  ];
}

/** The four or five sentences for who reads no further. */
export function tellSummary(telling: Telling): readonly Sentence[] {
  const { lifecycle, setup } = telling.comparison;
  if (isSameLifecycle(lifecycle) && isSameSetup(setup)) {
    return [{ text: "Nothing differs.", subjects: [] }];
  }
  return [
    tellSize(telling),
    ...tellSplitNames(telling),
    ...tellRoleCounts(telling),
    ...tellHands(telling),
    ...tellDuties(telling),
    ...tellDistance(telling),
  ];
}
