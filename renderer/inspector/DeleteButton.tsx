import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useSession } from "../session/SessionContext.tsx";

/** Takes what is selected out of the document; undo brings it back. */
export function DeleteButton({ words }: { readonly words: string }) {
  const runAction = useSession((state) => state.runAction);
  return (
    <Button
      variant="subtle"
      color="red"
      leftSection={<IconTrash size={15} stroke={1.6} />}
      onClick={() => runAction("delete-selection")}
    >
      {words}
    </Button>
  );
}
