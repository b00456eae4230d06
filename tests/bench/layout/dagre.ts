import type { Contender } from "../contender.ts";
import { type Flow, flowOf, team } from "../inputs.ts";
import { loadPeer } from "../peers.ts";
import { asMap, type PlacedFlow, polyline, qualityOf } from "./placed-flow.ts";

type Place = { readonly x: number; readonly y: number };
type Graph = {
  setGraph(options: object): void;
  setDefaultEdgeLabel(label: () => object): void;
  setNode(id: string, size: object): void;
  setEdge(from: string, to: string): void;
  node(id: string): Place;
  edge(from: string, to: string): { readonly points: readonly Place[] };
};
type Dagre = { readonly graphlib: { Graph: new () => Graph }; layout(graph: Graph): void };

/** dagre as it comes, from left to right as the lifecycle runs. */
export const contender: Contender = {
  async prepare(size) {
    const module = await loadPeer<Dagre & { default?: Dagre }>("@dagrejs/dagre");
    const dagre = module.default ?? module;
    const document = team(size);
    const flow = flowOf(document);
    let graph: Graph | undefined;
    return {
      run: () => {
        graph = new dagre.graphlib.Graph();
        graph.setGraph({ rankdir: "LR" });
        graph.setDefaultEdgeLabel(() => ({}));
        for (const { id, width, height } of flow.nodes) graph.setNode(id, { width, height });
        for (const { from, to } of [...flow.links, ...flow.arrows]) graph.setEdge(from, to);
        dagre.layout(graph);
        return undefined;
      },
      inspect: () => (graph === undefined ? {} : qualityOf(asMap(document, placed(graph, flow)))),
    };
  },
};

/** dagre names the middle of a node. */
function placed(graph: Graph, { nodes, links }: Flow): PlacedFlow {
  return {
    rects: new Map(
      nodes.map(({ id, width, height }) => {
        const { x, y } = graph.node(id);
        return [id, { x: x - width / 2, y: y - height / 2, width, height }];
      }),
    ),
    lines: new Map(links.map(({ id, from, to }) => [id, polyline(graph.edge(from, to).points)])),
  };
}
