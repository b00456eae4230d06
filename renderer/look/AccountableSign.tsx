import { VisuallyHidden } from "@mantine/core";
import classes from "./AccountableSign.module.css";

/** The drawing's ringed A, with the word for those who do not see it. */
export function AccountableSign() {
  return (
    <span className={classes.sign} title="Accountable">
      <span aria-hidden="true">A</span>
      <VisuallyHidden>Accountable</VisuallyHidden>
    </span>
  );
}
