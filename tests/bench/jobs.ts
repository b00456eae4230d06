/** What is measured, with whom. A job's table shows the named numbers of every contender at every size. */

export type Column = { readonly metric: string; readonly title: string; readonly digits: number };

export type Entrant = {
  readonly name: string;
  /** Relative to this folder. */
  readonly module: string;
  /** Whose version stands in the report; absent for ourselves and for what comes with Node. */
  readonly peer?: string;
};

export type Job = {
  readonly title: string;
  readonly about: string;
  readonly columns: readonly Column[];
  /** Ratios and growth are told of this one. */
  readonly headline: string;
  /** False for what has no size. */
  readonly isSized: boolean;
  /** Ours first, where there is one. */
  readonly entrants: readonly Entrant[];
};

export const ours = "Roleloom";

const ms: Column = { metric: "ms", title: "ms", digits: 1 };

export const jobs = {
  layout: {
    title: "Map layout",
    about:
      "Places for every phase and role and a line for every link, from a document of which nothing is remembered. The peers get boxes of our sizes, the links, and an arrow from each phase to the next, run from left to right, everything else as it comes. One function of ours judges all results, up to 1,000 roles; it does not count where lines lie on one another, which right-angled lines do.",
    headline: "ms",
    isSized: true,
    columns: [
      ms,
      { metric: "crossings", title: "crossings", digits: 0 },
      { metric: "overlaps", title: "overlaps", digits: 0 },
      { metric: "linksThroughNodes", title: "links through nodes", digits: 0 },
      { metric: "linkLengthPx", title: "link length, px", digits: 0 },
      { metric: "aspectRatio", title: "width : height", digits: 2 },
    ],
    entrants: [
      { name: ours, module: "layout/ours.ts" },
      { name: "elkjs layered", module: "layout/elk.ts", peer: "elkjs" },
      { name: "dagre", module: "layout/dagre.ts", peer: "@dagrejs/dagre" },
      { name: "dot", module: "layout/dot.ts" },
      { name: "dot as WebAssembly", module: "layout/dot-wasm.ts", peer: "@hpcc-js/wasm-graphviz" },
    ],
  },
  tree: {
    title: "Reporting tree",
    about:
      "A place for every person under whom they report to; ours also measures names. The lines between them, which only ours draws, are not in it. Here every manager has six reports; in a tree whose branches all differ, ours takes about four times as long and d3 the same.",
    headline: "ms",
    isSized: true,
    columns: [ms, { metric: "aspectRatio", title: "width : height", digits: 1 }],
    entrants: [
      { name: ours, module: "tree/ours.ts" },
      { name: "d3-hierarchy", module: "tree/d3-hierarchy.ts", peer: "d3-hierarchy" },
    ],
  },
  svg: {
    title: "SVG, in process, laid out",
    about: "From a layout to the text of the file: the scene, then its SVG.",
    headline: "ms",
    isSized: true,
    columns: [
      ms,
      { metric: "drawMs", title: "scene, ms", digits: 1 },
      { metric: "writeMs", title: "text, ms", digits: 1 },
      { metric: "fileKb", title: "kB", digits: 0 },
    ],
    entrants: [{ name: ours, module: "picture/svg.ts" }],
  },
  "command-svg": {
    title: "SVG, by the command line",
    about: "From a file to a picture in a file, process and all.",
    headline: "ms",
    isSized: true,
    columns: [ms],
    entrants: [
      { name: ours, module: "command/svg-ours.ts" },
      { name: "mermaid-cli", module: "command/svg-mermaid.ts", peer: "@mermaid-js/mermaid-cli" },
    ],
  },
  png: {
    title: "PNG, the same pixels",
    about:
      "From a scene (ours), our SVG (resvg-js) or a page that is already drawn (html-to-image) to the bytes of a file of one size, at scale 1 or the largest that a picture can have. Memory is the most that the process of the contender held, input and Node included; html-to-image works in the browser's process instead.",
    headline: "ms",
    isSized: true,
    columns: [
      ms,
      { metric: "megapixels", title: "megapixels", digits: 1 },
      { metric: "scale", title: "scale", digits: 2 },
      { metric: "fileKb", title: "kB", digits: 0 },
      { metric: "peakRssMb", title: "memory, MB", digits: 0 },
    ],
    entrants: [
      { name: ours, module: "picture/png-ours.ts" },
      { name: "resvg-js", module: "picture/png-resvg.ts", peer: "@resvg/resvg-js" },
      { name: "html-to-image on React Flow", module: "page/png-html-to-image.ts", peer: "html-to-image" },
    ],
  },
  open: {
    title: "Opening a document",
    about:
      "Ours from bytes to a document known to be sound; JSON.parse from the same text to whatever it says.",
    headline: "ms",
    isSized: true,
    columns: [ms, { metric: "fileKb", title: "kB", digits: 0 }],
    entrants: [
      { name: ours, module: "document/ours.ts" },
      { name: "JSON.parse", module: "document/json.ts" },
    ],
  },
  compare: {
    title: "Comparing two setups",
    about:
      "What differs between two teams of so many roles that have nothing to do with one another: matching, every change, splits and merges. Ids mean nothing between them; only names and work tell who is who.",
    headline: "ms",
    isSized: true,
    columns: [ms, { metric: "matchedRoles", title: "roles matched", digits: 0 }],
    entrants: [{ name: ours, module: "compare/ours.ts" }],
  },
  insights: {
    title: "All insights into one setup",
    about: "Every finding and every figure of a team of so many roles and as many people.",
    headline: "ms",
    isSized: true,
    columns: [ms, { metric: "findings", title: "findings", digits: 0 }],
    entrants: [{ name: ours, module: "insights/ours.ts" }],
  },
  start: {
    title: "Command line start: --version",
    about: "From the start of the process to its end. `npx roleloom` also looks whether its build is fresh.",
    headline: "ms",
    isSized: false,
    columns: [ms],
    entrants: [
      { name: ours, module: "command/version.ts" },
      { name: "node -e 0", module: "command/bare-node.ts" },
      { name: "Roleloom, without the look at the build", module: "command/version-built.ts" },
    ],
  },
  "start-export": {
    title: "Command line start: exporting preset:startup to SVG",
    about: "As above, to standard output.",
    headline: "ms",
    isSized: false,
    columns: [ms],
    entrants: [
      { name: ours, module: "command/export-preset.ts" },
      { name: "node -e 0", module: "command/bare-node.ts" },
      { name: "Roleloom, without the look at the build", module: "command/export-preset-built.ts" },
    ],
  },
  page: {
    title: "In the browser",
    about:
      "First drawing: from navigation in a fresh profile to the end of the first frame that shows the lines. Ours is the whole window, which reads, checks and lays out the document; the peers' pages get places ready made and draw plain boxes. Then a hand drags the background for 90 frames and zooms for 60; main-thread time is that of all tasks over those frames. Heap is what is still used after a collection.",
    headline: "firstDrawingMs",
    isSized: true,
    columns: [
      { metric: "firstDrawingMs", title: "first drawing, ms", digits: 0 },
      { metric: "frameP95Ms", title: "frame, 95th percentile, ms", digits: 1 },
      { metric: "frameWorstMs", title: "longest frame, ms", digits: 1 },
      { metric: "mainThreadMsPerFrame", title: "main thread a frame, ms", digits: 1 },
      { metric: "heapMb", title: "heap, MB", digits: 1 },
    ],
    entrants: [
      { name: ours, module: "page/ours.ts" },
      { name: "React Flow, stock, solid edges", module: "page/react-flow.ts", peer: "@xyflow/react" },
      { name: "Cytoscape", module: "page/cytoscape.ts", peer: "cytoscape" },
    ],
  },
} as const satisfies Record<string, Job>;

export type JobId = keyof typeof jobs;

export const jobIds = Object.keys(jobs) as readonly JobId[];

export function jobOf(id: JobId): Job {
  return jobs[id];
}
