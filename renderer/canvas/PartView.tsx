import { type EdgeProps, Handle, type NodeProps, Position } from "@xyflow/react";
import { pathData } from "../../shared/scene/svg.ts";
import type { LineEdge, PartNode } from "./flow-parts.ts";
import classes from "./MapCanvas.module.css";
import { Marks } from "./Marks.tsx";

/** A card, a phase, the title or the legend, with what the mouse needs to join a role to a phase. */
export function PartView({ data: { part } }: NodeProps<PartNode>) {
  const { width, height } = part.bounds;
  return (
    <>
      <svg
        className={classes.drawing}
        width={width}
        height={height}
        opacity={part.opacity}
        aria-hidden="true"
      >
        <Marks marks={part.marks} />
      </svg>
      {part.subject.kind === "role" && (
        <Handle
          type="source"
          position={Position.Right}
          className={classes.connector ?? ""}
          title="Drag to a phase to involve this role"
          isConnectableEnd={false}
        />
      )}
      {part.subject.kind === "phase" && (
        <>
          <Handle
            type="target"
            position={Position.Left}
            className={classes.dropZone ?? ""}
            isConnectableStart={false}
          />
          {/* Where the arrow to the next phase is tied on; the hand cannot reach it. */}
          <Handle
            type="source"
            position={Position.Right}
            className={classes.tie ?? ""}
            isConnectable={false}
          />
        </>
      )}
    </>
  );
}

/** A link, an arrow or the loop. Links can be hit on a stroke wider than the one that is seen. */
export function LineView({ data }: EdgeProps<LineEdge>) {
  if (!data) return null;
  const { part } = data;
  const line = part.marks[0];
  return (
    <g opacity={part.opacity} className={classes.drawing}>
      <Marks marks={part.marks} />
      {part.subject.kind === "link" && line?.kind === "curve" && (
        <path
          className="react-flow__edge-interaction"
          d={pathData(line.curve)}
          fill="none"
          strokeOpacity={0}
          strokeWidth={14}
        />
      )}
    </g>
  );
}
