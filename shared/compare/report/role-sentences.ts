import { foldText } from "../../find/fold-text.ts";
import type { Role, RoleId } from "../../model/document.ts";
import { levels } from "../../model/vocabulary.ts";
import { plural } from "../../text/phrases.ts";
import type { FieldChange, Kept, Target } from "../diff.ts";
import { partsByRole } from "../work.ts";
import { counted, listed, plain, roleWord, sentence, verbEnd, withArticle } from "./phrases.ts";
import type { Sentence, Subject } from "./report.ts";
import { tellMerges, tellSplits } from "./split-sentences.ts";
import { partOf, tellTargets } from "./targets.ts";
import { leadersNow, roleOfA, roleOfB, subject, type Telling } from "./telling.ts";

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
  headcount === 1 ? "" : ` (${plural(headcount, "position", "positions")})`;

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
