import { describe, expect, it } from "vitest";
import { piecesOf, startOf } from "../../../shared/layout/geometry.ts";
import { layoutMap } from "../../../shared/layout/map-layout.ts";
import type { LinkPlace, MapLayout } from "../../../shared/layout/map-places.ts";
import { measureMap, measureMovement } from "../../../shared/layout/quality.ts";
import type { Involvement, Role, RoleId, RoleloomDocument, Setup } from "../../../shared/model/document.ts";
import { generateTeam } from "../../support/generate-team.ts";

const setupOf = (document: RoleloomDocument): Setup => document.setups[0]!;
const mapOf = (document: RoleloomDocument, setup = setupOf(document)): MapLayout =>
  layoutMap(document, setup);

type Level = { readonly link: LinkPlace; readonly y: number; readonly from: number; readonly to: number };

/** The stretches on which a link runs level along a row. */
function levelStretches(link: LinkPlace): readonly Level[] {
  let start = startOf(link.curve);
  return piecesOf(link.curve).flatMap(({ c1, c2, end }) => {
    const [from, to] = [Math.min(start.x, end.x), Math.max(start.x, end.x)];
    const isLevel = [c1.y, c2.y, end.y].every((y) => y === start.y);
    start = end;
    return isLevel && to > from ? [{ link, y: end.y, from, to }] : [];
  });
}

describe.each([40, 150, 400])("the links of %i roles", (roles) => {
  const layout = mapOf(generateTeam({ roles, seed: 7 }));

  it("never lie on one another where they go to different phases", () => {
    const levels = layout.links.flatMap(levelStretches);
    expect(levels.length).toBeGreaterThan(roles / 4);
    const shared = levels.filter((one) =>
      levels.some(
        (other) =>
          one.link.phase !== other.link.phase &&
          one.y === other.y &&
          one.from < other.to &&
          other.from < one.to,
      ),
    );
    expect(shared).toEqual([]);
  });
});

/** Roles that face a phase from one straight row cross about 1.6 times a pair, however they are ordered. */
it.each([150, 400])("the links of %i roles cross less than once for two roles on one side", (roles) => {
  const layout = mapOf(generateTeam({ roles, seed: 7 }));
  const above = layout.roles.filter(({ rect }) => rect.y < 0).length;
  const pairs = (count: number) => (count * (count - 1)) / 2;
  expect(measureMap(layout).crossings).toBeLessThan(pairs(above) + pairs(roles - above));
});

/** What people do to a setup, each on the role or involvement that `index` picks. */
const edits: Readonly<Record<string, (setup: Setup, index: number) => Setup>> = {
  "adding a role": (setup, index) => {
    const like = setup.roles[index % setup.roles.length]!;
    const role: Role = { ...like, id: "new" as RoleId };
    const linked = setup.involvements.find((each) => each.role === like.id)!;
    return {
      ...setup,
      roles: [...setup.roles, role],
      involvements: [...setup.involvements, { ...linked, role: role.id }],
    };
  },
  "changing a level": (setup, index) => {
    const changed = (each: Involvement): Involvement => ({
      ...each,
      level: each.level === "lead" ? "consulted" : "lead",
    });
    const at = index % setup.involvements.length;
    return {
      ...setup,
      involvements: setup.involvements.map((each, place) => (place === at ? changed(each) : each)),
    };
  },
};

/** The most roles that one of two edits may move, of so many. */
const bars: readonly (readonly [edit: string, roles: number, atMost: number])[] = [
  ["adding a role", 9, 2],
  ["adding a role", 40, 12],
  ["adding a role", 150, 30],
  ["changing a level", 9, 2],
  ["changing a level", 40, 6],
  ["changing a level", 150, 10],
];

describe("an edit moves little", () => {
  it.each(bars)("%s among %i roles: half of the times at most %i others", (edit, roles, atMost) => {
    const document = generateTeam({ roles, seed: 3 });
    const before = mapOf(document);
    const counts = Array.from(
      { length: 15 },
      (_, index) =>
        measureMovement(before, mapOf(document, edits[edit]!(setupOf(document), index * 7))).moved,
    ).sort((a, b) => a - b);
    expect(counts[7]).toBeLessThanOrEqual(atMost);
  });
});
