import { Button, Group, Modal, Text } from "@mantine/core";
import { useDialog } from "./use-dialog.ts";

/** Another program wrote to the file since it was read. Nothing has been overwritten yet. */
export function ConflictDialog() {
  const { isOpen, dialog } = useDialog("conflict");
  return (
    <Modal
      opened={isOpen}
      onClose={() => dialog?.answer("cancel")}
      title={`“${dialog?.fileName ?? ""}” was changed by another program`}
      size={500}
      withCloseButton={false}
    >
      <Text c="dimmed">
        Overwriting it loses that change. A copy keeps both: yours in a new file, the other where it is.
      </Text>
      <Group mt="lg" justify="space-between">
        <Button variant="subtle" color="red" onClick={() => dialog?.answer("overwrite")}>
          Overwrite
        </Button>
        <Group gap="xs">
          <Button variant="default" onClick={() => dialog?.answer("cancel")}>
            Cancel
          </Button>
          <Button data-autofocus onClick={() => dialog?.answer("copy")}>
            Save a copy
          </Button>
        </Group>
      </Group>
    </Modal>
  );
}
