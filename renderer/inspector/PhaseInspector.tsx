import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { freshId } from "../../shared/commands/fresh-id.ts";
import type { Phase, Setup } from "../../shared/model/document.ts";
import { foldSetup } from "../../shared/model/fold.ts";
import { phaseLinks } from "../../shared/model/queries.ts";
import { inFigures } from "../../shared/text/phrases.ts";
import { useSession } from "../session/SessionContext.tsx";
import { DeleteButton } from "./DeleteButton.tsx";
import { Heading } from "./Heading.tsx";
import { LinkRow } from "./LinkRow.tsx";
import classes from "./PhaseInspector.module.css";
import { Section } from "./Section.tsx";
import { TaskRow } from "./TaskRow.tsx";

type Props = { readonly setup: Setup; readonly phase: Phase };

export function PhaseInspector({ setup, phase }: Props) {
  const dispatch = useSession((state) => state.dispatch);
  const phases = useSession((state) => state.document.phases);
  const number = phases.findIndex(({ id }) => id === phase.id) + 1;
  return (
    <>
      <Heading
        kind={`Phase ${number} of ${phases.length}`}
        label="Phase name"
        name={phase.name}
        onRename={(name) =>
          dispatch(
            { kind: "update-phase", phase: phase.id, patch: { name } },
            { mergeKey: `${phase.id} name` },
          )
        }
      />
      <Section title="Tasks" aside={<FoldTasks phase={phase} />}>
        <ul className={classes.tasks}>
          {phase.tasks.map((task, index) => (
            <TaskRow key={task.id} phase={phase} task={task} index={index} />
          ))}
        </ul>
        <AddTask phase={phase} />
      </Section>
      <LinkedRoles setup={setup} phase={phase} />
      {phases.length > 1 && (
        <Section>
          <DeleteButton words="Delete phase" />
        </Section>
      )}
    </>
  );
}

/** Whether the drawing shows each task, or the phase as one. */
function FoldTasks({ phase }: { phase: Phase }) {
  const isFolded = useSession((state) => state.folds.phases.includes(phase.id));
  const togglePhase = useSession((state) => state.togglePhase);
  if (phase.tasks.length === 0) return null;
  return (
    <Button variant="subtle" color="gray" size="compact-sm" onClick={() => togglePhase(phase.id)}>
      {isFolded ? "Expand" : "Collapse"}
    </Button>
  );
}

function AddTask({ phase }: { phase: Phase }) {
  const phases = useSession((state) => state.document.phases);
  const dispatch = useSession((state) => state.dispatch);
  const [name, setName] = useState("");
  const add = () => {
    const wanted = name.trim();
    if (wanted === "") return;
    const id = freshId(
      wanted,
      phases.flatMap(({ tasks }) => tasks.map((task) => task.id)),
    );
    if (dispatch({ kind: "add-task", phase: phase.id, task: { id, name: wanted } })) setName("");
  };
  return (
    <TextInput
      aria-label="Add a task"
      placeholder="Add a task, then Enter"
      value={name}
      onChange={(event) => setName(event.currentTarget.value)}
      onKeyDown={(event) => event.key === "Enter" && !event.nativeEvent.isComposing && add()}
      onBlur={add}
    />
  );
}

/** A long list is cut, since thousands of lines are slow to draw and nobody reads them. */
const mostRows = 60;

function LinkedRoles({ setup, phase }: Props) {
  const document = useSession((state) => state.document);
  const folds = useSession((state) => state.folds);
  const [isWhole, setWhole] = useState(false);
  const folded = foldSetup(document, setup, folds);
  const links = phaseLinks(folded.document, folded.setup)
    .filter((link) => link.phase === phase.id)
    .sort((a, b) => b.weight - a.weight);
  const shown = isWhole ? links : links.slice(0, mostRows);
  return (
    <Section title={`Roles in ${setup.name}`}>
      {links.length === 0 && <p className={classes.none}>No role takes part yet.</p>}
      <ul className={classes.roles}>
        {shown.map((link) => (
          <LinkRow key={link.role} folded={folded} link={link} />
        ))}
      </ul>
      {shown.length < links.length && (
        <Button variant="subtle" color="gray" mt={4} onClick={() => setWhole(true)}>
          Show all {inFigures(links.length)}
        </Button>
      )}
    </Section>
  );
}
