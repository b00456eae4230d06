import type { KeyboardEvent } from "react";
import type { Direction } from "../../shared/scene/scene-index.ts";
import { selectionOf } from "../session/choose.ts";
import { useSessionStore } from "../session/SessionContext.tsx";
import classes from "./DrawingCanvas.module.css";
import type { PaintedDrawing } from "./painted-drawing.ts";

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** What is painted by keyboard: arrow keys go from card to card, whether or not it can be read at the moment. */
export function PaintedKeys({ painted }: { readonly painted: PaintedDrawing }) {
  const session = useSessionStore();
  const go = async (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const { selection, select, announce, reveal } = session.getState();
    const from = selection.kind === "none" || selection.kind === "link" ? null : selection;
    const found = await painted.next(from, direction);
    if (found === null) return;
    select(selectionOf(found.subject));
    reveal(found.subject);
    announce(found.label);
  };
  const takeSelection = () => {
    const { selection, reveal, openGroup } = session.getState();
    if (selection.kind === "group") openGroup(selection.group);
    else if (selection.kind !== "none") reveal(selection);
  };
  return (
    <button
      type="button"
      className={classes.keys}
      aria-label="Cards of the drawing: arrow keys go from one to the next"
      onKeyDown={(event) => void go(event)}
      onClick={takeSelection}
    />
  );
}
