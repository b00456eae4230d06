import { assertNever } from "../model/result.ts";
import { quoted, shortDetail, shortPath } from "../problems/wording.ts";
import type { Conflict, Where } from "./conflict.ts";

function tellWhere({ what, name, setup }: Where): string {
  const inSetup = setup === undefined ? "" : ` in setup ${quoted(setup)}`;
  return what === "document" ? "the document" : `${what} ${quoted(name)}${inSetup}`;
}

const tellValue = (value: unknown): string =>
  value === undefined ? "not there" : shortDetail(JSON.stringify(value));

/** One conflict in a sentence: where, what each side wanted, and what was done about it. */
export function describeConflict({ kind, where, field, ours, theirs }: Conflict): string {
  const it = field === undefined ? tellWhere(where) : `${shortPath(field)} of ${tellWhere(where)}`;
  switch (kind) {
    case "field":
      return `${it} is ${tellValue(ours)} in ours and ${tellValue(theirs)} in theirs. Ours stays.`;
    case "place":
      return `${it} was moved by both sides, to different places. It stays where ours has it.`;
    case "removed": {
      const [remover, user] = ours === undefined ? ["ours", "theirs"] : ["theirs", "ours"];
      const what = field === undefined ? it : `${tellValue(ours ?? theirs)} in ${it}`;
      return `${what} was removed in ${remover}, but ${user} changed or still uses it. It stays.`;
    }
    case "circle":
      return `${tellWhere(where)} cannot report to ${quoted(String(theirs))} as in theirs, since people would report in a circle. That line was left out.`;
    default:
      return assertNever(kind);
  }
}
