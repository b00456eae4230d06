import { type ReactNode, useRef } from "react";
import { useNameDraft } from "../fields/use-draft.ts";
import { useFocusTarget } from "../fields/use-focus-target.ts";
import classes from "./Heading.module.css";

type Props = {
  readonly kind: ReactNode;
  readonly name: string;
  readonly label: string;
  readonly onRename: (name: string) => void;
};

/** What is selected, with its name to be typed over. */
export function Heading({ kind, name, label, onRename }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const draft = useNameDraft(name, onRename);
  useFocusTarget("name", field);
  return (
    <header className={classes.heading}>
      <div className={classes.kind}>{kind}</div>
      <input
        ref={field}
        className={classes.name}
        aria-label={label}
        spellCheck={false}
        title={name}
        {...draft}
      />
    </header>
  );
}
