import { circleWords, contradictionWords, fileWords } from "./file-words.ts";
import type { CommandProblem } from "./problem.ts";
import { quoted, shortDetail, shortPath, type WordingOf } from "./wording.ts";

export const commandWords: WordingOf<CommandProblem> = {
  ...contradictionWords,
  "too-many": fileWords["too-many"],
  "no-such-entity": {
    title: "No longer there",
    tell: ({ what, id }) => `there is no ${what} ${quoted(id)} any more. Choose another one.`,
  },
  "id-taken": {
    title: "The id is taken",
    tell: ({ what, id }) => `another ${what} already has the id ${quoted(id)}. Choose another id.`,
  },
  "invalid-value": {
    title: "Not a possible value",
    tell: ({ field, detail }) => `${shortPath(field)} ${shortDetail(detail)}. Enter another value.`,
  },
  "would-report-in-circle": {
    title: "People would report in a circle",
    tell: ({ people }) => `${circleWords(people)}. Choose another manager.`,
  },
  "last-one": {
    title: "The last one stays",
    tell: ({ what }) => `this is the only ${what}, and a document needs one. Add another ${what} first.`,
  },
};
