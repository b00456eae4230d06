import { createElement, memo, type ReactElement } from "react";
import { pathData } from "../../shared/scene/path-data.ts";
import type { Mark, Paint, Part } from "../../shared/scene/scene.ts";

/** A part's marks as SVG elements. Marks have no identity beyond their order, so they are children, not a keyed list. */
export const Marks = memo(function Marks({ marks }: Pick<Part, "marks">) {
  return createElement("g", null, ...marks.map(shape));
});

const textAnchors = { start: "start", middle: "middle", end: "end" } as const;

function shape(mark: Mark): ReactElement {
  switch (mark.kind) {
    case "rect":
      return <rect {...mark.rect} rx={mark.radius} {...paint(mark)} />;
    case "circle":
      return <circle cx={mark.centre.x} cy={mark.centre.y} r={mark.radius} {...paint(mark)} />;
    case "curve":
      return <path d={pathData(mark.curve)} {...paint(mark)} strokeLinecap="round" strokeLinejoin="round" />;
    case "polygon":
      return <polygon points={mark.points.map(({ x, y }) => `${x},${y}`).join(" ")} {...paint(mark)} />;
    case "text":
      return (
        <text
          x={mark.at.x}
          y={mark.at.y}
          fontSize={mark.sizePx}
          fontWeight={mark.weight}
          textAnchor={textAnchors[mark.anchor]}
          fill={mark.fill}
        >
          {mark.text}
        </text>
      );
  }
}

function paint({ fill, stroke, strokeWidth, opacity }: Paint) {
  return { fill: fill ?? "none", stroke, strokeWidth, opacity };
}
