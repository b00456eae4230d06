import { ActionIcon } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import type { Phase, Task } from "../../shared/model/document.ts";
import { useNameDraft } from "../fields/use-draft.ts";
import { useSession } from "../session/SessionContext.tsx";
import phaseClasses from "./PhaseInspector.module.css";
import peopleClasses from "./RolePeople.module.css";

type Props = { readonly phase: Phase; readonly task: Task; readonly index: number };

export function TaskRow({ phase, task: { id, name }, index }: Props) {
  const dispatch = useSession((state) => state.dispatch);
  const draft = useNameDraft(name, (next) =>
    dispatch({ kind: "update-task", task: id, patch: { name: next } }, { mergeKey: `${id} name` }),
  );
  const hover = useSession((state) => state.hover);
  const isChosen = useSession(({ selection }) => selection.kind === "phase" && selection.task === id);
  const move = (to: number) => dispatch({ kind: "move-task", task: id, phase: phase.id, to });
  return (
    <li
      className={phaseClasses.task}
      data-chosen={isChosen}
      onPointerEnter={() => hover({ kind: "phase", phase: phase.id, task: id })}
      onPointerLeave={() => hover(null)}
    >
      <input className={peopleClasses.name} aria-label="Task name" title={name} {...draft} />
      <span className={phaseClasses.tools}>
        <ActionIcon
          size={26}
          aria-label={`Move ${name} up`}
          disabled={index === 0}
          onClick={() => move(index - 1)}
        >
          <IconArrowUp size={15} stroke={1.6} />
        </ActionIcon>
        <ActionIcon
          size={26}
          aria-label={`Move ${name} down`}
          disabled={index === phase.tasks.length - 1}
          onClick={() => move(index + 1)}
        >
          <IconArrowDown size={15} stroke={1.6} />
        </ActionIcon>
        <ActionIcon
          size={26}
          aria-label={`Remove ${name}`}
          onClick={() => {
            hover(null);
            dispatch({ kind: "remove-task", task: id });
          }}
        >
          <IconX size={15} stroke={1.6} />
        </ActionIcon>
      </span>
    </li>
  );
}
