import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../shared/file/parse.ts";
import { serialiseDocument } from "../../../shared/file/serialise.ts";
import type { RoleloomDocument, Setup } from "../../../shared/model/document.ts";
import { phaseLinks } from "../../../shared/model/queries.ts";
import { generateTeam } from "../../support/generate-team.ts";
import { germanTeam, japaneseTeam } from "../../support/translated-teams.ts";

const team = generateTeam({ roles: 2000, seed: 3 });
const setup = team.setups[0] as Setup;
const reopen = (document: RoleloomDocument) =>
  parseDocument(new TextEncoder().encode(serialiseDocument(document)));
const distinct = (values: readonly string[]) => new Set(values).size;

describe("generateTeam", () => {
  it("is the same for the same seed and another for another", () => {
    expect(generateTeam({ roles: 40, seed: 1 })).toEqual(generateTeam({ roles: 40, seed: 1 }));
    expect(generateTeam({ roles: 40, seed: 1 })).not.toEqual(generateTeam({ roles: 40, seed: 2 }));
  });

  it("makes as many roles as asked, each with its own id and name", () => {
    for (const roles of [0, 1, 3, 9, 40]) {
      expect(generateTeam({ roles, seed: 5 }).setups[0]?.roles).toHaveLength(roles);
    }
    expect(distinct(setup.roles.map(({ id }) => id))).toBe(2000);
    expect(distinct(setup.roles.map(({ name }) => name))).toBe(2000);
  });

  it.each([0, 1, 9, 2000])("makes a document of %i roles that opens", (roles) => {
    expect(reopen(generateTeam({ roles, seed: 4 }))).toMatchObject({ ok: true });
  });

  it("mixes categories and links as real teams do", () => {
    const shareOf = (category: string) =>
      setup.roles.filter((role) => role.category === category).length / setup.roles.length;
    expect(shareOf("business")).toBeCloseTo(0.15, 1);
    expect(shareOf("technical")).toBeCloseTo(0.5, 1);
    expect(shareOf("additional")).toBeCloseTo(0.35, 1);
    expect(phaseLinks(team, setup).length / setup.roles.length).toBeCloseTo(2.5, 1);
    expect(distinct(phaseLinks(team, setup).map(({ level }) => level))).toBe(4);
  });

  it.each([1, 2, 9, 2000])("gives each task exactly one accountable role in a team of %i", (roles) => {
    const { phases, setups } = generateTeam({ roles, seed: 8 });
    for (const { id } of phases.flatMap((phase) => phase.tasks)) {
      const accountable = setups[0]?.involvements.filter((one) => one.task === id && one.accountable);
      expect(accountable, id).toHaveLength(1);
    }
  });
});

describe.each([
  ["German", germanTeam()],
  ["Japanese", japaneseTeam()],
])("the %s team", (_, document) => {
  it("has nine roles with names of their own over the built-in lifecycle", () => {
    const roles = document.setups[0]?.roles ?? [];
    expect(distinct(roles.map(({ name }) => name))).toBe(9);
    expect(document.phases.flatMap((phase) => phase.tasks)).toHaveLength(12);
  });

  it("opens", () => {
    expect(reopen(document)).toMatchObject({ ok: true });
  });
});
