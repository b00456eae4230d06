import { pageContender } from "./page-contender.ts";

export const contender = pageContender({
  page: "cytoscape",
  pane: "#root canvas:last-of-type",
  view: "window.viewOfDrawing()",
});
