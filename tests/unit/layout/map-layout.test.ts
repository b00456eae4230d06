import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Curve, curveOf, endOf, piecesOf, startOf } from "../../../shared/layout/geometry.ts";
import { layoutMap } from "../../../shared/layout/map-layout.ts";
import type { MapLayout } from "../../../shared/layout/map-places.ts";
import {
  countLinksThroughNodes,
  countOverlaps,
  measureMap,
  measureMovement,
} from "../../../shared/layout/quality.ts";
import type { PhaseId, Point, RoleId, RoleloomDocument, Setup } from "../../../shared/model/document.ts";
import { phaseLinks } from "../../../shared/model/queries.ts";
import { presetDocument } from "../../../shared/presets/presets.ts";
import { generateTeam } from "../../support/generate-team.ts";
import { germanTeam, japaneseTeam } from "../../support/translated-teams.ts";

const firstSetup = (document: RoleloomDocument): Setup => document.setups[0]!;
const mapOf = (document: RoleloomDocument): MapLayout => layoutMap(document, firstSetup(document));

function withPins(document: RoleloomDocument, pins: Record<string, Point>): RoleloomDocument {
  const setup = { ...firstSetup(document), pins: { map: pins as Setup["pins"]["map"] } };
  return { ...document, setups: [setup] };
}

const faults = (layout: MapLayout) => ({
  overlaps: countOverlaps(layout),
  linksThroughNodes: countLinksThroughNodes(layout),
});

const rectOf = (layout: MapLayout, role: string) => layout.roles.find((place) => place.role === role)!.rect;

const teams: readonly (readonly [string, RoleloomDocument])[] = [
  ["the startup preset", presetDocument("startup")],
  ["the enterprise preset", presetDocument("enterprise")],
  ["German names", germanTeam()],
  ["Japanese names", japaneseTeam()],
  ...[1, 3, 9, 40, 150].map((roles) => [`${roles} roles`, generateTeam({ roles, seed: 7 })] as const),
];

describe.each(teams)("the map of %s", (_, document) => {
  const layout = mapOf(document);

  it("has no overlapping nodes and no link through a foreign node", () => {
    expect(faults(layout)).toEqual({ overlaps: 0, linksThroughNodes: 0 });
  });

  it("places every role and draws every link", () => {
    expect(layout.roles.map(({ role }) => role)).toEqual(firstSetup(document).roles.map(({ id }) => id));
    expect(layout.links).toHaveLength(phaseLinks(document, firstSetup(document)).length);
  });

  it("is the same when made again from an equal document", () => {
    expect(mapOf(structuredClone(document))).toEqual(layout);
  });

  it("keeps near the proportions of a slide", () => {
    const { width, height } = layout.bounds;
    expect(width / height).toBeGreaterThan(1.2);
    expect(width / height).toBeLessThan(3.2);
  });

  it("has links enter each side of a phase in the order of where they come from", () => {
    for (const { phase, rect } of layout.phases) {
      for (const edge of [rect.y, rect.y + rect.height]) {
        const entering = layout.links
          .filter((link) => link.phase === phase && endOf(link.curve).y === edge)
          .map(({ curve }) => ({ to: endOf(curve).x, from: originOfLastTurn(curve) }))
          .sort((a, b) => a.to - b.to);
        const origins = entering.map(({ from }) => from);
        expect(origins).toEqual([...origins].sort((a, b) => a - b));
      }
    }
  });
});

describe("the map of a large team", () => {
  const layout = mapOf(generateTeam({ roles: 150, seed: 7 }));

  it("leads links from the outer rows along a trunk close to their phase", () => {
    const phases = new Map(layout.phases.map(({ phase, rect }) => [phase, rect]));
    const far = layout.links.filter(({ curve }) => piecesOf(curve).length > 1);
    expect(far.length).toBeGreaterThan(layout.links.length / 2);
    for (const { phase, curve } of far) {
      const rect = phases.get(phase)!;
      const trunk = piecesOf(curve).at(-2)!.end.x;
      expect(Math.abs(trunk - (rect.x + rect.width / 2))).toBeLessThan(rect.width);
    }
  });
});

/** Where a link begins its last turn towards the phase, rounded to the card it comes from or the gap it left. */
function originOfLastTurn(curve: Curve): number {
  const from = piecesOf(curve).at(-2)?.end ?? startOf(curve);
  return Math.round(from.x / 80);
}

describe("the bands of the map", () => {
  const document = presetDocument("enterprise");
  const layout = mapOf(document);
  const spine = layout.phases[0]!.rect;
  const topsOf = (category: string) =>
    firstSetup(document)
      .roles.filter((role) => role.category === category)
      .map(({ id }) => rectOf(layout, id).y);

  it("has business roles above the phases", () => {
    for (const y of topsOf("business")) expect(y).toBeLessThan(spine.y);
  });

  it("has technical roles below the phases and additional roles outside them", () => {
    expect(Math.min(...topsOf("technical"))).toBeGreaterThan(spine.y + spine.height);
    expect(Math.min(...topsOf("additional"))).toBeGreaterThan(Math.max(...topsOf("technical")));
  });

  it("orders roles by where in the lifecycle they mostly act", () => {
    expect(rectOf(layout, "data-engineer").x).toBeLessThan(rectOf(layout, "data-scientist").x);
    expect(rectOf(layout, "data-scientist").x).toBeLessThan(rectOf(layout, "ml-engineer").x);
  });

  it("has phases in order with the feedback loop from the last to the first", () => {
    const lefts = layout.phases.map(({ rect }) => rect.x);
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
    const last = layout.phases.at(-1)!.rect;
    expect(startOf(layout.loop!).x).toBe(last.x + last.width);
    expect(endOf(layout.loop!).x).toBeLessThan(layout.phases[0]!.rect.x);
  });
});

describe("pins", () => {
  const document = presetDocument("enterprise");

  it("keep a role where the user put it", () => {
    const layout = mapOf(withPins(document, { "data-scientist": { x: 520, y: 400 } }));
    expect(rectOf(layout, "data-scientist")).toMatchObject({ x: 520, y: 400 });
  });

  it("leave every role that is not in the way where it was", () => {
    const far = withPins(document, { "data-scientist": { x: 1200, y: 900 } });
    const [before, after] = [mapOf(document), mapOf(far)];
    const others = after.roles.filter(({ role }) => role !== "data-scientist");
    expect(measureMovement(before, { ...after, roles: others }).moved).toBe(0);
  });

  it("that hold a role inside the spine move it to the nearest free place", () => {
    const layout = mapOf(withPins(document, { "data-scientist": { x: 0, y: 0 } }));
    expect(faults(layout)).toEqual({ overlaps: 0, linksThroughNodes: 0 });
  });

  it("of roles that are gone change nothing", () => {
    expect(mapOf(withPins(document, { gone: { x: 0, y: 0 } }))).toEqual(mapOf(document));
  });

  it("never make nodes overlap or links run through nodes, wherever they are", () => {
    const roles = firstSetup(document).roles.map(({ id }) => id);
    const place = fc.record({
      x: fc.integer({ min: -1200, max: 1200 }),
      y: fc.integer({ min: -900, max: 900 }),
    });
    const pins = fc.dictionary(fc.constantFrom<RoleId>(...roles), place);
    fc.assert(
      fc.property(pins, (map) => {
        const layout = mapOf(withPins(document, map));
        expect(faults(layout)).toEqual({ overlaps: 0, linksThroughNodes: 0 });
      }),
      { seed: 11, numRuns: 150 },
    );
  });
});

describe("an edit", () => {
  const document = generateTeam({ roles: 150, seed: 7 });
  const setup = firstSetup(document);
  const before = mapOf(document);
  const movedBy = (after: Setup) => measureMovement(before, layoutMap(document, after));

  it("of a role's name moves nothing", () => {
    fc.assert(
      fc.property(fc.constantFrom(...setup.roles), ({ id }) => {
        const roles = setup.roles.map((role) =>
          role.id === id ? { ...role, name: "A longer name, of two words" } : role,
        );
        expect(movedBy({ ...setup, roles })).toEqual({ moved: 0, farthestPx: 0, totalPx: 0 });
      }),
      { seed: 5, numRuns: 20 },
    );
  });

  it("of one level moves at most a fifth of the roles", () => {
    const edits = fc.record({
      changed: fc.constantFrom(...setup.involvements),
      level: fc.constantFrom("lead", "contribute", "consulted", "informed"),
    });
    fc.assert(
      fc.property(edits, ({ changed, level }) => {
        const involvements = setup.involvements.map((each) => (each === changed ? { ...each, level } : each));
        expect(movedBy({ ...setup, involvements }).moved).toBeLessThanOrEqual(setup.roles.length / 5);
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it("of one level leaves a pinned role where it is", () => {
    const held = setup.roles[70]!.id;
    const pins = { map: { [held]: { x: 0, y: 3000 } } as Setup["pins"]["map"] };
    fc.assert(
      fc.property(fc.constantFrom(...setup.involvements), (changed) => {
        const involvements = setup.involvements.map((each) =>
          each === changed ? { ...each, level: "lead" as const } : each,
        );
        const layout = layoutMap(document, { ...setup, involvements, pins });
        expect(rectOf(layout, held)).toMatchObject({ x: 0, y: 3000 });
      }),
      { seed: 5, numRuns: 20 },
    );
  });
});

describe("odd documents", () => {
  const document = presetDocument("startup");

  it("without phases still place their roles", () => {
    const setup = { ...firstSetup(document), involvements: [] };
    const layout = layoutMap({ ...document, phases: [] }, setup);
    expect(layout.roles).toHaveLength(5);
    expect(layout.loop).toBeNull();
    expect(faults(layout).overlaps).toBe(0);
  });

  it("with one phase have no arrows and no loop", () => {
    const layout = layoutMap({ ...document, phases: document.phases.slice(0, 1) }, firstSetup(document));
    expect(layout.arrows).toEqual([]);
    expect(layout.loop).toBeNull();
  });

  it("with twelve phases keep them apart", () => {
    const phases = Array.from({ length: 12 }, (_, index) => ({
      ...document.phases[0]!,
      id: `p${index}` as Setup["involvements"][number]["phase"],
      tasks: [],
    }));
    const layout = layoutMap({ ...document, phases }, { ...firstSetup(document), involvements: [] });
    expect(faults(layout).overlaps).toBe(0);
  });
});

describe("measuring a map", () => {
  const layout = mapOf(presetDocument("startup"));

  it("counts the points where links cross", () => {
    const [one, other] = layout.links.filter(
      ({ role }) => role === "data-engineer" || role === "ml-engineer",
    );
    const straight = (x0: number, y0: number, x1: number, y1: number) => {
      const [start, end] = [
        { x: x0, y: y0 },
        { x: x1, y: y1 },
      ];
      return curveOf(start, [{ c1: start, c2: end, end }]);
    };
    const links = [
      { ...one!, curve: straight(0, 0, 100, 100) },
      {
        ...other!,
        role: "ml-engineer" as RoleId,
        phase: "deployment" as PhaseId,
        curve: straight(0, 100, 101, 0),
      },
    ];
    expect(measureMap({ ...layout, links }).crossings).toBe(1);
    expect(measureMap({ ...layout, links: links.slice(0, 1) }).crossings).toBe(0);
  });

  it("sees a card laid over another", () => {
    const [first, second, ...rest] = layout.roles;
    const planted = { ...layout, roles: [first!, { ...second!, rect: first!.rect }, ...rest] };
    expect(measureMap(planted).overlaps).toBe(1);
  });

  it("sees a link led through a foreign card", () => {
    const stranger = layout.roles.find(({ role }) => role === "data-scientist")!.rect;
    const link = layout.links.find(({ role }) => role === "data-engineer")!;
    const through = { x: stranger.x + 20, y: stranger.y + 20 };
    const curve = curveOf(startOf(link.curve), [{ c1: through, c2: through, end: through }]);
    expect(measureMap({ ...layout, links: [{ ...link, curve }] }).linksThroughNodes).toBeGreaterThan(0);
  });
});
