import cytoscape from "cytoscape";
import { fetchTeam } from "./fetch-team.ts";
import { instrument } from "./instruments.ts";
import { rootElement } from "./root-element.ts";

/** Cytoscape with its fastest lines, on its canvas. */
instrument("#root[data-drawn]");
const { nodes, edges } = await fetchTeam();
const container = rootElement();
const drawing = cytoscape({
  container,
  layout: { name: "preset", fit: true },
  minZoom: 0.005,
  elements: {
    nodes: nodes.map(({ id, label, x, y, width, height }) => ({
      data: { id, label, width, height },
      position: { x: x + width / 2, y: y + height / 2 },
    })),
    edges: edges.map(({ id, from, to }) => ({ data: { id, source: from, target: to } })),
  },
  style: [
    {
      selector: "node",
      style: {
        shape: "rectangle",
        width: "data(width)",
        height: "data(height)",
        label: "data(label)",
        "text-valign": "center",
        "background-color": "#ffffff",
        "border-width": 1,
      },
    },
    { selector: "edge", style: { "curve-style": "haystack", width: 1 } },
  ],
});
drawing.one("render", () => {
  container.dataset.drawn = "yes";
});
Object.assign(window, { viewOfDrawing: () => JSON.stringify([drawing.pan(), drawing.zoom()]) });
