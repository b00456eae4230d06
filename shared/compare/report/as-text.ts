import { inFigures } from "../../text/phrases.ts";

/** A report as plain text and as Markdown, both with a newline at the end. */

type Told = { readonly text: string; readonly details?: readonly Told[] };

/** What is written of a report, whatever it is about; `more` counts sentences left out. */
export type WrittenReport = {
  readonly title: string;
  readonly chapters: readonly {
    readonly title: string;
    readonly sections: readonly {
      readonly title: string;
      readonly sentences: readonly Told[];
      readonly more: number;
    }[];
  }[];
};
type Section = WrittenReport["chapters"][number]["sections"][number];

const flat = (sentences: readonly Told[]): readonly { readonly text: string; readonly depth: number }[] =>
  sentences.flatMap(({ text, details = [] }) => [
    { text, depth: 0 },
    ...flat(details).map(({ text: inner, depth }) => ({ text: inner, depth: depth + 1 })),
  ]);

function bullets({ sentences, more }: Section, written: (text: string) => string): string[] {
  const lines = flat(sentences).map(({ text, depth }) => `${"  ".repeat(depth)}- ${written(text)}`);
  return more === 0 ? lines : [...lines, `- And ${inFigures(more)} more.`];
}

const asIs = (text: string): string => text;

export function reportAsText({ title, chapters }: WrittenReport): string {
  const blocks = chapters.flatMap((chapter) => [
    ...(chapter.title === title ? [] : [[chapter.title.toUpperCase()]]),
    ...chapter.sections.map((section) => [section.title, ...bullets(section, asIs)]),
  ]);
  return `${[[title], ...blocks].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** Names come from strangers: nothing in them is markup, a link or HTML. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~&!]/g, "\\$&");

export function reportAsMarkdown({ title, chapters }: WrittenReport): string {
  const blocks = chapters.flatMap((chapter) => {
    const isAlone = chapter.title === title;
    const mark = isAlone ? "##" : "###";
    return [
      ...(isAlone ? [] : [`## ${escapeMarkdown(chapter.title)}`]),
      ...chapter.sections.flatMap((section) => [
        `${mark} ${escapeMarkdown(section.title)}`,
        bullets(section, escapeMarkdown).join("\n"),
      ]),
    ];
  });
  return `${[`# ${escapeMarkdown(title)}`, ...blocks].join("\n\n")}\n`;
}
