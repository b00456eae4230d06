import { useEffect, useState } from "react";
import { useHost } from "../host/HostContext.tsx";
import { useSessionStore } from "../session/SessionContext.tsx";
import classes from "./DropTarget.module.css";

function draggedFile({ dataTransfer }: DragEvent): DataTransferItem | null {
  return [...(dataTransfer?.items ?? [])].find(({ kind }) => kind === "file") ?? null;
}

/** Opens a file that is dropped anywhere on the window. Without it the browser would leave the page for the file. */
export function DropTarget() {
  const host = useHost();
  const session = useSessionStore();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const over = (event: DragEvent) => {
      if (draggedFile(event) === null) return;
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      const item = draggedFile(event);
      setOver(false);
      if (item === null) return;
      event.preventDefault();
      // The browser forgets the item once this handler has returned.
      const reading = host.readDropped(item);
      void reading.then((given) => given && session.getState().openGiven(given));
    };
    window.addEventListener("dragover", over, { signal });
    window.addEventListener("drop", drop, { signal });
    window.addEventListener("dragleave", (event) => event.relatedTarget === null && setOver(false), {
      signal,
    });
    return () => ending.abort();
  }, [host, session]);
  if (!isOver) return null;
  return (
    <div className={classes.cover}>
      <div className={classes.words}>Drop to open this file</div>
    </div>
  );
}
