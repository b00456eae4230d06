import { Button, Group, Modal, Text } from "@mantine/core";
import { useSession } from "../session/SessionContext.tsx";
import { useDialog } from "./use-dialog.ts";

export function UnsavedDialog() {
  const { isOpen, dialog } = useDialog("unsaved");
  const name = useSession((state) => state.file?.name ?? state.document.title);
  return (
    <Modal
      opened={isOpen}
      onClose={() => dialog?.answer("cancel")}
      title={`Save the changes to “${name}”?`}
      size={460}
      withCloseButton={false}
    >
      <Text c="dimmed">What you changed since the last save is lost otherwise.</Text>
      <Group mt="lg" justify="space-between">
        <Button variant="subtle" color="red" onClick={() => dialog?.answer("discard")}>
          Don’t save
        </Button>
        <Group gap="xs">
          <Button variant="default" onClick={() => dialog?.answer("cancel")}>
            Cancel
          </Button>
          <Button data-autofocus onClick={() => dialog?.answer("save")}>
            Save
          </Button>
        </Group>
      </Group>
    </Modal>
  );
}
