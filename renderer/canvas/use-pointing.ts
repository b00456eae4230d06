import { useReactFlow } from "@xyflow/react";
import { type MouseEvent, useEffect, useMemo, useRef, useState } from "react";
import { useSessionStore } from "../session/SessionContext.tsx";
import type { Selection } from "../session/session-state.ts";
import type { Found } from "../worker/jobs.ts";
import type { PaintedDrawing } from "./painted-drawing.ts";

/** A pointer on its way to somewhere else lights nothing. */
const dwellMs = 70;
/** How far from a line, in pixels of the screen, a pointer still means it. */
const reachPx = 7;

export type Tip = { readonly label: string; readonly x: number; readonly y: number };

/** What the pointer does over what is painted: light, name, choose, and rename with a double click. */
export function usePointing(painted: PaintedDrawing | null) {
  const flow = useReactFlow();
  const session = useSessionStore();
  const [tip, setTip] = useState<Tip | null>(null);
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  // What was under the pointer may be elsewhere in the next drawing.
  useEffect(() => (painted === null ? undefined : () => setTip(null)), [painted]);
  return useMemo(() => {
    const look = ({ clientX, clientY }: Pick<MouseEvent, "clientX" | "clientY">): Promise<Found | null> => {
      if (painted === null) return Promise.resolve(null);
      const at = flow.screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false });
      return painted.look(at, reachPx / flow.getZoom());
    };
    const show = (found: Found | null, { clientX, clientY }: MouseEvent) => {
      setTip(found === null ? null : { label: found.label, x: clientX, y: clientY });
      const { hovered, hover } = session.getState();
      if (found !== null || hovered !== null) hover(found?.subject ?? null);
    };
    const choose = async (event: MouseEvent): Promise<Selection> => {
      const found = await look(event);
      session.getState().choose(found?.subject ?? { kind: "decoration" });
      return session.getState().selection;
    };
    return {
      move: (event: MouseEvent) => {
        if (painted === null) return;
        clearTimeout(timer.current);
        setTip(null);
        if (event.buttons !== 0) return;
        timer.current = window.setTimeout(
          () => void look(event).then((found) => show(found, event)),
          dwellMs,
        );
      },
      leave: () => {
        clearTimeout(timer.current);
        setTip(null);
        if (painted !== null) session.getState().hover(null);
      },
      choose: (event: MouseEvent) => void (painted && choose(event)),
      /** Comes near enough to read what was chosen, and takes up its name. */
      open: async (event: MouseEvent) => {
        if (painted === null) return;
        const selection = await choose(event);
        // A group has been opened, and stands nowhere any more.
        if (selection.kind === "none" || selection.kind === "group") return;
        const { reveal, focus } = session.getState();
        reveal(selection);
        if (selection.kind !== "link") focus("name");
      },
      tip,
    };
  }, [flow, session, painted, tip]);
}
