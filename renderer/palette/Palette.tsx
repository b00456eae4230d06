import { Combobox, Modal, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useDialog } from "../dialogs/use-dialog.ts";
import { ChoiceList } from "../finding/ChoiceList.tsx";
import { fieldProps, useChoice } from "../finding/use-choice.ts";
import { useHost } from "../host/HostContext.tsx";
import { useSession, useSessionStore } from "../session/SessionContext.tsx";
import classes from "./Palette.module.css";
import { paletteGroups } from "./palette-groups.tsx";

/** Every action, and everything in the document to go to. Opens without a fade: the next key is already for it. */
export function Palette() {
  const { isOpen } = useDialog("palette");
  const showDialog = useSession((state) => state.showDialog);
  return (
    <Modal
      opened={isOpen}
      onClose={() => showDialog(null)}
      withCloseButton={false}
      centered={false}
      yOffset={96}
      size={560}
      transitionProps={{ duration: 0 }}
      classNames={{ body: classes.body ?? "" }}
      attributes={{ content: { "aria-label": "Command palette" } }}
    >
      <PaletteWords onChosen={() => showDialog(null)} />
    </Modal>
  );
}

function PaletteWords({ onChosen }: { readonly onChosen: () => void }) {
  const host = useHost();
  const session = useSessionStore();
  const [words, setWords] = useState("");
  const choosing = useChoice(words, (typed) => paletteGroups(session, host, typed), onChosen);
  return (
    <Combobox>
      <TextInput
        {...fieldProps(choosing)}
        autoFocus
        data-autofocus
        aria-label="Command palette"
        placeholder="Do something, or go to a role, task, person or team"
        classNames={{ input: classes.field ?? "" }}
        leftSectionWidth={48}
        leftSection={<IconSearch size={18} stroke={1.6} />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <ChoiceList
        className={classes.results}
        choosing={choosing}
        label="What matches"
        nothing={`Nothing matches “${words.trim()}”`}
      />
    </Combobox>
  );
}
