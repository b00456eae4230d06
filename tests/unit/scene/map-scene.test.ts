import { describe, expect, it } from "vitest";
import type { RoleloomDocument } from "../../../shared/model/document.ts";
import { presetDocument } from "../../../shared/presets/presets.ts";
import { linkWidthPx } from "../../../shared/scene/link-line.ts";
import { mapScene } from "../../../shared/scene/map-scene.ts";
import type { Scene } from "../../../shared/scene/scene.ts";
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
