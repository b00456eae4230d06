import { type EdgeProps, Handle, type NodeProps, Position, ViewportPortal } from "@xyflow/react";
import { pathData } from "../../shared/scene/path-data.ts";
import type { Part } from "../../shared/scene/scene.ts";
import classes from "./DrawingCanvas.module.css";
import { FoldSign } from "./FoldSign.tsx";
import type { LinkEdge, PartNode } from "./flow-parts.ts";
import { Marks } from "./Marks.tsx";

/** A role or a phase, with what the mouse needs to join a role to a phase. */
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
      <FoldSign subject={part.subject} widthPx={width} />
      {part.subject.kind === "role" && (
        <Handle
          type="source"
          position={Position.Right}
          className={classes.connector ?? ""}
          title="Drag to a phase to involve this role"
          isConnectableEnd={false}
        />
      )}
      {part.subject.kind === "group" && (
        // React Flow draws no line that does not begin at a handle.
        <Handle
          type="source"
          position={Position.Right}
          style={{ visibility: "hidden" }}
          isConnectable={false}
        />
      )}
      {part.subject.kind === "phase" && (
        <Handle
          type="target"
          position={Position.Left}
          className={classes.dropZone ?? ""}
          isConnectableStart={false}
        />
      )}
    </>
  );
}

/** A link, which can be hit on a stroke wider than the one that is seen. */
export function LinkView({ data }: EdgeProps<LinkEdge>) {
  if (!data) return null;
  const { part } = data;
  const line = part.marks[0];
  return (
    <g opacity={part.opacity} transform={placeOf(part)} className={classes.drawing}>
      <Marks marks={part.marks} />
      {line?.kind === "curve" && (
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

/** What cannot be pointed at, in scene coordinates beneath nodes and links. */
export function Backdrop({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <ViewportPortal>
      <svg className={classes.backdrop} aria-hidden="true">
        {parts.map((part) => (
          <g key={part.id} opacity={part.opacity} transform={placeOf(part)}>
            <Marks marks={part.marks} />
          </g>
        ))}
      </svg>
    </ViewportPortal>
  );
}

const placeOf = ({ origin }: Part): string => `translate(${origin.x} ${origin.y})`;
