import type { JobId } from "./jobs.ts";

/**
 * What Roleloom sets out to reach, written down before anything was measured. A bar that is missed is reported
 * as missed; it is not moved.
 */
export type Bar = {
  readonly words: string;
  readonly job: JobId;
  /** Number of roles; absent where the bar is about growth over all sizes. */
  readonly size?: number;
  readonly rule: Rule;
};

/** `metric` names a sample's or a fact's number, as the contender reports it. */
export type Rule =
  /** Ours over the named contender's is at most so much. */
  | { readonly kind: "ratio"; readonly metric: string; readonly to: string; readonly atMost: number }
  /** Ours is at most the least of all peers'. */
  | { readonly kind: "no-worse-than-best"; readonly metric: string }
  | { readonly kind: "at-most"; readonly metric: string; readonly atMost: number; readonly unit: string }
  | { readonly kind: "growth"; readonly metric: string; readonly atMost: number };

const elk = "elkjs layered";
const bareNode = "node -e 0";
const stockFlow = "React Flow, stock, solid edges";

export const bars: readonly Bar[] = [
  {
    words: "Map layout, 1,000 roles: at least 300 times faster than elkjs",
    job: "layout",
    size: 1_000,
    rule: { kind: "ratio", metric: "ms", to: elk, atMost: 1 / 300 },
  },
  {
    words: "Map layout, 1,000 roles: no more crossings than the best of elkjs, dagre and dot",
    job: "layout",
    size: 1_000,
    rule: { kind: "no-worse-than-best", metric: "crossings" },
  },
  {
    words: "Map layout, 1,000 roles: no overlaps",
    job: "layout",
    size: 1_000,
    rule: { kind: "at-most", metric: "overlaps", atMost: 0, unit: "" },
  },
  {
    words: "Map layout, 10,000 roles: under 500 ms",
    job: "layout",
    size: 10_000,
    rule: { kind: "at-most", metric: "ms", atMost: 500, unit: "ms" },
  },
  {
    words: "Map layout: growth exponent at most 1.2",
    job: "layout",
    rule: { kind: "growth", metric: "ms", atMost: 1.2 },
  },
  {
    words: "Reporting tree, 10,000 people: within 5 times of d3-hierarchy",
    job: "tree",
    size: 10_000,
    rule: { kind: "ratio", metric: "ms", to: "d3-hierarchy", atMost: 5 },
  },
  {
    words: "Reporting tree, 10,000 people: aspect ratio under 4:1",
    job: "tree",
    size: 10_000,
    rule: { kind: "at-most", metric: "aspectRatio", atMost: 4, unit: "" },
  },
  {
    words: "First drawing, 10,000 roles: under 0.5 s from navigation",
    job: "page",
    size: 10_000,
    rule: { kind: "at-most", metric: "firstDrawingMs", atMost: 500, unit: "ms" },
  },
  {
    words: "First drawing, 10,000 roles: at least 30 times faster than stock React Flow with solid edges",
    job: "page",
    size: 10_000,
    rule: { kind: "ratio", metric: "firstDrawingMs", to: stockFlow, atMost: 1 / 30 },
  },
  {
    words: "Pan and zoom, 10,000 roles: 95th percentile of frames at most 17.5 ms",
    job: "page",
    size: 10_000,
    rule: { kind: "at-most", metric: "frameP95Ms", atMost: 17.5, unit: "ms" },
  },
  {
    words: "Pan and zoom, 10,000 roles: no frame above 33 ms",
    job: "page",
    size: 10_000,
    rule: { kind: "at-most", metric: "frameWorstMs", atMost: 33, unit: "ms" },
  },
  {
    words: "Heap, 10,000 roles: under 40 MB",
    job: "page",
    size: 10_000,
    rule: { kind: "at-most", metric: "heapMb", atMost: 40, unit: "MB" },
  },
  {
    words: "SVG, 1,000 roles, in process: under 20 ms when laid out",
    job: "svg",
    size: 1_000,
    rule: { kind: "at-most", metric: "ms", atMost: 20, unit: "ms" },
  },
  {
    words: "SVG, 1,000 roles, command line end to end: at least 100 times faster than mermaid-cli",
    job: "command-svg",
    size: 1_000,
    rule: { kind: "ratio", metric: "ms", to: "mermaid-cli", atMost: 1 / 100 },
  },
  {
    words: "PNG, 1,000 roles, the same pixels: at least 3 times faster than resvg-js on the same SVG",
    job: "png",
    size: 1_000,
    rule: { kind: "ratio", metric: "ms", to: "resvg-js", atMost: 1 / 3 },
  },
  {
    words: "PNG, 10,000 roles: completes, under 500 MB resident",
    job: "png",
    size: 10_000,
    rule: { kind: "at-most", metric: "peakRssMb", atMost: 500, unit: "MB" },
  },
  {
    words: "Open a document of about 10 MB (10,000 roles), validated: at most 1.3 times JSON.parse",
    job: "open",
    size: 10_000,
    rule: { kind: "ratio", metric: "ms", to: "JSON.parse", atMost: 1.3 },
  },
  {
    words: "Compare two setups of 1,000 roles: under 200 ms",
    job: "compare",
    size: 1_000,
    rule: { kind: "at-most", metric: "ms", atMost: 200, unit: "ms" },
  },
  {
    words: "All insights into 10,000 roles and people: under 1 s",
    job: "insights",
    size: 10_000,
    rule: { kind: "at-most", metric: "ms", atMost: 1_000, unit: "ms" },
  },
  {
    words: "Command line start: --version at most 1.5 times node -e 0",
    job: "start",
    rule: { kind: "ratio", metric: "ms", to: bareNode, atMost: 1.5 },
  },
  {
    words: "Command line start: exporting a preset to SVG at most 2 times node -e 0",
    job: "start-export",
    rule: { kind: "ratio", metric: "ms", to: bareNode, atMost: 2 },
  },
];
