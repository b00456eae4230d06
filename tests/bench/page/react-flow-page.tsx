import "@xyflow/react/dist/style.css";
import { type Edge, type Node, Position, ReactFlow } from "@xyflow/react";
import { createRoot } from "react-dom/client";
import { fetchTeam } from "./fetch-team.ts";
import { instrument } from "./instruments.ts";
import { rootElement } from "./root-element.ts";

/** React Flow as its own quick start has it: default nodes, default solid edges. */
instrument(".react-flow__edge path");
const { nodes: places, edges: lines, frame } = await fetchTeam();
const nodes = places.map(
  ({ id, label, x, y, width, height }): Node => ({
    id,
    position: { x, y },
    data: { label },
    style: { width, height },
    sourcePosition: Position.Bottom,
    targetPosition: Position.Top,
  }),
);
const edges = lines.map(({ id, from, to }): Edge => ({ id, source: from, target: to }));
createRoot(rootElement()).render(
  <ReactFlow nodes={nodes} edges={edges} fitView minZoom={0.005} panOnScroll />,
);

/** The whole drawing as a PNG, the way React Flow's documentation does it; answers the length of its address. */
async function capture(scale: number): Promise<number> {
  const viewport = document.querySelector<HTMLElement>(".react-flow__viewport");
  if (viewport === null) throw new Error("There is no drawing.");
  const { toPng } = await import("html-to-image");
  const [width, height] = [Math.ceil(frame.width * scale), Math.ceil(frame.height * scale)];
  const transform = `translate(${-frame.x * scale}px, ${-frame.y * scale}px) scale(${scale})`;
  const style = { width: `${width}px`, height: `${height}px`, transform };
  return (await toPng(viewport, { width, height, pixelRatio: 1, style })).length;
}

Object.assign(window, { capture });
