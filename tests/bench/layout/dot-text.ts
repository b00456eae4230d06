import { type Curve, curveOf } from "../../../shared/layout/geometry.ts";
import type { RoleloomDocument } from "../../../shared/model/document.ts";
import type { Numbers } from "../contender.ts";
import { type Flow, flowOf } from "../inputs.ts";
import { asMap, type PlacedFlow, qualityOf } from "./placed-flow.ts";

/** Graphviz takes inches and answers in points, y upwards. */
const pixelsPerInch = 72;

export function dotSource({ nodes, links, arrows }: Flow): string {
  const inches = (px: number) => (px / pixelsPerInch).toFixed(4);
  return [
    'digraph team { rankdir=LR; node [shape=box, fixedsize=true, label=""]; edge [arrowhead=none];',
    ...nodes.map(({ id, width, height }) => `"${id}" [width=${inches(width)}, height=${inches(height)}];`),
    ...[...links, ...arrows].map(({ id, from, to }) => `"${from}" -> "${to}" [id="${id}"];`),
    "}",
  ].join("\n");
}

type Answer = {
  readonly objects: readonly { name: string; pos: string }[];
  readonly edges: readonly { id: string; pos: string }[];
};

/** The quality of what `dot -Tjson` answered. */
export function dotQuality(document: RoleloomDocument, json: string): Numbers {
  if (json === "") return {};
  return qualityOf(asMap(document, placed(JSON.parse(json) as Answer, flowOf(document))));
}

function placed({ objects, edges }: Answer, { nodes }: Flow): PlacedFlow {
  const sizes = new Map(nodes.map(({ id, width, height }) => [id, { width, height }]));
  return {
    rects: new Map(
      objects.map(({ name, pos }) => {
        const { x, y } = pointOf(pos);
        const { width, height } = sizes.get(name) ?? { width: 0, height: 0 };
        return [name, { x: x - width / 2, y: y - height / 2, width, height }];
      }),
    ),
    lines: new Map(edges.map(({ id, pos }) => [id, splineOf(pos)])),
  };
}

function pointOf(pair: string): { x: number; y: number } {
  const [x = 0, y = 0] = pair.split(",").map(Number);
  return { x, y: -y };
}

/** "p0 p1 p2 p3 ...", a start and three points for every piece; arrow ends, marked `e,` and `s,`, are left out. */
function splineOf(pos: string): Curve {
  const points = pos
    .split(/\s+/)
    .filter((word) => !/^[es],/.test(word))
    .map(pointOf);
  const [start = { x: 0, y: 0 }] = points;
  const pieces: { c1: typeof start; c2: typeof start; end: typeof start }[] = [];
  for (let at = 1; at + 2 < points.length; at += 3) {
    const [c1 = start, c2 = start, end = start] = points.slice(at, at + 3);
    pieces.push({ c1, c2, end });
  }
  return curveOf(start, pieces);
}
