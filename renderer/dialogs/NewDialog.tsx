import { Button, Modal } from "@mantine/core";
import { IconFile, IconFolderOpen, IconPlus } from "@tabler/icons-react";
import { useMemo } from "react";
import type { RoleloomDocument } from "../../shared/model/document.ts";
import { mapScene } from "../../shared/scene/map-scene.ts";
import { ListButton } from "../inspector/ListButton.tsx";
import { useSession } from "../session/SessionContext.tsx";
import classes from "./NewDialog.module.css";
import { Picture } from "./Picture.tsx";
import { emptyDocument, type Starter, starters } from "./starters.ts";
import { useDialog } from "./use-dialog.ts";

export function NewDialog() {
  const { isOpen } = useDialog("new");
  const showDialog = useSession((state) => state.showDialog);
  return (
    <Modal opened={isOpen} onClose={() => showDialog(null)} title="Begin with" size={760}>
      <Choices />
      <OpenInstead />
    </Modal>
  );
}

function Choices() {
  const showDialog = useSession((state) => state.showDialog);
  const startDocument = useSession((state) => state.startDocument);
  const begin = (document: RoleloomDocument) => {
    showDialog(null);
    void startDocument(document);
  };
  return (
    <div className={classes.choices}>
      {starters.map((starter) => (
        <StarterCard key={starter.name} starter={starter} onChoose={begin} />
      ))}
      <button type="button" className={classes.card} onClick={() => begin(emptyDocument())}>
        <span className={classes.empty} aria-hidden="true">
          <IconPlus size={28} stroke={1.25} />
        </span>
        <span className={classes.name}>Empty team</span>
        <span className={classes.words}>The lifecycle, and nobody on it yet</span>
      </button>
    </div>
  );
}

function StarterCard({
  starter,
  onChoose,
}: {
  starter: Starter;
  onChoose: (document: RoleloomDocument) => void;
}) {
  const theme = useSession((state) => state.theme);
  const { document, scenes } = useMemo(() => {
    const drawn = starter.document();
    return { document: drawn, scenes: drawn.setups.map((setup) => mapScene(drawn, setup, { theme })) };
  }, [starter, theme]);
  return (
    <button type="button" className={classes.card} onClick={() => onChoose(document)}>
      <span className={classes.frame} aria-hidden="true">
        {scenes.map((scene) => (
          <Picture key={scene.title} scene={scene} className={classes.picture} />
        ))}
      </span>
      <span className={classes.name}>{starter.name}</span>
      <span className={classes.words}>{starter.words}</span>
    </button>
  );
}

function OpenInstead() {
  const recents = useSession((state) => state.recents);
  const showDialog = useSession((state) => state.showDialog);
  const openFile = useSession((state) => state.openFile);
  const openRecent = useSession((state) => state.openRecent);
  const instead = (open: () => Promise<boolean>) => {
    showDialog(null);
    void open();
  };
  return (
    <div className={classes.open}>
      <Button
        variant="default"
        leftSection={<IconFolderOpen size={16} stroke={1.6} />}
        onClick={() => instead(openFile)}
      >
        Open a file…
      </Button>
      <ul className={classes.recents} aria-label="Recent files">
        {recents
          .filter(({ isMissing }) => !isMissing)
          .slice(0, 3)
          .map(({ handle, name, location }) => (
            <li key={handle}>
              <ListButton
                icon={<IconFile size={16} stroke={1.5} />}
                name={name}
                aside={location}
                onClick={() => instead(() => openRecent(handle))}
              />
            </li>
          ))}
      </ul>
    </div>
  );
}
