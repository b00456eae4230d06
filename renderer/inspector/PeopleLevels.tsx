import { Button, SegmentedControl, Text } from "@mantine/core";
import type { Setup } from "../../shared/model/document.ts";
import { foldPeople } from "../../shared/model/fold-people.ts";
import { useSession } from "../session/SessionContext.tsx";
import classes from "./Grouping.module.css";
import { Section } from "./Section.tsx";

/** By reporting lines or by team, how much of either is shown, and the way to all of it. */
export function PeopleLevels({ setup }: { readonly setup: Setup }) {
  const folds = useSession((state) => state.folds.people);
  const groupPeople = useSession((state) => state.groupPeople);
  if (setup.people.length === 0) return null;
  const isByTeam = folds.openTeams !== null;
  return (
    <Section title="People shown">
      {setup.teams.length > 0 && (
        <SegmentedControl
          fullWidth
          mb={8}
          aria-label="Group people by"
          data={[
            { value: "lines", label: "Reporting lines" },
            { value: "teams", label: "Teams" },
          ]}
          value={isByTeam ? "teams" : "lines"}
          onChange={(choice) => groupPeople(choice === "teams" ? [] : null)}
        />
      )}
      {!isByTeam && <Levels setup={setup} />}
      <Hidden setup={setup} />
    </Section>
  );
}

/** Deeper levels than these are reached by "All" or card by card. */
const mostLevels = 5;

function Levels({ setup }: { readonly setup: Setup }) {
  const folds = useSession((state) => state.folds.people);
  const showLevels = useSession((state) => state.showLevels);
  const { levels, depth } = foldPeople(setup, folds);
  if (depth < 2) return null;
  const choices = Array.from({ length: Math.min(mostLevels, depth - 1) }, (_, index) => String(index + 1));
  return (
    <>
      <Text fz={12} c="dimmed" mb={4}>
        Levels, of {depth}
      </Text>
      <SegmentedControl
        fullWidth
        mb={8}
        aria-label="Levels shown"
        data={[...choices, { value: "all", label: "All" }]}
        value={folds.turned.length > 0 ? "" : (levels?.toString() ?? "all")}
        onChange={(choice) => showLevels(choice === "all" ? null : Number(choice))}
      />
    </>
  );
}

function Hidden({ setup }: { readonly setup: Setup }) {
  const folds = useSession((state) => state.folds.people);
  const runAction = useSession((state) => state.runAction);
  const { setup: shown, behind, teams } = foldPeople(setup, folds);
  if (behind.size + teams.size === 0) return null;
  const shownPeople = shown.people.length - teams.size;
  const [all, seen] = [setup.people.length, shownPeople].map((count) => count.toLocaleString("en"));
  const isAutomatic = folds.levels === "fitting" && folds.openTeams === null;
  const why = isAutomatic ? ", since all of them would be too small to read" : "";
  return (
    <>
      <p className={classes.why}>
        {seen} of {all} people are shown{why}.
      </p>
      <Button variant="default" onClick={() => runAction("expand-all")}>
        Show everybody
      </Button>
    </>
  );
}
