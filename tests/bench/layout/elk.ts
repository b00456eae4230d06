import type { Contender } from "../contender.ts";
import { flowOf, team } from "../inputs.ts";
import { loadPeer } from "../peers.ts";
import { asMap, type PlacedFlow, polyline, qualityOf } from "./placed-flow.ts";

type Point = { readonly x: number; readonly y: number };
type Laid = {
  readonly children: readonly { id: string; x: number; y: number; width: number; height: number }[];
  readonly edges: readonly {
    readonly id: string;
    readonly sections: readonly { startPoint: Point; bendPoints?: readonly Point[]; endPoint: Point }[];
  }[];
};
type Elk = { default: new () => { layout(graph: object): Promise<Laid> } };

/** ELK's layered algorithm as it comes, from left to right as the lifecycle runs. */
export const contender: Contender = {
  async prepare(size) {
    const { default: ELK } = await loadPeer<Elk>("elkjs/lib/elk.bundled.js");
    const document = team(size);
    const { nodes, links, arrows } = flowOf(document);
    const elk = new ELK();
    let laid: Laid | undefined;
    return {
      run: async () => {
        laid = await elk.layout({
          id: "root",
          layoutOptions: { "elk.algorithm": "layered", "elk.direction": "RIGHT" },
          children: nodes.map(({ id, width, height }) => ({ id, width, height })),
          edges: [...links, ...arrows].map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
        });
        return undefined;
      },
      inspect: () => (laid === undefined ? {} : qualityOf(asMap(document, placed(laid)))),
    };
  },
};

function placed({ children, edges }: Laid): PlacedFlow {
  return {
    rects: new Map(children.map(({ id, x, y, width, height }) => [id, { x, y, width, height }])),
    lines: new Map(
      edges.map(({ id, sections }) => [
        id,
        polyline(
          sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [
            startPoint,
            ...bendPoints,
            endPoint,
          ]),
        ),
      ]),
    ),
  };
}
