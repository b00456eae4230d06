import { describe, expect, it } from "vitest";
import type { RoleloomDocument } from "../../../shared/model/document.ts";
import { phaseLinks } from "../../../shared/model/queries.ts";
import { presetDocument } from "../../../shared/presets/presets.ts";
import { linkWidthPx } from "../../../shared/scene/link-line.ts";
import { mapScene } from "../../../shared/scene/map-scene.ts";
import type { Scene } from "../../../shared/scene/scene.ts";
import { generateTeam } from "../../support/generate-team.ts";
import { textsOf } from "../../support/text-boxes.ts";

const sceneOf = (document: RoleloomDocument, theme: "light" | "dark" = "light"): Scene =>
  mapScene(document, document.setups[0]!, { theme });

describe("levels", () => {
  it("differ by weight in the order of their strength", () => {
    const widths = [linkWidthPx.lead, linkWidthPx.contribute, linkWidthPx.consulted, linkWidthPx.informed];
    for (const [index, width] of widths.slice(1).entries()) expect(width).toBeLessThan(widths[index]! * 0.8);
  });

  it("end in marks of different shapes, so that they survive greyscale", () => {
    const document = presetDocument("enterprise");
    const setup = document.setups[0]!;
    const [role, phase] = [setup.roles[0]!.id, document.phases[0]!.id];
    const marks = (["lead", "contribute", "consulted", "informed"] as const).map((level) => {
      const involvements = [{ role, phase, level, accountable: false }];
      const scene = mapScene(document, { ...setup, involvements }, { theme: "light" });
      const [, end] = scene.parts.find(({ subject }) => subject.kind === "link")!.marks;
      return `${end?.kind}${end?.kind === "circle" && end.stroke ? " ring" : ""}`;
    });
    expect(new Set(marks).size).toBe(4);
  });

  it("carry a letter where the role is accountable", () => {
    const scene = sceneOf(presetDocument("enterprise"));
    const accountable = scene.parts.filter(({ label }) => label.endsWith("and is accountable"));
    expect(accountable.length).toBeGreaterThan(0);
    for (const part of accountable) expect(textsOf(part).map(({ text }) => text)).toEqual(["A"]);
  });
});

describe("the card of a role", () => {
  it("shows the initials of the people who fill it, and a ring for a vacancy", () => {
    const scene = sceneOf(presetDocument("enterprise"));
    const card = scene.parts.find(({ id }) => id === "role:data-scientist")!;
    const document = presetDocument("enterprise");
    const people = document.setups[0]!.people.filter(({ roles }) =>
      roles.some(({ role }) => role === "data-scientist"),
    );
    const initials = people
      .filter(({ vacant }) => !vacant)
      .map(({ name }) =>
        name
          .split(" ")
          .map((word) => word[0])
          .join(""),
      );
    expect(textsOf(card).map(({ text }) => text)).toEqual(expect.arrayContaining(initials));
    const rings = card.marks.filter((mark) => mark.kind === "circle" && mark.fill === undefined);
    expect(rings).toHaveLength(people.filter(({ vacant }) => vacant).length);
  });
});

describe("a map of many roles", () => {
  const { document, setup } = teamOf(150);
  const scene = mapScene(document, setup, { theme: "light" });

  it("heads each category's rows with how many roles and positions stand in them", () => {
    const heads = scene.parts.filter(({ subject }) => subject.kind === "band").map(({ label }) => label);
    const headOf = (category: string) => {
      const roles = setup.roles.filter((role) => role.category === category);
      const positions = roles.reduce((sum, { headcount }) => sum + headcount, 0);
      return `${roles.length} roles, ${positions} positions`;
    };
    expect(heads.toSorted()).toEqual([
      `Additional, ${headOf("additional")}`,
      `Business, ${headOf("business")}`,
      `Technical, ${headOf("technical")}`,
    ]);
  });

  it("counts in each phase the roles that take part at each level", () => {
    const links = phaseLinks(document, setup);
    for (const phase of document.phases) {
      const part = scene.parts.find(({ id }) => id === `phase:${phase.id}`);
      const words = part ? textsOf(part).map(({ text }) => text) : [];
      const counts = ["lead", "contribute", "consulted", "informed"].map((level) => [
        String(links.filter((link) => link.phase === phase.id && link.level === level).length),
        level,
      ]);
      expect(words.slice(-8)).toEqual(counts.flat());
    }
  });

  it("says neither where the roles can be counted by eye", () => {
    const few = teamOf(20);
    const { parts } = mapScene(few.document, few.setup, { theme: "light" });
    expect(parts.some(({ subject }) => subject.kind === "band")).toBe(false);
    expect(parts.flatMap(textsOf).map(({ text }) => text)).not.toContain("contribute");
  });
});

function teamOf(roles: number) {
  const document = generateTeam({ roles, seed: 5 });
  const [setup] = document.setups;
  if (!setup) throw new Error("The team has no setup");
  return { document, setup };
}
