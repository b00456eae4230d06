import { type ChangeEvent, type KeyboardEvent, useRef, useState } from "react";

type Field = HTMLInputElement | HTMLTextAreaElement;

export type DraftProps = {
  readonly value: string;
  /** Whether there is typing that is not in the document yet; undo then belongs to the field. */
  readonly "data-draft": boolean;
  readonly onChange: (event: ChangeEvent<Field>) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<Field>) => void;
};

/** Props of a text field whose typing reaches the document on Enter or on leaving, and is dropped by Escape. */
export function useDraft(value: string, commit: (text: string) => void): DraftProps {
  return useTyping(value, commit).props;
}

/** The same for fields that report their text rather than an event. */
export function useTyping(
  value: string,
  commit: (text: string) => void,
): { readonly props: DraftProps; readonly type: (text: string) => void } {
  const [draft, setDraft] = useState<string | null>(null);
  /** Escape and Enter blur in the same moment, before a new render could tell the handler. */
  const latest = useRef<string | null>(null);
  const change = (text: string | null) => {
    latest.current = text;
    setDraft(text);
  };
  const props: DraftProps = {
    value: draft ?? value,
    "data-draft": draft !== null && draft !== value,
    onChange: (event) => change(event.currentTarget.value),
    onBlur: () => {
      const text = latest.current;
      change(null);
      if (text !== null && text !== value) commit(text);
    },
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === "Escape") change(null);
      else if (event.key !== "Enter" || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      event.currentTarget.blur();
    },
  };
  return { props, type: change };
}

/** For names, which may not be blank: blank typing is dropped. */
export function useNameDraft(name: string, rename: (name: string) => void): DraftProps {
  return useDraft(name, (text) => {
    const trimmed = text.trim();
    if (trimmed !== "" && trimmed !== name) rename(trimmed);
  });
}
