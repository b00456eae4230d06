import { MiniMap, useStore } from "@xyflow/react";
import type { Scene } from "../../shared/scene/scene.ts";
import classes from "./DrawingCanvas.module.css";
import type { PartNode } from "./flow-parts.ts";
import { shownShare, viewOf } from "./use-camera.ts";

/** Below this part of the drawing in view, people lose their place. */
const lostBelow = 0.6;

/** A minimap, only while much of the drawing is out of sight. */
export function Overview({ scene }: { readonly scene: Scene }) {
  const isNeeded = useStore(
    ({ transform: [x, y, zoom], width, height }) =>
      shownShare(scene.frame, viewOf({ x, y, zoom }, { width, height })) < lostBelow,
  );
  if (!isNeeded) return null;
  return (
    <MiniMap<PartNode>
      className={classes.minimap ?? ""}
      ariaLabel="Overview of the drawing"
      pannable
      zoomable
      nodeColor={({ data: { part } }) => colourOf(part.marks)}
      nodeBorderRadius={6}
    />
  );
}

/** A card shows its category's edge; everything else its own fill. */
function colourOf(marks: PartNode["data"]["part"]["marks"]): string {
  const [body, edge] = marks;
  if (body?.kind !== "rect") return "transparent";
  return (edge?.kind === "rect" ? edge.fill : body.fill) ?? "transparent";
}
