import { describe, expect, it } from "vitest";
import type { Rect } from "../../../shared/layout/geometry.ts";
import type { RoleloomDocument } from "../../../shared/model/document.ts";
import { presetDocument } from "../../../shared/presets/presets.ts";
import { linkWidthPx } from "../../../shared/scene/link-line.ts";
import { mapScene } from "../../../shared/scene/map-scene.ts";
import type { Mark, Part, Scene } from "../../../shared/scene/scene.ts";
import { generateTeam } from "../../support/generate-team.ts";
import { germanTeam, japaneseTeam } from "../../support/translated-teams.ts";

const sceneOf = (document: RoleloomDocument, theme: "light" | "dark" = "light"): Scene =>
  mapScene(document, document.setups[0]!, { theme });

type Text = Extract<Mark, { kind: "text" }>;
const textsOf = ({ marks }: Part): readonly Text[] => marks.filter((mark) => mark.kind === "text");

function textBox({ at, anchor, widthPx, sizePx }: Text): Rect {
  const x = at.x - { start: 0, middle: widthPx / 2, end: widthPx }[anchor];
  return { x, y: at.y - sizePx * 0.78, width: widthPx, height: sizePx };
}

const teams = [
  ["startup", presetDocument("startup")],
  ["enterprise", presetDocument("enterprise")],
  ["German", germanTeam()],
  ["Japanese", japaneseTeam()],
  ["generated", generateTeam({ roles: 40, seed: 7 })],
] as const;

describe.each(teams)("the %s scene", (_, document) => {
  const scene = sceneOf(document);

  it("has every part inside its frame", () => {
    const { frame } = scene;
    for (const { origin, bounds } of scene.parts) {
      expect(origin.x + bounds.x).toBeGreaterThanOrEqual(frame.x);
      expect(origin.y + bounds.y).toBeGreaterThanOrEqual(frame.y);
      expect(origin.x + bounds.x + bounds.width).toBeLessThanOrEqual(frame.x + frame.width);
      expect(origin.y + bounds.y + bounds.height).toBeLessThanOrEqual(frame.y + frame.height);
    }
  });

  it("keeps every line of text inside its card, phase, title or legend", () => {
    for (const part of scene.parts.filter(({ bounds }) => bounds.width > 0 && bounds.height > 0)) {
      if (part.subject.kind === "link") continue;
      for (const box of textsOf(part).map(textBox)) {
        expect(box.x).toBeGreaterThanOrEqual(-0.5);
        expect(box.x + box.width).toBeLessThanOrEqual(part.bounds.width + 0.5);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height).toBeLessThanOrEqual(part.bounds.height + 0.5);
      }
    }
  });

  it("never lays two lines of text of one part over each other", () => {
    for (const part of scene.parts) {
      const boxes = textsOf(part).map(textBox);
      boxes.forEach((a, index) => {
        for (const b of boxes.slice(index + 1)) {
          const isApart =
            a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(isApart, `${part.id}: ${JSON.stringify([a, b])}`).toBe(true);
        }
      });
    }
  });

  it("names every role and phase in full in its label", () => {
    const labels = scene.parts.map(({ label }) => label).join("\n");
    for (const { name } of [...document.phases, ...document.setups[0]!.roles]) expect(labels).toContain(name);
  });

  it("gives every part an id of its own", () => {
    const ids = scene.parts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is the same for an equal document", () => {
    expect(sceneOf(structuredClone(document))).toEqual(scene);
  });
});

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
