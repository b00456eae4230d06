import "@xyflow/react/dist/base.css";
import { VisuallyHidden } from "@mantine/core";
import { ConnectionLineType, Controls, ReactFlow, ReactFlowProvider, useConnection } from "@xyflow/react";
import { useId, useMemo, useState } from "react";
import type { Setup } from "../../shared/model/document.ts";
import { phaseLinks } from "../../shared/model/queries.ts";
import type { Part, Scene } from "../../shared/scene/scene.ts";
import { sceneOf } from "../../shared/scene/view.ts";
import { useSession } from "../session/SessionContext.tsx";
import { shownSetup } from "../session/selectors.ts";
import classes from "./DrawingCanvas.module.css";
import { createProjection, type FlowParts, roleNodeId } from "./flow-parts.ts";
import { Overview } from "./Overview.tsx";
import { PaintedScene } from "./PaintedScene.tsx";
import { Backdrop, LinkView, PartView } from "./PartView.tsx";
import { isSelected, litParts } from "./spotlight.ts";
import { useCamera } from "./use-camera.ts";
import { useHeldParts } from "./use-held-parts.ts";
import { type Drag, useMapEditing } from "./use-map-editing.ts";
import { useShownScene } from "./use-shown-scene.ts";

const nodeTypes = { part: PartView };
const edgeTypes = { link: LinkView };
const gridPx = 8;
/** Beyond this many roles links wait for the end of a drag: laying all of them out takes longer than a frame. */
const mostFollowedRoles = 150;
const labels = {
  "node.a11yDescription.default": "Press Enter to select, arrow keys to move a selected role.",
  "controls.ariaLabel": "Zoom",
  "controls.zoomIn.ariaLabel": "Zoom in",
  "controls.zoomOut.ariaLabel": "Zoom out",
  "controls.fitView.ariaLabel": "Fit the drawing",
};

/** The shown setup in the chosen view, drawn from its scene and edited by hand. */
export function DrawingCanvas() {
  const setup = useSession(shownSetup);
  return setup === null ? null : (
    <ReactFlowProvider>
      <SetupDrawing setup={setup} />
    </ReactFlowProvider>
  );
}

function SetupDrawing({ setup }: { readonly setup: Setup }) {
  const editing = useMapEditing(setup);
  const scene = useScene(setup, editing.drag);
  const isConnecting = useConnection(({ inProgress }) => inProgress);
  const isLit = useSpotlight(setup, editing.drag !== null || isConnecting);
  const { held, settle } = useHeldParts(scene);
  const parts = useFlowParts(scene, held, isLit, editing.drag);
  const camera = useCamera(scene);
  const session = useSession((state) => state);
  const descriptionId = useId();
  // Only the map lets a hand choose where a role stands and whom it reaches.
  const hasPlaces = session.view === "map";
  const hover = (part?: Part) => session.hover(part?.subject ?? null);
  return (
    <section
      className={classes.canvas}
      data-view={session.view}
      data-connecting={isConnecting}
      data-hovering={session.hovered !== null}
      aria-label="Team drawing"
      aria-describedby={descriptionId}
    >
      <VisuallyHidden id={descriptionId}>{scene.description}</VisuallyHidden>
      {held !== null && <PaintedScene scene={scene} isLit={isLit} onSettled={settle} />}
      <ReactFlow
        nodes={parts.nodes}
        edges={parts.edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        ariaLabelConfig={labels}
        style={{ background: held === null ? scene.background : "transparent" }}
        minZoom={0.02}
        maxZoom={4}
        nodesDraggable={hasPlaces}
        nodesConnectable={hasPlaces}
        snapToGrid
        snapGrid={[gridPx, gridPx]}
        connectionLineType={ConnectionLineType.Bezier}
        connectionRadius={40}
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        zoomOnDoubleClick={false}
        panOnScroll
        onPaneClick={(event) => held !== null && editing.choose(scene, event)}
        onMoveStart={(event) => event && camera.letGo()}
        onNodesChange={(changes) => editing.change(changes, parts)}
        onEdgesChange={(changes) => editing.change(changes, parts)}
        onConnect={(connection) => editing.connect(connection, parts)}
        onNodeMouseEnter={(_, node) => hover(node.data.part)}
        onNodeMouseLeave={() => hover()}
        onEdgeMouseEnter={(_, edge) => hover(edge.data?.part)}
        onEdgeMouseLeave={() => hover()}
        onNodeDoubleClick={(_, node) => node.data.part.subject.kind !== "decoration" && session.focus("name")}
      >
        <Controls
          className={classes.controls ?? ""}
          showInteractive={false}
          onFitView={() => session.canvas?.fit()}
        />
        <Backdrop parts={parts.backdrop} />
        {held === null && <Overview scene={scene} />}
      </ReactFlow>
    </section>
  );
}

/** The scene on the screen now: while a card is dragged, that of a setup in which it is pinned under the hand. */
function useScene(setup: Setup, drag: Drag | null): Scene {
  const document = useSession((state) => state.document);
  const theme = useSession((state) => state.theme);
  const view = useSession((state) => state.view);
  const target = useMemo(() => {
    const isFollowed = drag !== null && setup.roles.length <= mostFollowedRoles;
    const shown = isFollowed
      ? { ...setup, pins: { ...setup.pins, map: { ...setup.pins.map, [drag.role]: drag.at } } }
      : setup;
    return sceneOf(view, document, shown, { theme });
  }, [view, document, setup, theme, drag]);
  return useShownScene(target, drag !== null);
}

type IsLit = ReturnType<typeof litParts>;

/** Nothing dims under a hand that drags or connects, for it needs to see everything. */
function useSpotlight(setup: Setup, isOff: boolean): IsLit {
  const document = useSession((state) => state.document);
  const selection = useSession((state) => state.selection);
  const hovered = useSession((state) => state.hovered);
  const query = useSession((state) => state.query);
  return useMemo(() => {
    const pointedAt = hovered ?? (selection.kind === "none" ? null : selection);
    return litParts(isOff ? null : pointedAt, query, phaseLinks(document, setup), setup);
  }, [document, setup, selection, hovered, query, isOff]);
}

function useFlowParts(
  scene: Scene,
  held: ReadonlySet<Part> | null,
  isLit: IsLit,
  drag: Drag | null,
): FlowParts {
  const [project] = useState(createProjection);
  const selection = useSession((state) => state.selection);
  return useMemo(() => {
    const shown = held === null ? scene.parts : scene.parts.filter((part) => held.has(part));
    const parts = project(shown, (part) => ({
      isSelected: isSelected(part.subject, selection),
      isDimmed: isLit !== null && !isLit(part),
    }));
    return drag ? underHand(parts, drag) : parts;
  }, [project, scene, held, selection, isLit, drag]);
}

/** The dragged card stays under the pointer even where the layout would not let it lie. */
function underHand(parts: FlowParts, { role, at }: Drag): FlowParts {
  const dragged = roleNodeId(role);
  return {
    ...parts,
    nodes: parts.nodes.map((node) => (node.id === dragged ? { ...node, position: at } : node)),
  };
}
