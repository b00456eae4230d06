import { type Edge, type Node, Position } from "@xyflow/react";
import equal from "fast-deep-equal";
import type { Rect } from "../../shared/layout/geometry.ts";
import type { PhaseId, RoleId } from "../../shared/model/document.ts";
import type { GroupKey } from "../../shared/model/folds.ts";
import { groupId } from "../../shared/scene/part-ids.ts";
import type { Part, Subject } from "../../shared/scene/scene.ts";
import { isLink, isThing } from "../../shared/scene/scene-index.ts";

/**
 * The scene as React Flow sees it: roles and phases are nodes, links are edges. Everything else cannot be pointed at
 * and is drawn as one backdrop beneath them.
 */

export type PartNode = Node<{ readonly part: Part }, "part">;
export type LinkEdge = Edge<{ readonly part: Part }, "link">;

/** React Flow writes ids into CSS selectors, where a quote in a user's id would be a syntax error. */
const flowId = (partId: string): string =>
  partId.replace(/[^A-Za-z0-9:-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`);

export const roleNodeId = (role: RoleId): string => flowId(`role:${role}`);
const groupNodeId = (group: GroupKey): string => flowId(groupId(group));
export const phaseNodeId = (phase: PhaseId): string => flowId(`phase:${phase}`);

/** How a part is shown beyond what the scene says of it. */
export type PartState = { readonly isSelected: boolean; readonly isDimmed: boolean };

export type FlowParts = {
  readonly nodes: PartNode[];
  readonly edges: LinkEdge[];
  readonly backdrop: readonly Part[];
};

/** Makes nodes and edges of parts, handing back the same object for whatever is shown as before. */
export function createProjection(): (
  parts: readonly Part[],
  stateOf: (part: Part) => PartState,
) => FlowParts {
  let parts = new Map<string, Part>();
  let shown = new Map<string, PartNode | LinkEdge>();
  return (given, stateOf) => {
    const now = given.map((part) => keptPart(parts.get(part.id), part));
    const keep = <Item extends PartNode | LinkEdge>(item: Item): Item => kept(shown.get(item.id), item);
    const nodes = now.filter(isThing).map((part) => keep(toNode(part, stateOf(part))));
    const edges = now.flatMap((part) => toEdges(part, stateOf(part)).map(keep));
    parts = new Map(now.map((part) => [part.id, part]));
    shown = new Map([...nodes, ...edges].map((item) => [item.id, item]));
    const backdrop = now.filter(isBackdrop).map((part) => shaded(part, stateOf(part)));
    return { nodes, edges, backdrop };
  };
}

/** Lines lie over each other in trunks, where faintness adds up. */
const dimmedOpacity = 0.14;
const shaded = (part: Part, { isDimmed }: PartState): Part =>
  isDimmed ? { ...part, opacity: (part.opacity ?? 1) * dimmedOpacity } : part;

const isBackdrop = (part: Part): boolean => !isThing(part) && !isLink(part);

const keptPart = (before: Part | undefined, now: Part): Part => (before && equal(before, now) ? before : now);

/** An id belongs to a node or to an edge for good, so what had it before is of the same type. */
function kept<Item extends PartNode | LinkEdge>(before: PartNode | LinkEdge | undefined, now: Item): Item {
  const isSame =
    before?.data?.part === now.data?.part &&
    before?.selected === now.selected &&
    before?.className === now.className;
  return before && isSame ? (before as Item) : now;
}

function classNameOf({ subject }: Part, { isDimmed, isSelected }: PartState): string {
  const isChosen = isSelected && !isKnownToFlow(subject);
  return `part-${subject.kind}${isDimmed ? " is-dimmed" : ""}${isChosen ? " selected" : ""}`;
}

/** React Flow tells of no second choice of what it holds to be selected, and what folds answers to each. */
const isKnownToFlow = ({ kind }: Subject): boolean =>
  !["group", "band", "person-fold", "team-fold"].includes(kind);

function toNode(part: Part, state: PartState): PartNode {
  const { width, height } = part.bounds;
  return {
    id: flowId(part.id),
    type: "part",
    position: { ...part.origin },
    width,
    height,
    measured: { width, height },
    handles: handlesOf(part.bounds),
    data: { part },
    ariaLabel: part.label,
    ariaRole: "button",
    className: classNameOf(part, state),
    // Roles follow the canvas as a whole, which lets go of them where a view has no places to choose.
    ...(part.subject.kind === "role" ? {} : { draggable: false }),
    // Above the card it lies on, which React Flow lifts by 1000 once it is selected.
    ...(part.subject.kind === "person-fold" ? { zIndex: 1001 } : {}),
    deletable: false,
    selected: state.isSelected && isKnownToFlow(part.subject),
  };
}

/** Where React Flow joins lines, told beforehand so that nothing has to be measured before the first drawing. */
function handlesOf({ width, height }: Rect): NonNullable<PartNode["handles"]> {
  return [
    { type: "source", position: Position.Right, x: width, y: height / 2, width: 1, height: 1 },
    { type: "target", position: Position.Left, x: 0, y: 0, width, height },
  ];
}

function toEdges(part: Part, state: PartState): readonly LinkEdge[] {
  const { subject } = part;
  if (subject.kind !== "link" && subject.kind !== "group-link") return [];
  return [
    {
      id: flowId(part.id),
      type: "link",
      source: subject.kind === "link" ? roleNodeId(subject.role) : groupNodeId(subject.group),
      target: phaseNodeId(subject.phase),
      data: { part },
      ariaLabel: part.label,
      className: classNameOf(part, state),
      focusable: false,
      deletable: false,
      reconnectable: false,
      selected: state.isSelected,
    },
  ];
}
