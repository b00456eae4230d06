import { describe, expect, it } from "vitest";
import { overlaps, right } from "../../../shared/layout/geometry.ts";
import { layoutLanes } from "../../../shared/layout/lanes-layout.ts";
import type { LanesLayout } from "../../../shared/layout/lanes-places.ts";
import type { RoleloomDocument } from "../../../shared/model/document.ts";
import { presetDocument } from "../../../shared/presets/presets.ts";
import { buildDocument, involvement, phase, role, setup } from "../../support/builders.ts";
import { generateTeam } from "../../support/generate-team.ts";

const layoutOf = (document: RoleloomDocument): LanesLayout => layoutLanes(document, document.setups[0]!);
const lanesOf = ({ blocks }: LanesLayout) => blocks.flatMap(({ lanes }) => lanes);

const documents = [
  ["startup", presetDocument("startup")],
  ["enterprise", presetDocument("enterprise")],
  ["40 roles", generateTeam({ roles: 40, seed: 7 })],
  ["300 roles", generateTeam({ roles: 300, seed: 3 })],
] as const;

describe.each(documents)("the lanes of %s", (_, document) => {
  const layout = layoutOf(document);
  const { roles, involvements } = document.setups[0]!;

  it("have one row a role", () => {
    expect(
      lanesOf(layout)
        .map(({ role: id }) => id)
        .sort(),
    ).toEqual(roles.map(({ id }) => id).sort());
  });

  it("tie one knot for every involvement, where its row meets its column", () => {
    const knots = layout.links.flatMap(({ role: roleId, phase: phaseId, origin, knots: own, bar }) => [
      ...own.map(({ x, level, isAccountable }) => {
        const block = layout.blocks.find(({ lanes }) => lanes.some((lane) => lane.role === roleId))!;
        const { columns } = block.phases.find((place) => place.phase === phaseId)!;
        const { task } = columns.find(({ centreX }) => Math.abs(centreX - origin.x - x) < 0.001)!;
        return JSON.stringify([roleId, phaseId, task, level, isAccountable]);
      }),
      ...(bar ? [JSON.stringify([roleId, phaseId, undefined, bar.knot.level, bar.knot.isAccountable])] : []),
    ]);
    const wanted = involvements.map((each) =>
      JSON.stringify([each.role, each.phase, each.task, each.level, each.accountable]),
    );
    expect(knots.sort()).toEqual(wanted.sort());
  });

  it("run each thread along the middle of its row, from one link to the next without a gap", () => {
    const ends = new Map(lanesOf(layout).map((lane) => [lane.role, right(lane.head)]));
    const middles = new Map(lanesOf(layout).map(({ role: id, head }) => [id, head.y + head.height / 2]));
    for (const { role: id, origin, reachPx } of layout.links) {
      expect(origin).toEqual({ x: ends.get(id), y: middles.get(id) });
      expect(reachPx).toBeGreaterThan(0);
      ends.set(id, origin.x + reachPx);
    }
  });

  it("never lay rows, headings and heads of phases over each other", () => {
    const rects = layout.blocks.flatMap(({ lanes, bands, phases, foot }) => [
      ...lanes.map(({ head }) => head),
      ...bands.map(({ rect }) => rect),
      ...phases.map(({ head }) => head),
      foot,
    ]);
    rects.forEach((a, index) => {
      for (const b of rects.slice(index + 1)) expect(overlaps(a, b)).toBe(false);
    });
  });

  it("keep the document's order of roles within each category, under a heading with their count", () => {
    const categoryOf = new Map(roles.map(({ id, category }) => [id, category]));
    for (const { bands, lanes } of layout.blocks) {
      for (const { role: id, head } of lanes) {
        const heading = bands.filter(({ rect }) => rect.y < head.y).at(-1);
        expect(heading?.category).toBe(categoryOf.get(id));
      }
      for (const { category, count } of bands) {
        expect(count).toBe(roles.filter((each) => each.category === category).length);
      }
    }
    for (const category of new Set(categoryOf.values())) {
      const drawn = lanesOf(layout).filter(({ role: id }) => categoryOf.get(id) === category);
      const wanted = roles.filter((each) => each.category === category);
      expect(drawn.map(({ role: id }) => id)).toEqual(wanted.map(({ id }) => id));
    }
  });
});

describe("the order of bands", () => {
  it("is business, technical, additional, then the user's own as they come", () => {
    const categories = ["Legal", "additional", "Audit", "technical", "business", "Legal"];
    const roles = categories.map((category, index) => role(`Role ${index}`, { category }));
    const document = buildDocument({ setups: [setup("Team", { roles })] });
    const bands = layoutOf(document).blocks.flatMap((block) => block.bands);
    expect(bands.map(({ category }) => category)).toEqual([
      "business",
      "technical",
      "additional",
      "Legal",
      "Audit",
    ]);
  });
});

describe("an involvement in a whole phase", () => {
  it("is a bar over all of the phase's columns, with its knot where it begins", () => {
    const document = buildDocument({
      phases: [phase("Design", "Sketch", "Draw"), phase("Review")],
      setups: [
        setup("Team", {
          roles: [role("Lead")],
          involvements: [
            involvement("lead", "design", "lead", true),
            involvement("lead", "design/draw", "contribute"),
            involvement("lead", "review", "informed"),
          ],
        }),
      ],
    });
    const { links, blocks } = layoutOf(document);
    expect(links.map(({ knots }) => knots.length)).toEqual([1, 0]);
    for (const [index, { bar, origin }] of links.entries()) {
      const columns = blocks[0]!.phases[index]!.columns.map(({ centreX }) => centreX - origin.x);
      expect(bar!.knot.x).toBeGreaterThan(bar!.x);
      expect(bar!.knot.x).toBeLessThan(columns[0]!);
      expect(bar!.x + bar!.widthPx).toBeGreaterThan(columns.at(-1)!);
    }
  });
});

describe("the room", () => {
  const shapes = [3, 9, 20, 40, 60, 150, 1_000, 10_000].map((roles) => {
    return { roles, layout: layoutOf(generateTeam({ roles, seed: 5 })) };
  });

  it("is given to roomy rows for few roles, and to blocks with heads of their own for many", () => {
    const rows = shapes.map(({ layout }) => layout.sizes.rowPx);
    expect(rows[0]).toBeGreaterThanOrEqual(2 * rows.at(-1)!);
    const blocks = shapes.map(({ layout }) => layout.blocks.length);
    expect(blocks).toEqual([...blocks].sort((a, b) => a - b));
    expect(blocks.slice(0, 4)).toEqual([1, 1, 1, 1]);
    for (const { layout } of shapes) {
      for (const { phases } of layout.blocks) expect(phases).toHaveLength(3);
    }
  });

  it("continues a category's band under a heading that says so", () => {
    const { layout } = shapes.find(({ roles }) => roles === 1_000)!;
    for (const [index, { bands }] of layout.blocks.entries()) {
      const before = layout.blocks[index - 1]?.bands.at(-1)?.category;
      expect(bands[0]!.isContinued).toBe(bands[0]!.category === before);
      for (const { isContinued } of bands.slice(1)) expect(isContinued).toBe(false);
    }
  });
});

describe("a setup with little in it", () => {
  it.each([
    ["no phases", buildDocument({ setups: [setup("Team", { roles: [role("Lead")] })] })],
    ["no roles", buildDocument({ phases: [phase("Design", "Sketch")], setups: [setup("Team")] })],
    ["nothing", buildDocument({ setups: [setup("Team")] })],
  ])("is laid out with %s", (_, document) => {
    const { bounds, blocks } = layoutOf(document);
    expect(blocks).toHaveLength(1);
    for (const value of Object.values(bounds)) expect(Number.isFinite(value)).toBe(true);
  });
});
