import type { ReactNode } from "react";
import classes from "./ListButton.module.css";

type Props = {
  readonly icon: ReactNode;
  readonly name: string;
  readonly aside?: ReactNode;
  readonly onClick: () => void;
  readonly onHover?: (isOver: boolean) => void;
};

/** A line of a list that leads to what it names. */
export function ListButton({ icon, name, aside, onClick, onHover }: Props) {
  return (
    <button
      type="button"
      className={classes.button}
      title={name}
      onClick={() => {
        // The line may be gone before the pointer leaves it.
        onHover?.(false);
        onClick();
      }}
      onPointerEnter={() => onHover?.(true)}
      onPointerLeave={() => onHover?.(false)}
    >
      {icon}
      <span className={classes.name}>{name}</span>
      <span className={classes.aside}>{aside}</span>
    </button>
  );
}
