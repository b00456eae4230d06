import "@xyflow/react/dist/base.css";
import { VisuallyHidden } from "@mantine/core";
import {
  ConnectionLineType,
  ReactFlow,
  type ReactFlowProps,
  ReactFlowProvider,
  useConnection,
} from "@xyflow/react";
import { type CSSProperties, useCallback, useId, useMemo, useState } from "react";
import { overlaps, type Rect } from "../../shared/layout/geometry.ts";
import type { Setup } from "../../shared/model/document.ts";
import { foldSetup } from "../../shared/model/fold.ts";
import type { Part, Scene, Subject, TableHeads } from "../../shared/scene/scene.ts";
import { boxOf, partsWithin, subjectKey } from "../../shared/scene/scene-index.ts";
import { useSession } from "../session/SessionContext.tsx";
import { shownFolds, shownSetup } from "../session/selectors.ts";
import type { SessionState } from "../session/session-state.ts";
import type { Light } from "../worker/jobs.ts";
import classes from "./DrawingCanvas.module.css";
import { DrawingWait } from "./DrawingWait.tsx";
import { FrozenHeads } from "./FrozenHeads.tsx";
import { createProjection, type FlowParts, type LinkEdge, type PartNode, roleNodeId } from "./flow-parts.ts";
import { Overview } from "./Overview.tsx";
import { PaintedKeys } from "./PaintedKeys.tsx";
import { PaintedScene } from "./PaintedScene.tsx";
import { Backdrop, LinkView, PartView } from "./PartView.tsx";
import { PointerTip } from "./PointerTip.tsx";
import type { PaintedDrawing } from "./painted-drawing.ts";
import { isSelected, litParts } from "./spotlight.ts";
import { type CameraTarget, useCamera } from "./use-camera.ts";
import { type Drawing, useDrawing } from "./use-drawing.ts";
import { useHeldParts } from "./use-held-parts.ts";
import { type Drag, useMapEditing } from "./use-map-editing.ts";
import { usePointing } from "./use-pointing.ts";
import { useRestingView } from "./use-resting-view.ts";
import { useShownScene } from "./use-shown-scene.ts";
import { ZoomBar } from "./ZoomBar.tsx";

/** Beyond this many roles links wait for the end of a drag: laying all of them out takes longer than a frame. */
const mostFollowedRoles = 150;
/** How React Flow behaves, whatever it shows. */
const manners = {
  nodeTypes: { part: PartView },
  edgeTypes: { link: LinkView },
  ariaLabelConfig: {
    "node.a11yDescription.default": "Press Enter to select, arrow keys to move a selected role.",
    "controls.ariaLabel": "Zoom",
  },
  minZoom: 0.01,
  maxZoom: 4,
  snapToGrid: true,
  snapGrid: [8, 8],
  connectionLineType: ConnectionLineType.Bezier,
  connectionRadius: 40,
  deleteKeyCode: null,
  selectionKeyCode: null,
  multiSelectionKeyCode: null,
  zoomOnDoubleClick: false,
  panOnScroll: true,
} as const satisfies Partial<ReactFlowProps<PartNode, LinkEdge>>;

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
  const { drawing, isCurrent, wait } = useDrawing(useDragged(setup, editing.drag));
  const painted = drawing?.kind === "painted" ? drawing.painted : null;
  const scene = useShownScene(drawing?.kind === "built" ? drawing.scene : nothing, editing.drag !== null);
  const { frame, background, description, heads = noHeads } = painted?.summary ?? scene;
  const isConnecting = useConnection(({ inProgress }) => inProgress);
  const spotlight = useSpotlight(setup, editing.drag !== null || isConnecting);
  const resting = useRestingView();
  const held = useHeldParts(painted, resting);
  const parts = useFlowParts(painted === null ? scene.parts : held, spotlight.isLit, editing.drag);
  const headParts = useHeadParts(painted, scene);
  const camera = useCamera(drawing === null ? null : frame, useTarget(drawing, isCurrent));
  const pointing = usePointing(painted);
  const [base, setBase] = useState<HTMLCanvasElement | null>(null);
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
      data-pictured={painted !== null}
      style={groundStyle(background)}
      data-pointing={pointing.tip !== null}
      aria-label="Team drawing"
      aria-describedby={descriptionId}
    >
      <VisuallyHidden id={descriptionId}>{description}</VisuallyHidden>
      {painted !== null && (
        <>
          <PaintedScene painted={painted} light={spotlight.light} resting={resting} onBase={setBase} />
          <PaintedKeys painted={painted} />
        </>
      )}
      <ReactFlow
        nodes={parts.nodes}
        edges={parts.edges}
        {...manners}
        style={{ background: painted === null ? background : "transparent" }}
        nodesDraggable={hasPlaces}
        nodesConnectable={hasPlaces}
        onPaneClick={pointing.choose}
        onPaneMouseMove={pointing.move}
        onPaneMouseLeave={pointing.leave}
        onDoubleClick={(event) => isPane(event.target) && void pointing.open(event)}
        onMoveStart={(event) => event && camera.letGo()}
        onNodesChange={(changes) => editing.change(changes, parts)}
        onEdgesChange={(changes) => editing.change(changes, parts)}
        onConnect={(connection) => editing.connect(connection, parts)}
        onNodeMouseEnter={(_, node) => hover(node.data.part)}
        onNodeMouseLeave={() => hover()}
        onEdgeMouseEnter={(_, edge) => hover(edge.data?.part)}
        onEdgeMouseLeave={() => hover()}
        onNodeClick={(event, node) => foldByClick(session, event.target, node.data.part)}
        onNodeDoubleClick={(_, node) => hasName(node.data.part) && session.focus("name")}
      >
        <ZoomBar />
        <FrozenHeads tables={heads} background={background} partsOf={headParts} resting={resting} />
        <Backdrop parts={parts.backdrop} />
        <Overview frame={frame} base={painted === null ? null : base} onMove={camera.letGo} />
      </ReactFlow>
      {pointing.tip !== null && <PointerTip tip={pointing.tip} />}
      {wait !== null && <DrawingWait wait={wait} roleCount={setup.roles.length} />}
    </section>
  );
}

/** The parts of a strip of heads that show in a part of it. */
function useHeadParts(painted: PaintedDrawing | null, scene: Scene) {
  return useCallback(
    async (strip: Rect, shown: Rect) =>
      painted === null
        ? partsWithin(scene.parts, strip).filter((part) => overlaps(boxOf(part), shown))
        : painted.heads(strip, shown),
    [painted, scene],
  );
}

function useTarget(drawing: Drawing | null, isCurrent: boolean): CameraTarget | null {
  return useMemo(() => (drawing !== null && isCurrent ? targetOf(drawing) : null), [drawing, isCurrent]);
}

const groundStyle = (background: string): CSSProperties => ({ "--ground": background }) as CSSProperties;

const noHeads: readonly TableHeads[] = [];
const nothing: Scene = {
  frame: { x: 0, y: 0, width: 1, height: 1 },
  background: "transparent",
  title: "",
  description: "",
  parts: [],
};

const isPane = (target: EventTarget): boolean =>
  target instanceof Element && target.classList.contains("react-flow__pane");

/** Where things are in a drawing, also while it is still on its way to its places. */
const targetOf = (drawing: Drawing): CameraTarget =>
  drawing.kind === "built"
    ? { frame: drawing.scene.frame, boxOf: async (subject) => boxIn(drawing.scene, subject) }
    : {
        frame: drawing.painted.summary.frame,
        boxOf: async (subject) => (await drawing.painted.find(subject))?.box ?? null,
      };

function boxIn({ parts }: Scene, subject: Subject): Rect | null {
  const key = subjectKey(subject);
  const part = parts.find((each) => subjectKey(each.subject) === key);
  return part === undefined ? null : boxOf(part);
}

/** While a card is dragged, a setup in which it is pinned under the hand. */
function useDragged(setup: Setup, drag: Drag | null): Setup {
  return useMemo(() => {
    const isFollowed = drag !== null && setup.roles.length <= mostFollowedRoles;
    return isFollowed
      ? { ...setup, pins: { ...setup.pins, map: { ...setup.pins.map, [drag.role]: drag.at } } }
      : setup;
  }, [setup, drag]);
}

const hasName = ({ subject }: Part): boolean => ["role", "phase", "person"].includes(subject.kind);

/** A phase or a person is selected by a click, and folded only by one on the chevron. */
function foldByClick(
  { togglePhase, togglePerson }: SessionState,
  target: EventTarget,
  { subject }: Part,
): void {
  const isOnSign = target instanceof Element && target.closest("[data-fold]") !== null;
  if (isOnSign && subject.kind === "phase") togglePhase(subject.phase);
  if (isOnSign && subject.kind === "person") togglePerson(subject.person);
}

type IsLit = ReturnType<typeof litParts>;

/** What of the drawing is lit, for what React Flow holds and for what is painted. Nothing dims under a hand that drags or connects. */
function useSpotlight(setup: Setup, isOff: boolean): { readonly isLit: IsLit; readonly light: Light } {
  const document = useSession((state) => state.document);
  const selection = useSession((state) => state.selection);
  const hovered = useSession((state) => state.hovered);
  const query = useSession((state) => state.query);
  const folds = useSession(shownFolds);
  return useMemo(() => {
    const pointedAt = hovered ?? (selection.kind === "none" ? null : selection);
    const focus = isOff ? null : pointedAt;
    const isNothing = focus === null && query.trim() === "";
    return {
      isLit: isNothing ? null : litParts(focus, query, foldSetup(document, setup, folds)),
      light: { focus, query, selection },
    };
  }, [document, setup, folds, selection, hovered, query, isOff]);
}

function useFlowParts(shown: readonly Part[], isLit: IsLit, drag: Drag | null): FlowParts {
  const [project] = useState(createProjection);
  const selection = useSession((state) => state.selection);
  return useMemo(() => {
    const parts = project(shown, (part) => ({
      isSelected: isSelected(part.subject, selection),
      isDimmed: isLit !== null && !isLit(part),
    }));
    return drag ? underHand(parts, drag) : parts;
  }, [project, shown, selection, isLit, drag]);
}

/** The dragged card stays under the pointer even where the layout would not let it lie. */
function underHand(parts: FlowParts, { role, at }: Drag): FlowParts {
  const dragged = roleNodeId(role);
  return {
    ...parts,
    nodes: parts.nodes.map((node) => (node.id === dragged ? { ...node, position: at } : node)),
  };
}
