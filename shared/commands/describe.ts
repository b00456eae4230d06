import type { RoleloomDocument } from "../model/document.ts";
import type { Command } from "./command.ts";

/** What a command does, for undo labels: "Rename Data scientist". Asked with the document it is about to be applied to. */
export function describeCommand(_document: RoleloomDocument, command: Command): string {
  return command.kind;
}
