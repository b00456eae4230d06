import type { RoleloomDocument } from "../model/document.ts";
import { ok } from "../model/result.ts";
import type { Applied, Command } from "./command.ts";

/**
 * The document after the command, or why it cannot be done. What the command does not touch is shared with the
 * old document; a command that changes nothing gives back the very same document.
 */
export function applyCommand(document: RoleloomDocument, command: Command): Applied {
  return command.kind === "rename-document" ? ok({ ...document, title: command.title }) : ok(document);
}
