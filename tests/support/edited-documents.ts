import fc from "fast-check";
import { applyCommand } from "../../shared/commands/apply.ts";
import type { Command } from "../../shared/commands/command.ts";
import type { RoleloomDocument } from "../../shared/model/document.ts";
import { arbitraryDocument } from "./arbitraries.ts";
import { smallDocument } from "./builders.ts";
import { type Pick, randomCommand } from "./random-commands.ts";

/** Numbers that decide what an edit is. */
export const arbitraryStream = fc.array(fc.nat({ max: 9_999 }), { minLength: 12, maxLength: 12 });
/** Some edits. */
export const arbitraryEdits = fc.array(arbitraryStream, { minLength: 0, maxLength: 12 });

/** A sound document to begin from: a small plain one, or one of any shape. */
export const arbitraryStart = fc.oneof(fc.constant(smallDocument()), arbitraryDocument);

/** Numbers for one command, over and over. */
function pickFrom(stream: readonly number[]): Pick {
  let at = 0;
  return (max) => (stream[at++ % stream.length] ?? 0) % (max + 1);
}

/** The command that a stream of numbers stands for in this document. */
export const commandIn = (document: RoleloomDocument, stream: readonly number[]): Command =>
  randomCommand(document, pickFrom(stream));

/** The document after those of the commands that can be done. */
export function edited(start: RoleloomDocument, streams: readonly (readonly number[])[]): RoleloomDocument {
  return streams.reduce((document, stream) => {
    const applied = applyCommand(document, commandIn(document, stream));
    return applied.ok ? applied.value : document;
  }, start);
}
