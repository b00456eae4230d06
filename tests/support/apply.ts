import { applyCommand } from "../../shared/commands/apply.ts";
import type { Command } from "../../shared/commands/command.ts";
import type { RoleloomDocument, Setup } from "../../shared/model/document.ts";
import { findContradiction } from "../../shared/model/invariants.ts";
import type { CommandProblem } from "../../shared/problems/problem.ts";
import { smallDocument } from "./builders.ts";

/** What commands are applied to when a test says nothing else. */
export const before = smallDocument();

/** The document after a command that must be possible and leave it sound. */
export function done(command: Command, document = before): RoleloomDocument {
  const applied = applyCommand(document, command);
  if (!applied.ok) throw new Error(`Refused: ${JSON.stringify(applied.error)}`);
  const contradiction = findContradiction(applied.value);
  if (contradiction) throw new Error(`Left unsound: ${JSON.stringify(contradiction)}`);
  return applied.value;
}

/** The first setup after a command. */
export function doneInFirst(command: Command, document = before): Setup {
  const [first] = done(command, document).setups;
  if (!first) throw new Error("There is no setup");
  return first;
}

/** Why a command that must not be possible is refused. */
export function refused(command: Command, document = before): CommandProblem {
  const applied = applyCommand(document, command);
  if (applied.ok) throw new Error("Expected a problem");
  return applied.error;
}
