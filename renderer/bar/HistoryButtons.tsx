import { ActionIcon, Group, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp, type TablerIcon } from "@tabler/icons-react";
import { redoLabel, undoLabel } from "../../shared/history/history.ts";
import { useSession } from "../session/SessionContext.tsx";

export function HistoryButtons() {
  const undone = useSession((state) => undoLabel(state.history));
  const redone = useSession((state) => redoLabel(state.history));
  return (
    <Group gap={2} wrap="nowrap">
      <Step action="undo" name="Undo" step={undone} icon={IconArrowBackUp} />
      <Step action="redo" name="Redo" step={redone} icon={IconArrowForwardUp} />
    </Group>
  );
}

type StepProps = {
  readonly action: "undo" | "redo";
  readonly name: string;
  /** What would be done; null where there is nothing. */
  readonly step: string | null;
  readonly icon: TablerIcon;
};

/** Not `disabled`, which would take the keyboard and the tooltip away at the last step. */
function Step({ action, name, step, icon: Icon }: StepProps) {
  const runAction = useSession((state) => state.runAction);
  return (
    <Tooltip label={step === null ? `Nothing to ${action}` : `${name}: ${step}`}>
      <ActionIcon
        aria-label={name}
        aria-disabled={step === null}
        {...(step === null && { "data-disabled": true })}
        onClick={() => runAction(action)}
      >
        <Icon size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
