import { foldText } from "../../find/fold-text.ts";
import type { Phase } from "../../model/document.ts";
import type { FieldChange, Kept, LifecycleDiff } from "../diff.ts";
import { counted, listed, plain, quoted, sentence } from "./phrases.ts";
import type { Sentence } from "./report.ts";
import { subject } from "./telling.ts";

/** Tasks of a phase that comes or goes are told with the phase. */
function tellPhases({ phases, tasks }: LifecycleDiff): Sentence[] {
  const tell = (isNew: boolean): Sentence[] => {
    const [own, theirs] = isNew ? [phases.added, tasks.added] : [phases.removed, tasks.removed];
    return own.map(({ entity }) => {
      const inside = theirs.filter(({ phase }) => phase === entity.id);
      const names =
        inside.length === 0 ? "" : `, with ${listed(inside.map((task) => quoted(task.entity.name)))}`;
      return {
        text: sentence(`the phase ${plain(entity.name)} is ${isNew ? "new" : "gone"}${names}`),
        subjects: [isNew ? subject("phase", undefined, entity.id) : subject("phase", entity.id, undefined)],
      };
    });
  };
  return [...tell(false), ...tell(true)];
}

function tellTasks({ phases, tasks }: LifecycleDiff, a: readonly Phase[], b: readonly Phase[]): Sentence[] {
  const told = new Set([...phases.added, ...phases.removed].map(({ entity }) => entity.id));
  const phaseName = new Map([...a, ...b].map(({ id, name }) => [id, plain(name)]));
  const tell = (list: LifecycleDiff["tasks"]["added"], isNew: boolean): Sentence[] => {
    const own = list.filter(({ phase }) => !told.has(phase));
    if (own.length === 0) return [];
    const names = listed(own.map(({ entity, phase }) => `${quoted(entity.name)} (${phaseName.get(phase)})`));
    const text = isNew
      ? `${counted(own.length, "task is new", "tasks are new")}: ${names}`
      : `${counted(own.length, "task is gone", "tasks are gone")}: ${names}`;
    const subjects = own.map(({ entity }) =>
      isNew ? subject("task", undefined, entity.id) : subject("task", entity.id, undefined),
    );
    return [{ text: sentence(text), subjects }];
  };
  return [...tell(tasks.removed, false), ...tell(tasks.added, true)];
}

const nameChange = (fields: readonly FieldChange[]) => {
  const change = fields.find(({ field }) => field === "name");
  if (!change) return null;
  const [from, to] = [String(change.from), String(change.to)];
  return foldText(from) === foldText(to) ? null : { from, to };
};

function tellKept({ phases, tasks }: LifecycleDiff, a: readonly Phase[], b: readonly Phase[]): Sentence[] {
  const phaseName = (side: readonly Phase[]) => new Map(side.map(({ id, name }) => [id, plain(name)]));
  const [inA, inB] = [phaseName(a), phaseName(b)];
  const taskName = new Map(
    b.flatMap((phase) => phase.tasks.map(({ id, name }) => [id, quoted(name)] as const)),
  );
  const tellPhase = ({ from, to, fields, moves }: Kept<Phase["id"]>): Sentence[] => {
    const renamed = nameChange(fields);
    const subjects = [subject("phase", from, to)];
    const place = b.findIndex(({ id }) => id === to);
    const before = b[place + 1];
    const where = before ? `before ${inB.get(before.id)}` : "to the end";
    return [
      ...(renamed
        ? [
            {
              text: sentence(`the phase ${plain(renamed.from)} is called ${plain(renamed.to)} now`),
              subjects,
            },
          ]
        : []),
      ...(moves.length > 0 ? [{ text: sentence(`${inB.get(to)} moves ${where}`), subjects }] : []),
    ];
  };
  const tellTask = ({ from, to, fields, moves }: Kept<Phase["tasks"][number]["id"]>): Sentence[] => {
    const renamed = nameChange(fields);
    const subjects = [subject("task", from, to)];
    const [move] = moves;
    return [
      ...(move?.kind === "phase"
        ? [
            {
              text: sentence(
                `${taskName.get(to)} moves from ${inA.get(move.from.phase)} to ${inB.get(move.to.phase)}`,
              ),
              subjects,
            },
          ]
        : []),
      ...(renamed
        ? [{ text: sentence(`${quoted(renamed.from)} is called ${quoted(renamed.to)} now`), subjects }]
        : []),
    ];
  };
  return [...phases.kept.flatMap(tellPhase), ...tasks.kept.flatMap(tellTask)];
}

/** What changed in the phases and tasks that the setups staff. */
export function tellLifecycle(
  diff: LifecycleDiff,
  a: readonly Phase[],
  b: readonly Phase[],
): readonly Sentence[] {
  return [...tellPhases(diff), ...tellTasks(diff, a, b), ...tellKept(diff, a, b)];
}
