import { describe, expect, it } from "vitest";
import { createProjection, type PartState } from "../../../../renderer/canvas/flow-parts.ts";
import type { RoleId } from "../../../../shared/model/document.ts";
import { presetDocument } from "../../../../shared/presets/presets.ts";
import { mapScene } from "../../../../shared/scene/map-scene.ts";
import type { Part } from "../../../../shared/scene/scene.ts";

const document = presetDocument("enterprise");
const setup = document.setups[0]!;
const scene = mapScene(document, setup, { theme: "light" });
const plain: PartState = { isSelected: false, isDimmed: false };

describe("the projection of a scene onto React Flow", () => {
  it("makes nodes of roles and phases, edges of links, and a backdrop of the rest", () => {
    const { nodes, edges, backdrop } = createProjection()(scene.parts, () => plain);
    const links = scene.parts.filter(({ subject }) => subject.kind === "link");
    expect(nodes).toHaveLength(setup.roles.length + document.phases.length);
    expect(edges).toHaveLength(links.length);
    expect(backdrop.map(({ id }) => id)).toEqual(expect.arrayContaining(["loop", "title", "legend"]));
    expect(nodes.length + edges.length + backdrop.length).toBe(scene.parts.length);
  });

  it("ties every edge to nodes that are there", () => {
    const { nodes, edges } = createProjection()(scene.parts, () => plain);
    const ids = new Set(nodes.map(({ id }) => id));
    for (const { source, target } of edges) expect([ids.has(source), ids.has(target)]).toEqual([true, true]);
  });

  it("hands back the same objects for what is shown as before", () => {
    const project = createProjection();
    const isHovered = ({ subject }: Part) => subject.kind === "role" && subject.role === setup.roles[0]?.id;
    const before = project(scene.parts, () => plain);
    const after = project(scene.parts, (part) => ({ ...plain, isSelected: isHovered(part) }));
    const changed = after.nodes.filter((node, index) => node !== before.nodes[index]);
    expect(changed.map(({ data }) => data.part.id)).toEqual([`role:${setup.roles[0]?.id}`]);
    expect(after.edges.every((edge, index) => edge === before.edges[index])).toBe(true);
  });

  it("hands back the same objects for what an edit did not touch", () => {
    const project = createProjection();
    const before = project(scene.parts, () => plain);
    const roles = setup.roles.map((role) => (role.id === "developer" ? { ...role, name: "Coder" } : role));
    const after = project(mapScene(document, { ...setup, roles }, { theme: "light" }).parts, () => plain);
    const changed = after.nodes.filter((node) => !before.nodes.includes(node));
    expect(changed.map(({ data }) => data.part.id)).toEqual(["role:developer"]);
  });

  it("lets phases not be dragged", () => {
    const { nodes } = createProjection()(scene.parts, () => plain);
    const fixed = nodes.filter(({ draggable }) => draggable === false);
    expect(fixed.map(({ data }) => data.part.subject.kind)).toEqual(document.phases.map(() => "phase"));
  });

  it("keeps ids that users chose harmless in selectors, and apart", () => {
    const names = [`a"]`, "a_22_]", "a]", "a b", "ä", "a\\"];
    const roles = names.map((id) => ({ ...setup.roles[0]!, id: id as RoleId }));
    const odd = mapScene(document, { ...setup, roles, involvements: [], people: [] }, { theme: "light" });
    const ids = createProjection()(odd.parts, () => plain).nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\w:-]+$/);
  });
});
