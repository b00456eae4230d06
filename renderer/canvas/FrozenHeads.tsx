import { useStoreApi } from "@xyflow/react";
import {
  type CSSProperties,
  type ReactNode,
  useEffect,
  useRef,
  useState,
  type WheelEvent as Wheel,
} from "react";
import { overlaps, type Rect } from "../../shared/layout/geometry.ts";
import type { Part, TableHeads } from "../../shared/scene/scene.ts";
import { isThing } from "../../shared/scene/scene-index.ts";
import { useSession, useSessionStore } from "../session/SessionContext.tsx";
import classes from "./FrozenHeads.module.css";
import { followView } from "./follow-view.ts";
import { shiftOfHeads, shownOfStrip } from "./head-places.ts";
import { Marks } from "./Marks.tsx";
import { isSelected } from "./spotlight.ts";
import type { RestingView } from "./use-resting-view.ts";

type Props = {
  readonly tables: readonly TableHeads[];
  readonly background: string;
  /** The parts of a strip that show in a part of it. */
  readonly partsOf: (strip: Rect, shown: Rect) => Promise<readonly Part[] | null>;
  readonly resting: RestingView | null;
};

type Table = { readonly heads: TableHeads; readonly top: readonly Part[]; readonly left: readonly Part[] };

/** Heads of rows and columns that would be out of sight, drawn once more from the same parts at the view's edges. */
export function FrozenHeads({ tables, background, partsOf, resting }: Props) {
  const [near, setNear] = useState<readonly Table[]>([]);
  useEffect(() => {
    if (resting === null) return;
    let isCurrent = true;
    const { rect: view } = resting;
    const inView = tables.filter(({ area }) => overlaps(area, view));
    const fetched = inView.map(async (heads): Promise<Table> => {
      const [top, left] = await Promise.all([
        partsOf(heads.top, shownOfStrip(heads.top, view, "x")),
        partsOf(heads.left, shownOfStrip(heads.left, view, "y")),
      ]);
      return { heads, top: top ?? [], left: left ?? [] };
    });
    void Promise.all(fetched).then((found) => isCurrent && setNear(found));
    return () => {
      isCurrent = false;
    };
  }, [tables, partsOf, resting]);
  return near.map((table) => <TableStrips key={table.heads.area.x} table={table} background={background} />);
}

/** Names of rows lie over rows, heads of columns over both, and a corner over what would show through between. */
function TableStrips({ table, background }: { readonly table: Table; readonly background: string }) {
  const store = useStoreApi();
  const root = useRef<HTMLDivElement>(null);
  const { heads } = table;
  useEffect(
    () =>
      followView(store, (view, size) => {
        if (root.current === null) return;
        const { across, down } = shiftOfHeads(heads, view, size);
        const { style } = root.current;
        style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.zoom})`;
        style.setProperty("--across", `${across}px`);
        style.setProperty("--down", `${down}px`);
        root.current.dataset.left = String(across > 0);
        root.current.dataset.top = String(down > 0);
      }),
    [store, heads],
  );
  const { area, top, left } = heads;
  const ground = { background };
  const corner = { ...top, width: left.width };
  return (
    <div ref={root} className={classes.table} onWheel={passOn} aria-hidden="true">
      <Strip className={classes.left} box={{ ...left, y: area.y, height: area.height }} style={ground}>
        <StripParts parts={table.left} />
      </Strip>
      <Strip className={classes.top} box={{ ...top, x: area.x, width: area.width }} style={ground}>
        <StripParts parts={table.top} />
      </Strip>
      <Strip className={classes.corner} box={corner} style={ground} />
    </div>
  );
}

type StripProps = {
  readonly className: string | undefined;
  readonly box: Rect;
  readonly style: CSSProperties;
  readonly children?: ReactNode;
};

function Strip({ className, box: { x, y, width, height }, style, children }: StripProps) {
  return (
    <div className={className} style={{ ...style, left: x, top: y, width, height }}>
      {/* Its children lie where the scene has them. */}
      <div className={classes.places} style={{ left: -x, top: -y }}>
        {children}
      </div>
    </div>
  );
}

function StripParts({ parts }: { readonly parts: readonly Part[] }) {
  return parts.map((part) => <StripPart key={part.id} part={part} />);
}

/** A pointer's second way to what the keyboard reaches in the drawing itself. */
function StripPart({ part }: { readonly part: Part }) {
  const session = useSessionStore();
  const isChosen = useSession(({ selection }) => isSelected(part.subject, selection));
  const { origin, bounds, label, marks } = part;
  const { width, height } = bounds;
  const drawn = (
    <svg width={width} height={height} aria-hidden="true">
      <Marks marks={marks} />
    </svg>
  );
  const place = { left: origin.x, top: origin.y, width, height };
  if (!isThing(part)) {
    return (
      <div className={classes.part} style={place}>
        {drawn}
      </div>
    );
  }
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.part}
      style={place}
      title={label}
      data-selected={isChosen}
      onClick={() => session.getState().choose(part.subject)}
      onPointerEnter={() => session.getState().hover(part.subject)}
      onPointerLeave={() => session.getState().hover(null)}
    >
      {drawn}
    </button>
  );
}

/** The wheel moves the drawing, also over what is held in sight. */
function passOn(event: Wheel<HTMLElement>): void {
  const pane = event.currentTarget.closest(".react-flow")?.querySelector(".react-flow__pane");
  pane?.dispatchEvent(new WheelEvent("wheel", event.nativeEvent));
}
