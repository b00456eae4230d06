import { Button, SegmentedControl, Text } from "@mantine/core";
import type { Setup } from "../../shared/model/document.ts";
import { foldPeople } from "../../shared/model/fold-people.ts";
import { useSession } from "../session/SessionContext.tsx";
import classes from "./Grouping.module.css";
import { Section } from "./Section.tsx";

/** Deeper levels than these are reached by "All" or card by card. */
const mostLevels = 5;

/** How much of the reporting lines is shown, and the way to all of it. Nothing where there are no lines. */
export function PeopleLevels({ setup }: { readonly setup: Setup }) {
  const folds = useSession((state) => state.folds.people);
  const showLevels = useSession((state) => state.showLevels);
  const { setup: shown, behind, levels, depth } = foldPeople(setup, folds);
  if (depth < 2) return null;
  const choices = Array.from({ length: Math.min(mostLevels, depth - 1) }, (_, index) => String(index + 1));
  const [all, seen] = [setup.people.length, shown.people.length].map((count) => count.toLocaleString("en"));
  const why = folds.levels === "fitting" ? ", since all of them would be too small to read" : "";
  return (
    <Section
      title="Levels shown"
      aside={
        <Text fz={12} c="dimmed">
          of {depth}
        </Text>
      }
    >
      <SegmentedControl
        fullWidth
        mb={behind.size > 0 ? 8 : 0}
        aria-label="Levels shown"
        data={[...choices, { value: "all", label: "All" }]}
        value={folds.turned.length > 0 ? "" : (levels?.toString() ?? "all")}
        onChange={(choice) => showLevels(choice === "all" ? null : Number(choice))}
      />
      {behind.size > 0 && (
        <>
          <p className={classes.why}>
            {seen} of {all} people are shown{why}.
          </p>
          <Button variant="default" onClick={() => showLevels(null)}>
            Show everybody
          </Button>
        </>
      )}
    </Section>
  );
}
