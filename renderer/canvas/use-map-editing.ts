import type { Connection, EdgeChange, NodeChange } from "@xyflow/react";
import { useState } from "react";
import type { Point, RoleId, Setup } from "../../shared/model/document.ts";
import { involvementsOf } from "../../shared/model/queries.ts";
import { useSession, useSessionStore } from "../session/SessionContext.tsx";
import type { Selection } from "../session/session-state.ts";
import type { FlowParts, LinkEdge, PartNode } from "./flow-parts.ts";
import { isSelected } from "./spotlight.ts";

export type Drag = { readonly role: RoleId; readonly at: Point };

/** Turns what the hand does on the canvas into selections and commands. A drag is one command, at its end. */
export function useMapEditing(setup: Setup) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const session = useSessionStore();
  const dispatch = useSession((state) => state.dispatch);

  const pin = (role: RoleId, at: Point) => {
    const mergeKey = drag ? {} : { mergeKey: `nudge ${role}` };
    dispatch(
      { kind: "pin-role", setup: setup.id, role, at: { x: Math.round(at.x), y: Math.round(at.y) } },
      mergeKey,
    );
    setDrag(null);
  };

  const move = (change: NodeChange<PartNode>, { nodes }: FlowParts) => {
    if (change.type !== "position" || !change.position) return;
    const subject = nodes.find(({ id }) => id === change.id)?.data.part.subject;
    if (subject?.kind !== "role") return;
    if (change.dragging) setDrag({ role: subject.role, at: change.position });
    else pin(subject.role, change.position);
  };

  return {
    drag,
    change: (changes: readonly (NodeChange<PartNode> | EdgeChange<LinkEdge>)[], parts: FlowParts) => {
      const chosen = changes.filter((change) => change.type === "select");
      const added = chosen.find(({ selected }) => selected);
      const part = [...parts.nodes, ...parts.edges].find(({ id }) => id === added?.id)?.data?.part;
      if (part) session.getState().choose(part.subject);
      else if (isDeselected(chosen, parts, session.getState().selection))
        session.getState().select({ kind: "none" });
      for (const change of changes) {
        if (change.type === "position") move(change, parts);
      }
    },
    connect: ({ source, target }: Connection, { nodes }: FlowParts) => {
      const subjectOf = (id: string) => nodes.find((node) => node.id === id)?.data.part.subject;
      const [from, to] = [subjectOf(source), subjectOf(target)];
      if (from?.kind !== "role" || to?.kind !== "phase") return;
      const isLinked = involvementsOf(setup, from.role).some(({ phase }) => phase === to.phase);
      const involvement = {
        setup: setup.id,
        role: from.role,
        phase: to.phase,
        level: "contribute",
        accountable: false,
      } as const;
      if (isLinked || dispatch({ kind: "set-involvement", ...involvement })) {
        session.getState().select({ kind: "link", role: from.role, phase: to.phase });
      }
    },
  };
}

/** React Flow reports the loss of the last selection after the gain of the next; only the loss of what is selected now empties it. */
function isDeselected(
  chosen: readonly { id: string; selected: boolean }[],
  { nodes, edges }: FlowParts,
  selection: Selection,
): boolean {
  const lost = new Set(chosen.filter(({ selected }) => !selected).map(({ id }) => id));
  return [...nodes, ...edges].some(
    ({ id, data }) => lost.has(id) && data && isSelected(data.part.subject, selection),
  );
}
