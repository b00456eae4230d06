import { Button, Pill } from "@mantine/core";
import { filterParts, isFiltering, noFilter } from "../../shared/find/filter.ts";
import { filterAnswer } from "../session/filtering.ts";
import { useSession } from "../session/SessionContext.tsx";
import { shownSetup } from "../session/selectors.ts";
import classes from "./FilterStrip.module.css";

/** Above the drawing, what it is filtered by at the moment, each part with a cross, and how much matches. */
export function FilterStrip() {
  const setup = useSession(shownSetup);
  const filter = useSession((state) => state.filter);
  const choose = useSession((state) => state.chooseFilter);
  const answer = useSession(filterAnswer);
  if (setup === null || !isFiltering(filter)) return null;
  return (
    <section className={classes.strip} aria-label="Active filter">
      {filterParts(setup, filter).map(({ words, rest }) => (
        <Pill
          key={words}
          className={classes.part ?? ""}
          withRemoveButton
          removeButtonProps={{ "aria-label": `Without “${words}”`, "aria-hidden": false, tabIndex: 0 }}
          onRemove={() => choose(rest)}
        >
          {words}
        </Pill>
      ))}
      <span className={classes.answer}>{answer}</span>
      <Button
        className={classes.button}
        variant="subtle"
        color="gray"
        onClick={() => choose({ ...filter, isOnlyThese: !filter.isOnlyThese })}
      >
        {filter.isOnlyThese ? "Show the rest" : "Only these"}
      </Button>
      <Button className={classes.button} variant="subtle" color="gray" onClick={() => choose(noFilter)}>
        Clear
      </Button>
    </section>
  );
}
