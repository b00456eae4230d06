import { assertNever } from "../model/result.ts";
import { inFigures } from "../text/phrases.ts";
import type { FileProblem, InvariantProblem, JsonFault } from "./problem.ts";
import { quoted, shortDetail, shortPath, type WordingOf } from "./wording.ts";

type NotText = Extract<FileProblem, { kind: "file-not-text" }>;

const faultWords: Readonly<Record<JsonFault, string>> = {
  value: "a value is missing or misspelt",
  key: "the name of a field, in double quotes, is missing",
  colon: "a colon is missing after the name of a field",
  "comma-or-end": "a comma or a closing bracket is missing",
  "trailing-comma": "there is a comma after the last item",
  "control-character": "a text has no closing quote or holds a control character",
  escape: "there is a backslash that stands for nothing",
  "number-too-large": "there is a number too large to keep",
  "nothing-more": "something follows after the end of the document",
};

const envelopeWords = {
  "no-object": "it holds no document",
  "no-format": "it does not say that it is one",
  "other-format": "it says that it is something else",
} as const;

const repair = "Correct it in a text editor, then try again.";

function tellNotText({ reason, offset }: NotText): string {
  switch (reason) {
    case "binary":
      return "this is not a Roleloom file but binary data, such as a picture. Choose a file ending in .roleloom.";
    case "utf-16":
      return "the file is text in UTF-16, and Roleloom reads UTF-8. Save it as UTF-8 in a text editor, then try again.";
    case "invalid-utf-8":
      return `the text is not UTF-8 at byte ${inFigures(offset + 1)}. Save it as UTF-8 in a text editor, then try again.`;
    default:
      return assertNever(reason);
  }
}

function tellCircle(people: readonly string[]): string {
  const shown = people.slice(0, 3).map((name) => quoted(name, 24));
  const rest = people.length > shown.length ? ["…"] : [];
  return [...shown, ...rest, ...shown.slice(0, 1)].join(" → ");
}

/** Who reports to whom in a circle, as the start of a sentence. */
export const circleWords = (people: readonly string[]) =>
  `the reporting lines ${tellCircle(people)} go in a circle`;

export const contradictionWords: WordingOf<InvariantProblem> = {
  "duplicate-id": {
    title: "An id is used twice",
    tell: ({ path, id }) =>
      `the id ${quoted(id)} at ${shortPath(path)} is already in use. Give one of the two another id, then try again.`,
  },
  "unknown-reference": {
    title: "Something referred to is missing",
    tell: ({ path, what, id }) =>
      `${shortPath(path)} refers to the ${what} ${quoted(id)}, which ${
        what === "task" ? "that phase does not have" : "does not exist"
      }. Correct the id or remove the entry, then try again.`,
  },
  "duplicate-involvement": {
    title: "A role is involved twice",
    tell: ({ path, role, target }) =>
      `${quoted(role)} is involved in ${quoted(target)} a second time at ${shortPath(path)}. Remove one of the two, then try again.`,
  },
  "reporting-cycle": {
    title: "People report in a circle",
    tell: ({ path, people }) =>
      `${circleWords(people)}, from ${shortPath(path)} on. Remove one of them, then try again.`,
  },
};

export const fileWords: WordingOf<FileProblem> = {
  ...contradictionWords,
  "file-empty": {
    title: "The file is empty",
    tell: () => "the file is empty. Open another copy of it, or start a new document.",
  },
  "file-not-text": { title: "Not a text Roleloom can read", tell: tellNotText },
  "file-too-large": {
    title: "The file is too large",
    tell: ({ bytes, limit }) =>
      `the file has ${inFigures(bytes)} bytes, and at most ${inFigures(limit)} can be read. Split it into smaller files.`,
  },
  "file-too-deep": {
    title: "The file is nested too deep",
    tell: ({ limit, line }) =>
      `line ${inFigures(line)} is nested more than ${limit} levels deep, which no document is. Check where the file comes from, or open another copy.`,
  },
  "file-truncated": {
    title: "Part of the file is missing",
    tell: ({ line, column }) =>
      `the file ends too early, at line ${inFigures(line)}, column ${inFigures(column)}, so part of it is missing. Open another copy or a backup of it.`,
  },
  "not-json": {
    title: "The file is damaged",
    tell: ({ line, column, detail }) =>
      `at line ${inFigures(line)}, column ${inFigures(column)}, ${faultWords[detail]}. ${repair}`,
  },
  "duplicate-key": {
    title: "A field is there twice",
    tell: ({ line, key }) =>
      `line ${inFigures(line)} has the field ${quoted(key)} a second time. Remove one of the two in a text editor, then try again.`,
  },
  "reserved-key": {
    title: "A field has a reserved name",
    tell: ({ line, key }) =>
      `line ${inFigures(line)} has the field ${quoted(key)}, a reserved name. Rename or remove it in a text editor, then try again.`,
  },
  "not-roleloom": {
    title: "Not a Roleloom file",
    tell: ({ detail }) =>
      `this is not a Roleloom file: ${envelopeWords[detail]}. Choose a file made by Roleloom, ending in .roleloom.`,
  },
  "newer-version": {
    title: "Made by a newer Roleloom",
    tell: ({ version, supported }) =>
      `the file is in version ${version} of the format, and this program knows versions up to ${supported}. Update Roleloom to open it.`,
  },
  "invalid-field": {
    title: "A field is not valid",
    tell: ({ path, owner, detail }) =>
      `${shortPath(path)}${owner === undefined ? "" : ` (${quoted(owner)})`} ${shortDetail(detail)}. ${repair}`,
  },
  "too-many": {
    title: "Too many entries",
    tell: ({ path, count, limit }) =>
      `${shortPath(path)} has ${inFigures(count)} entries, and at most ${inFigures(limit)} are possible. Split it into several documents.`,
  },
};
