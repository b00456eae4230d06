import { inFigures } from "../text/phrases.ts";
import type { ExportProblem, UsageProblem } from "./problem.ts";
import { choices, quoted, shortDetail, type WordingOf } from "./wording.ts";

type Unknown = { readonly given: string; readonly known: readonly string[] };

/** A word that stands for nothing, and the words that do. */
const tellUnknown =
  (what: string) =>
  ({ given, known }: Unknown) =>
    known.length === 0
      ? `there is no ${what} ${quoted(given)}, nor any other. Add one first.`
      : `there is no ${what} ${quoted(given)}. Choose one of: ${choices(known)}.`;

export const exportWords: WordingOf<ExportProblem> = {
  "raster-failed": {
    title: "The picture could not be drawn",
    tell: ({ detail }) =>
      `the picture could not be drawn (${shortDetail(detail) || "no reason was given"}). Try a smaller scale, or export it as SVG.`,
  },
  "unknown-export-format": { title: "Unknown format", tell: tellUnknown("export format") },
  "unknown-setup": { title: "Unknown setup", tell: tellUnknown("setup") },
  "unknown-preset": { title: "Unknown preset", tell: tellUnknown("preset") },
  "unknown-theme": { title: "Unknown theme", tell: tellUnknown("theme") },
  "unknown-grouping": { title: "Unknown grouping", tell: tellUnknown("grouping") },
  "view-has-no-groups": {
    title: "This view has no groups",
    tell: ({ view }) =>
      `the ${view} view draws people, not roles, and has no groups. Choose the map or lanes view, or leave --group out.`,
  },
  "unknown-view": { title: "Unknown view", tell: tellUnknown("view") },
  "invalid-scale": {
    title: "Not a possible scale",
    tell: ({ given, least, most }) =>
      `${quoted(given)} is not a possible scale. Choose a number from ${least} to ${most}.`,
  },
  "invalid-side": {
    title: "Not a possible size",
    tell: ({ given, least, most }) =>
      `${quoted(given)} is not a possible width or height. Choose a whole number of pixels from ${inFigures(least)} to ${inFigures(most)}.`,
  },
  "nothing-to-draw": {
    title: "Nothing to draw",
    tell: () => "there are no phases and roles to draw. Add some, then export again.",
  },
};

export const usageWords: WordingOf<UsageProblem> = {
  "no-input": {
    title: "No file given",
    tell: () => "no file was given. Name at least one, or - for standard input, or preset:startup.",
  },
  "no-match": {
    title: "No file matches",
    tell: ({ pattern }) => `no file matches ${quoted(pattern)}. Check the pattern and the folder.`,
  },
  "many-inputs-one-output": {
    title: "Several pictures, one file",
    tell: ({ count }) =>
      `${count > 1 ? `${inFigures(count)} inputs` : "several pictures"} do not fit into one file. Give a folder as the output.`,
  },
  "not-one-file": {
    title: "Several files, where one is wanted",
    tell: ({ count }) => `${inFigures(count)} files match, where one is wanted. Name that one.`,
  },
  "output-is-input": {
    title: "The output is the input",
    tell: () => "the output would replace the input. Choose another output.",
  },
  "would-overwrite": {
    title: "The file exists already",
    tell: () =>
      "the file exists already and was left as it is. Choose another name, or add --force to replace it.",
  },
  "port-in-use": {
    title: "The port is not free",
    tell: ({ port }) =>
      `port ${port} is not free. Choose another one with --port, or end the program that uses it.`,
  },
};
