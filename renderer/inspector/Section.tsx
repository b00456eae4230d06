import type { ReactNode } from "react";
import classes from "./Section.module.css";

type Props = { readonly title?: string; readonly aside?: ReactNode; readonly children: ReactNode };

/** A titled part of the inspector. */
export function Section({ title, aside, children }: Props) {
  return (
    <section className={classes.section} aria-label={title}>
      {title !== undefined && (
        <div className={classes.head}>
          <h3 className={classes.title}>{title}</h3>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
