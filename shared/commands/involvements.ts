import type { Involvement, RoleloomDocument, Setup } from "../model/document.ts";
import { ok } from "../model/result.ts";
import type { CommandOf, Handlers, InvolvementCommand, InvolvementTarget } from "./command.ts";
import { type Edited, found, inSetup, mapped, patched, without } from "./edit.ts";

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

function setInvolvement(setup: Setup, command: CommandOf<"set-involvement">): Setup {
  const { role, phase, task, level, accountable } = command;
  const old = setup.involvements.find((one) => isMeant(command, one));
  const others = mapped(setup.involvements, (one) =>
    accountable && one !== old && isOn(command, one) ? patched(one, { accountable: false }) : one,
  );
  const next = old
    ? patched(old, { level, accountable })
    : { role, phase, ...(task === undefined ? {} : { task }), level, accountable };
  const involvements = old ? mapped(others, (one) => (one === old ? next : one)) : [...others, next];
  return patched(setup, { involvements });
}

export const involvementHandlers: Pick<Handlers, InvolvementCommand["kind"]> = {
  "set-involvement": (document, command) =>
    inSetup(document, command.setup, (setup) => {
      const known = checkTarget(document, setup, command);
      return known.ok ? ok(setInvolvement(setup, command)) : known;
    }),
  "remove-involvement": (document, command) =>
    inSetup(document, command.setup, (setup) => {
      const known = checkTarget(document, setup, command);
      if (!known.ok) return known;
      const involvements = without(setup.involvements, (one) => isMeant(command, one));
      return ok(involvements === setup.involvements ? setup : { ...setup, involvements });
    }),
};
