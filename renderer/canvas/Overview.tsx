import { MiniMap, Panel, useReactFlow, useStore } from "@xyflow/react";
import { type PointerEvent, useEffect, useRef } from "react";
import type { Rect } from "../../shared/layout/geometry.ts";
import classes from "./DrawingCanvas.module.css";
import type { PartNode } from "./flow-parts.ts";
import { shownShare, viewOf } from "./use-camera.ts";

/** Below this part of the drawing in view, people lose their place. */
const lostBelow = 0.6;
const widestPx = 200;
const highestPx = 150;

type Props = {
  readonly frame: Rect;
  /** The coarse picture of a painted drawing; null where everything is built of elements. */
  readonly base: HTMLCanvasElement | null;
  readonly onMove: () => void;
};

/** A minimap, only while much of the drawing is out of sight. */
export function Overview({ frame, base, onMove }: Props) {
  const isNeeded = useStore(
    ({ transform: [x, y, zoom], width, height }) =>
      width > 0 && shownShare(frame, viewOf({ x, y, zoom }, { width, height })) < lostBelow,
  );
  if (!isNeeded) return null;
  if (base !== null) return <PaintedOverview frame={frame} base={base} onMove={onMove} />;
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

/** The coarse picture once more, with the view on it, which follows the pointer. */
function PaintedOverview({ frame, base, onMove }: Props & { readonly base: HTMLCanvasElement }) {
  const flow = useReactFlow();
  const picture = useRef<HTMLCanvasElement>(null);
  const scale = Math.min(widestPx / frame.width, highestPx / frame.height);
  const [width, height] = [Math.round(frame.width * scale), Math.round(frame.height * scale)];
  useEffect(() => {
    const context = picture.current?.getContext("2d");
    if (!context) return;
    context.imageSmoothingQuality = "high";
    context.drawImage(base, 0, 0, context.canvas.width, context.canvas.height);
  }, [base]);
  const follow = ({ currentTarget, clientX, clientY, buttons, type }: PointerEvent) => {
    if (buttons === 0 && type !== "pointerdown") return;
    const { left, top } = currentTarget.getBoundingClientRect();
    onMove();
    void flow.setCenter(frame.x + (clientX - left) / scale, frame.y + (clientY - top) / scale, {
      zoom: flow.getZoom(),
    });
  };
  return (
    <Panel position="bottom-right" className={classes.overview ?? ""}>
      <div
        className={classes.overviewPicture}
        style={{ width, height }}
        role="img"
        aria-label="Overview of the drawing"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          follow(event);
        }}
        onPointerMove={follow}
      >
        <canvas ref={picture} width={width * 2} height={height * 2} />
        <ViewFrame frame={frame} scale={scale} />
      </div>
    </Panel>
  );
}

function ViewFrame({ frame, scale }: { readonly frame: Rect; readonly scale: number }) {
  const left = useStore(({ transform: [x, , zoom] }) => (-x / zoom - frame.x) * scale);
  const top = useStore(({ transform: [, y, zoom] }) => (-y / zoom - frame.y) * scale);
  const width = useStore(({ transform: [, , zoom], width: whole }) => (whole / zoom) * scale);
  const height = useStore(({ transform: [, , zoom], height: whole }) => (whole / zoom) * scale);
  return <div className={classes.overviewView} style={{ left, top, width, height }} />;
}
