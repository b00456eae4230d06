/** A change report as data: what a manager would send, each sentence with what it is about. */

/** `from` and `to` are the thing's ids on each side, absent where it is not. */
export type Subject = {
  readonly what: "setup" | "phase" | "task" | "role" | "person" | "team";
  readonly from?: string;
  readonly to?: string;
};

export type Sentence = {
  readonly text: string;
  readonly subjects: readonly Subject[];
  /** What shows it, one thing each. */
  readonly details?: readonly Sentence[];
};

/** In the order in which they are told. */
export type SectionName =
  | "summary"
  | "setups"
  | "lifecycle"
  | "roles"
  | "leads"
  | "accountability"
  | "participation"
  | "people"
  | "others";

/** The most important sentences first; `more` counts those left out. */
export type Section = {
  readonly name: SectionName;
  readonly title: string;
  readonly sentences: readonly Sentence[];
  readonly more: number;
};

/** What is told of one pair of setups, or of a document outside its setups. */
export type Chapter = { readonly title: string; readonly sections: readonly Section[] };
export type ChangeReport = { readonly title: string; readonly chapters: readonly Chapter[] };

const mostSentences = 8;

const titles: Readonly<Record<SectionName, string>> = {
  summary: "In short",
  setups: "Setups",
  lifecycle: "Phases and tasks",
  roles: "Roles",
  leads: "Who leads",
  accountability: "Who answers for it",
  participation: "Who takes part",
  people: "People and teams",
  others: "Also changed",
};

/** A section of the first sentences, or nothing where there is nothing to tell. */
export function section(name: SectionName, sentences: readonly Sentence[]): readonly Section[] {
  if (sentences.length === 0) return [];
  // One left out would take as much room to say as to show.
  const shown = sentences.length === mostSentences + 1 ? sentences.length : mostSentences;
  const more = Math.max(0, sentences.length - shown);
  return [{ name, title: titles[name], sentences: sentences.slice(0, shown), more }];
}
