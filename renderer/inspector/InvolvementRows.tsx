import { Tooltip } from "@mantine/core";
import type { Level, Phase, Role, Setup, TaskId } from "../../shared/model/document.ts";
import { involvementsOf } from "../../shared/model/queries.ts";
import { useSession } from "../session/SessionContext.tsx";
import classes from "./InvolvementRows.module.css";
import { LevelChoice } from "./LevelChoice.tsx";

type Props = { readonly setup: Setup; readonly role: Role; readonly phase: Phase };

/** How a role takes part in one phase: as a whole, and task by task. */
export function InvolvementRows({ setup, role, phase }: Props) {
  return (
    <div className={classes.rows}>
      <Row setup={setup} role={role} phase={phase} name="Whole phase" />
      {phase.tasks.map(({ id, name }) => (
        <Row key={id} setup={setup} role={role} phase={phase} task={id} name={name} />
      ))}
    </div>
  );
}

function Row({ setup, role, phase, task, name }: Props & { task?: TaskId; name: string }) {
  const dispatch = useSession((state) => state.dispatch);
  const found = involvementsOf(setup, role.id).find(
    (involvement) => involvement.phase === phase.id && involvement.task === task,
  );
  const target = {
    ...{ setup: setup.id, role: role.id, phase: phase.id },
    ...(task === undefined ? {} : { task }),
  };
  const isAccountable = found?.accountable ?? false;
  const set = (level: Level, accountable: boolean) =>
    dispatch({ kind: "set-involvement", level, accountable, ...target });
  const label = task === undefined ? `${phase.name} as a whole` : name;
  return (
    <div className={classes.row} data-whole={task === undefined}>
      <span className={classes.name} title={name}>
        {name}
      </span>
      <LevelChoice
        label={label}
        level={found?.level ?? null}
        onChange={(level) =>
          level === null ? dispatch({ kind: "remove-involvement", ...target }) : set(level, isAccountable)
        }
      />
      <Tooltip label={isAccountable ? "Accountable" : "Make accountable"} openDelay={200}>
        <button
          type="button"
          className={classes.accountable}
          aria-label={`Accountable for ${label}`}
          aria-pressed={isAccountable}
          onClick={() => set(found?.level ?? "lead", !isAccountable)}
        >
          A
        </button>
      </Tooltip>
    </div>
  );
}
