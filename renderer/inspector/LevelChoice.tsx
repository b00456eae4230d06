import { Tooltip } from "@mantine/core";
import { useId } from "react";
import type { Level } from "../../shared/model/document.ts";
import { LevelSign } from "../look/LevelSign.tsx";
import classes from "./LevelChoice.module.css";
import { levelWords } from "./level-words.ts";

type Props = {
  /** What the level is about, for screen readers. */
  readonly label: string;
  readonly level: Level | null;
  readonly onChange: (level: Level | null) => void;
};

const choices: readonly (Level | null)[] = [null, "informed", "consulted", "contribute", "lead"];

/** One of none to lead, by the drawing's own signs; the browser's radio buttons underneath bring the keyboard along. */
export function LevelChoice({ label, level, onChange }: Props) {
  const name = useId();
  return (
    <div className={classes.choice} role="radiogroup" aria-label={label}>
      {choices.map((choice) => {
        const words = choice === null ? "None" : levelWords[choice];
        return (
          <Tooltip key={words} label={words} openDelay={200}>
            <label className={classes.option}>
              <input
                type="radio"
                name={name}
                aria-label={words}
                checked={choice === level}
                onChange={() => onChange(choice)}
              />
              <LevelSign level={choice} />
            </label>
          </Tooltip>
        );
      })}
    </div>
  );
}
