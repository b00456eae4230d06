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

type FrameProps = { readonly kind: ReactNode; readonly children: ReactNode };

/** What kind of thing is selected, and below it which one. It stays in sight while the rest scrolls. */
export function HeadingFrame({ kind, children }: FrameProps) {
  return (
    <header className={classes.heading}>
      <div className={classes.kind}>{kind}</div>
      {children}
    </header>
  );
}

/** What is selected, with its name to be typed over. */
export function Heading({ kind, name, label, onRename }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const draft = useNameDraft(name, onRename);
  useFocusTarget("name", field);
  return (
    <HeadingFrame kind={kind}>
      <input
        ref={field}
        className={classes.name}
        aria-label={label}
        spellCheck={false}
        title={name}
        {...draft}
      />
    </HeadingFrame>
  );
}
