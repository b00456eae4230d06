import { type KeyboardEvent, type ReactNode, useId, useState } from "react";

/** Something a person can choose by its words. */
export type Choice = {
  readonly id: string;
  readonly label: string;
  readonly sign?: ReactNode;
  /** Where it is, or why it is here. */
  readonly detail?: string;
  /** Stands at the end of the line. */
  readonly aside?: ReactNode;
  readonly run: () => void;
};

export type ChoiceGroup = {
  readonly heading: string;
  readonly choices: readonly Choice[];
  /** How many more there are than are listed. */
  readonly more: number;
};

export type Choosing = ReturnType<typeof useChoice>;

/**
 * A list that follows words, and the keys that choose from it. Nothing is gathered beforehand: what Enter chooses
 * is found from the words in the field at that moment, however fast they were typed.
 */
export function useChoice(
  words: string,
  groupsOf: (words: string) => readonly ChoiceGroup[],
  onChosen: () => void,
) {
  const listId = useId();
  const [chosen, setChosen] = useState({ words, index: 0 });
  const groups = groupsOf(words);
  const indexAmong = (choices: readonly Choice[], typed: string): number =>
    chosen.words === typed ? Math.min(chosen.index, choices.length - 1) : 0;
  const choices = groups.flatMap((group) => group.choices);
  const active = choices[indexAmong(choices, words)] ?? null;
  const choose = (choice: Choice | undefined) => {
    if (choice === undefined) return;
    onChosen();
    choice.run();
  };
  return {
    listId,
    groups,
    active,
    choose,
    /** Makes a choice the one that Enter takes. */
    point: (choice: Choice) => setChosen({ words, index: choices.indexOf(choice) }),
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      const step = steps[event.key];
      if (event.nativeEvent.isComposing || step === undefined) return;
      event.preventDefault();
      const typed = event.currentTarget.value;
      const now = (typed === words ? groups : groupsOf(typed)).flatMap((group) => group.choices);
      const index = indexAmong(now, typed);
      if (step === 0) choose(now[index]);
      else if (now.length > 0) setChosen({ words: typed, index: (index + step + now.length) % now.length });
    },
  };
}

const steps: Readonly<Record<string, number>> = { Enter: 0, ArrowDown: 1, ArrowUp: -1 };

/** What makes a text field the head of the list for assistive technology. */
export function fieldProps({ listId, active, onKeyDown }: Choosing) {
  return {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": active !== null,
    "aria-controls": listId,
    "aria-activedescendant": active === null ? undefined : optionId(listId, active),
    autoComplete: "off",
    spellCheck: false,
    onKeyDown,
  } as const;
}

export const optionId = (listId: string, { id }: Choice): string => `${listId} ${id}`.replaceAll(/\s/gu, "-");
