import { type Edge, type Node, Position } from "@xyflow/react";
import equal from "fast-deep-equal";
import type { Rect } from "../../shared/layout/geometry.ts";
import type { PhaseId, RoleId } from "../../shared/model/document.ts";
import type { Part, Scene } from "../../shared/scene/scene.ts";

/** The scene as React Flow sees it: cards, phases, title and legend are nodes, every line is an edge. */

export type PartNode = Node<{ readonly part: Part }, "part">;
export type LineEdge = Edge<{ readonly part: Part }, "line">;

/** React Flow writes ids into CSS selectors, where a quote in a user's id would be a syntax error. */
const flowId = (partId: string): string =>
  partId.replace(/[^A-Za-z0-9:-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`);

export const roleNodeId = (role: RoleId): string => flowId(`role:${role}`);
export const phaseNodeId = (phase: PhaseId): string => flowId(`phase:${phase}`);

/** How a part is shown beyond what the scene says of it. */
export type PartState = { readonly isSelected: boolean; readonly isDimmed: boolean };

export type FlowParts = { readonly nodes: PartNode[]; readonly edges: LineEdge[] };

const isLine = (part: Part): boolean =>
  part.subject.kind === "link" || part.id === "loop" || part.id.startsWith("arrow:");

/** Makes nodes and edges of parts, handing back the same object for whatever is shown as before. */
export function createProjection(): (scene: Scene, stateOf: (part: Part) => PartState) => FlowParts {
  let parts = new Map<string, Part>();
  let shown = new Map<string, PartNode | LineEdge>();
  return (scene, stateOf) => {
    const phases = scene.parts.flatMap((part) => (part.subject.kind === "phase" ? [flowId(part.id)] : []));
    const now = scene.parts.map((part) => keptPart(parts.get(part.id), part));
    const keep = <Item extends PartNode | LineEdge>(item: Item): Item => kept(shown.get(item.id), item);
    const nodes = now.filter((part) => !isLine(part)).map((part) => keep(toNode(part, stateOf(part))));
    const edges = now.filter(isLine).flatMap((part) => toEdges(part, stateOf(part), phases).map(keep));
    parts = new Map(now.map((part) => [part.id, part]));
    shown = new Map([...nodes, ...edges].map((item) => [item.id, item]));
    return { nodes, edges };
  };
}

const keptPart = (before: Part | undefined, now: Part): Part => (before && equal(before, now) ? before : now);

/** An id belongs to a node or to an edge for good, so what had it before is of the same type. */
function kept<Item extends PartNode | LineEdge>(before: PartNode | LineEdge | undefined, now: Item): Item {
  const isSame =
    before?.data?.part === now.data?.part &&
    before?.selected === now.selected &&
    before?.className === now.className;
  return before && isSame ? (before as Item) : now;
}

const classNameOf = (part: Part, { isDimmed }: PartState): string =>
  `part-${part.subject.kind}${isDimmed ? " is-dimmed" : ""}`;

function toNode(part: Part, state: PartState): PartNode {
  const { kind } = part.subject;
  const isThing = kind === "role" || kind === "phase";
  return {
    id: flowId(part.id),
    type: "part",
    position: { ...part.origin },
    width: part.bounds.width,
    height: part.bounds.height,
    measured: { width: part.bounds.width, height: part.bounds.height },
    handles: handlesOf(part.bounds),
    data: { part },
    ariaLabel: part.label,
    ariaRole: isThing ? "button" : "img",
    className: classNameOf(part, state),
    draggable: kind === "role",
    selectable: isThing,
    focusable: isThing,
    connectable: isThing,
    deletable: false,
    selected: state.isSelected,
  };
}

/** Where React Flow joins lines, told beforehand so that nothing has to be measured before the first drawing. */
function handlesOf({ width, height }: Rect): NonNullable<PartNode["handles"]> {
  return [
    { type: "source", position: Position.Right, x: width, y: height / 2, width: 1, height: 1 },
    { type: "target", position: Position.Left, x: 0, y: 0, width, height },
  ];
}

function toEdges(part: Part, state: PartState, phases: readonly string[]): readonly LineEdge[] {
  const ends = endsOf(part, phases);
  if (ends === null) return [];
  const isLink = part.subject.kind === "link";
  return [
    {
      id: flowId(part.id),
      type: "line",
      ...ends,
      data: { part },
      ariaLabel: part.label,
      className: classNameOf(part, state),
      selectable: isLink,
      focusable: false,
      deletable: false,
      reconnectable: false,
      selected: state.isSelected,
    },
  ];
}

function endsOf(part: Part, phases: readonly string[]): { source: string; target: string } | null {
  if (part.subject.kind === "link") {
    return { source: roleNodeId(part.subject.role), target: phaseNodeId(part.subject.phase) };
  }
  const index = part.id === "loop" ? -1 : Number(part.id.slice("arrow:".length));
  const [source, target] = [phases.at(index), phases.at(index + 1)];
  return source !== undefined && target !== undefined ? { source, target } : null;
}
