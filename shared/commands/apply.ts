import type { RoleloomDocument } from "../model/document.ts";
import { ok } from "../model/result.ts";
import type { Applied, Command, CommandKind, CommandOf, Handlers } from "./command.ts";
import { involvementHandlers } from "./involvements.ts";
import { lifecycleHandlers } from "./lifecycle.ts";
import { peopleHandlers } from "./people.ts";
import { pinHandlers } from "./pins.ts";
import { roleHandlers } from "./roles.ts";
import { setupHandlers } from "./setups.ts";

const handlers: Handlers = {
  ...lifecycleHandlers,
  ...setupHandlers,
  ...roleHandlers,
  ...involvementHandlers,
  ...peopleHandlers,
  ...pinHandlers,
  batch: (document, { commands }) =>
    commands.reduce<Applied>(
      (applied, command) => (applied.ok ? applyCommand(applied.value, command) : applied),
      ok(document),
    ),
};

/** Ties the kind of a command to its handler, which an index by `Command["kind"]` alone would not. */
function run<Kind extends CommandKind>(
  document: RoleloomDocument,
  command: { readonly [Each in Kind]: CommandOf<Each> }[Kind],
): Applied {
  const handle: Handlers[Kind] = handlers[command.kind as Kind];
  return handle(document, command);
}

/**
 * The document after the command, or why it cannot be done. What the command does not touch is shared with the
 * old document; a command that changes nothing gives back the very same document.
 */
export function applyCommand(document: RoleloomDocument, command: Command): Applied {
  return run(document, command);
}
