import { TextInput } from "@mantine/core";
import { useState } from "react";
import { freshId } from "../../shared/commands/fresh-id.ts";
import type { Phase, Setup } from "../../shared/model/document.ts";
import { phaseLinks } from "../../shared/model/queries.ts";
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
      <Section title="Tasks">
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

function LinkedRoles({ setup, phase }: Props) {
  const document = useSession((state) => state.document);
  const links = phaseLinks(document, setup)
    .filter((link) => link.phase === phase.id)
    .sort((a, b) => b.weight - a.weight);
  return (
    <Section title={`Roles in ${setup.name}`}>
      {links.length === 0 && <p className={classes.none}>No role takes part yet.</p>}
      <ul className={classes.roles}>
        {links.map((link) => (
          <LinkRow key={link.role} setup={setup} link={link} />
        ))}
      </ul>
    </Section>
  );
}
