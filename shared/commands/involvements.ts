import type { Involvement, RoleloomDocument, Setup } from "../model/document.ts";
import { ok } from "../model/result.ts";
import type { Applied, CommandOf, Handlers, InvolvementCommand, InvolvementTarget } from "./command.ts";
import { type Edited, found, inSetup, mapped, patched, withField, without } from "./edit.ts";

const isOn = ({ phase, task }: InvolvementTarget, one: Involvement) =>
  one.phase === phase && one.task === task;
const isMeant = (target: InvolvementTarget, one: Involvement) =>
  one.role === target.role && isOn(target, one);

/** Whether the role and what it is to be involved in exist. */
function checkTarget(
  { phases }: RoleloomDocument,
  setup: Setup,
  { role, phase, task }: InvolvementTarget,
): Edited<unknown> {
  const knownRole = found(setup.roles, "role", role);
  if (!knownRole.ok) return knownRole;
  const knownPhase = found(phases, "phase", phase);
  return knownPhase.ok && task !== undefined ? found(knownPhase.value.tasks, "task", task) : knownPhase;
}

type Involvements = Setup["involvements"];

function setInvolvement(all: Involvements, command: CommandOf<"set-involvement">): Involvements {
  const { role, phase, task, level, accountable } = command;
  const old = all.find((one) => isMeant(command, one));
  const changed = mapped(all, (one) => {
    if (one === old) return patched(one, { level, accountable });
    return accountable && isOn(command, one) ? patched(one, { accountable: false }) : one;
  });
  return old
    ? changed
    : [...changed, { role, phase, ...(task === undefined ? {} : { task }), level, accountable }];
}

function remove(all: Involvements, command: CommandOf<"remove-involvement">): Involvements {
  return without(all, (one) => isMeant(command, one));
}

/** The document with a setup's involvements changed, if what the command names is there. */
function applyTo<Given extends InvolvementCommand>(
  document: RoleloomDocument,
  command: Given,
  change: (all: Involvements, command: Given) => Involvements,
): Applied {
  return inSetup(document, command.setup, (setup) => {
    const known = checkTarget(document, setup, command);
    return known.ok ? withField(setup, "involvements", ok(change(setup.involvements, command))) : known;
  });
}

export const involvementHandlers: Pick<Handlers, InvolvementCommand["kind"]> = {
  "set-involvement": (document, command) => applyTo(document, command, setInvolvement),
  "remove-involvement": (document, command) => applyTo(document, command, remove),
};
