import { Combobox } from "@mantine/core";
import { useEffect, useRef } from "react";
import classes from "./ChoiceList.module.css";
import { type Choice, type Choosing, optionId } from "./use-choice.ts";

type Props = {
  readonly choosing: Choosing;
  readonly label: string;
  readonly nothing: string;
  /** The list is what scrolls: assistive technology then knows that the field moves through it. */
  readonly className: string | undefined;
};

/** The choices under their headings. The keyboard stays in the field; the pointer chooses too. */
export function ChoiceList({ choosing, label, nothing, className }: Props) {
  const { listId, groups, active, choose, point } = choosing;
  const isEmpty = groups.every(({ choices }) => choices.length === 0);
  return (
    <Combobox.Options id={listId} aria-label={label} className={className ?? ""}>
      {groups.map(({ heading, choices, more }) => (
        <Combobox.Group key={heading} label={heading} classNames={{ groupLabel: classes.heading ?? "" }}>
          {choices.map((choice) => (
            <ChoiceLine
              key={choice.id}
              id={optionId(listId, choice)}
              choice={choice}
              isActive={choice.id === active?.id}
              onChoose={() => choose(choice)}
              onPoint={() => point(choice)}
            />
          ))}
          {more > 0 && (
            <p className={classes.more}>{more.toLocaleString("en")} more. Go on typing to find them.</p>
          )}
        </Combobox.Group>
      ))}
      {isEmpty && <Combobox.Empty>{nothing}</Combobox.Empty>}
    </Combobox.Options>
  );
}

type LineProps = {
  readonly id: string;
  readonly choice: Choice;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  readonly onPoint: () => void;
};

function ChoiceLine({ id, choice, isActive, onChoose, onPoint }: LineProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  return (
    <Combobox.Option
      ref={line}
      id={id}
      value={choice.id}
      aria-selected={isActive}
      selected={isActive}
      className={classes.line ?? ""}
      onClick={onChoose}
      onPointerMove={() => !isActive && onPoint()}
    >
      {choice.sign}
      <span className={classes.label}>{choice.label}</span>
      {choice.detail !== undefined && <span className={classes.detail}>{choice.detail}</span>}
      {choice.aside}
    </Combobox.Option>
  );
}
