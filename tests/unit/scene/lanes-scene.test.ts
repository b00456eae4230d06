import { describe, expect, it } from "vitest";
import { enclose, piecesOf, type Rect, startOf } from "../../../shared/layout/geometry.ts";
import type { RoleloomDocument } from "../../../shared/model/document.ts";
import { presetDocument } from "../../../shared/presets/presets.ts";
import { lanesScene } from "../../../shared/scene/lanes-scene.ts";
import type { Mark, Part, Scene } from "../../../shared/scene/scene.ts";
import { buildDocument, involvement, phase, role, setup } from "../../support/builders.ts";
import { generateTeam } from "../../support/generate-team.ts";
import { textBox, textsOf } from "../../support/text-boxes.ts";
import { germanTeam, japaneseTeam } from "../../support/translated-teams.ts";

const draw = (document: RoleloomDocument): Scene =>
  lanesScene(document, document.setups[0]!, { theme: "light" });
const linksOf = ({ parts }: Scene): readonly Part[] => parts.filter(({ subject }) => subject.kind === "link");

function markBox(mark: Mark): Rect {
  const at = ({ x, y }: { x: number; y: number }): Rect => ({ x, y, width: 0, height: 0 });
  switch (mark.kind) {
    case "rect":
      return mark.rect;
    case "circle": {
      const { centre, radius } = mark;
      return { x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius };
    }
    case "curve":
      return enclose([startOf(mark.curve), ...piecesOf(mark.curve).map(({ end }) => end)].map(at));
    case "polygon":
      return enclose(mark.points.map(at));
    case "text":
      return textBox(mark);
  }
}

const teams = [
  ["startup", presetDocument("startup")],
  ["enterprise", presetDocument("enterprise")],
  ["German", germanTeam()],
  ["Japanese", japaneseTeam()],
  ["three roles", generateTeam({ roles: 3, seed: 7 })],
  ["150 roles", generateTeam({ roles: 150, seed: 7 })],
] as const;

describe.each(teams)("the lanes of %s", (_, document) => {
  const scene = draw(document);

  it("never lay two lines of text over each other, of whatever parts", () => {
    const boxes = scene.parts
      .flatMap((part) =>
        textsOf(part).map((text) => {
          const box = textBox(text);
          return { ...box, x: box.x + part.origin.x, y: box.y + part.origin.y, text: text.text };
        }),
      )
      .sort((a, b) => a.y - b.y);
    boxes.forEach((a, index) => {
      for (const b of boxes.slice(index + 1)) {
        if (b.y >= a.y + a.height) break;
        const isApart = a.x + a.width <= b.x || b.x + b.width <= a.x;
        expect(isApart, `${a.text} / ${b.text}`).toBe(true);
      }
    });
  });

  it("enclose the marks of every part in its bounds, but for lines between phases", () => {
    for (const part of scene.parts.filter(({ bounds }) => bounds.width > 0)) {
      for (const box of part.marks.map(markBox)) {
        const around = enclose([part.bounds, box]);
        expect(around.width, part.id).toBeLessThan(part.bounds.width + 1);
        expect(around.height, part.id).toBeLessThan(part.bounds.height + 1);
      }
    }
  });
});

describe("knots", () => {
  const knotOf = (level: "lead" | "contribute" | "consulted" | "informed", isAccountable = false): Part => {
    const document = buildDocument({
      phases: [phase("Design", "Sketch")],
      setups: [
        setup("Team", {
          roles: [role("Lead")],
          involvements: [involvement("lead", "design/sketch", level, isAccountable)],
        }),
      ],
    });
    return linksOf(draw(document))[0]!;
  };

  it("tell the levels apart by form, so that they survive greyscale", () => {
    const forms = (["lead", "contribute", "consulted", "informed"] as const).map((level) => {
      const [, knot] = knotOf(level).marks;
      return knot?.kind === "circle"
        ? `circle filled ${knot.fill === knot.stroke || knot.radius > 6}`
        : knot?.kind;
    });
    expect(new Set(forms).size).toBe(4);
  });

  it("take less room the less the role does, so that they survive half size", () => {
    const areas = (["lead", "contribute", "consulted", "informed"] as const).map((level) => {
      const { width, height } = markBox(knotOf(level).marks[1]!);
      return width * height;
    });
    for (const [index, area] of areas.slice(1).entries()) expect(area).toBeLessThan(areas[index]! * 0.8);
  });

  it("carry a letter where the role is accountable, beside the level", () => {
    const plain = knotOf("consulted");
    const accountable = knotOf("consulted", true);
    expect(textsOf(plain)).toEqual([]);
    expect(textsOf(accountable).map(({ text }) => text)).toEqual(["A"]);
    expect(accountable.marks.slice(0, 2)).toEqual(plain.marks);
  });

  it("keep clear of each other in the narrowest columns, also where a role has the whole phase and its first task", () => {
    const tasks = ["Sketch", "Draw", "Ink", "Dry"];
    const document = buildDocument({
      phases: [phase("Design", ...tasks)],
      setups: [
        setup("Team", {
          roles: [role("Lead")],
          involvements: [
            involvement("lead", "design", "lead", true),
            ...tasks.map((task) => involvement("lead", `design/${task.toLowerCase()}`, "lead", true)),
          ],
        }),
      ],
    });
    const [, , , ...marks] = linksOf(draw(document))[0]!.marks;
    const boxes = marks
      .filter(({ kind }) => kind !== "text")
      .map(markBox)
      .sort((a, b) => a.x - b.x);
    expect(boxes).toHaveLength(2 * (1 + tasks.length));
    boxes.slice(1).forEach((box, index) => {
      // The disc of a letter may reach under the slope of its own triangle.
      expect(box.x).toBeGreaterThanOrEqual(boxes[index]!.x + boxes[index]!.width - 0.5);
    });
  });

  it("count one letter for every involvement that is accountable", () => {
    const document = presetDocument("enterprise");
    const letters = linksOf(draw(document)).flatMap(textsOf);
    const accountable = document.setups[0]!.involvements.filter((each) => each.accountable);
    expect(letters).toHaveLength(accountable.length);
  });
});

describe("totals", () => {
  const document = buildDocument({
    phases: [phase("Design", "Sketch", "Draw"), phase("Build", "Weld"), phase("Review")],
    setups: [
      setup("Team", {
        roles: [role("Lead"), role("Aide")],
        involvements: [
          involvement("lead", "design", "lead"),
          involvement("lead", "design/sketch", "lead"),
          involvement("aide", "design/draw", "lead", true),
          involvement("aide", "build/weld", "contribute"),
          involvement("lead", "review", "consulted", true),
        ],
      }),
    ],
  });
  const totals = draw(document).parts.find(({ id }) => id === "totals:0")!;

  it("count each role once that leads or is accountable, those of the whole phase in each of its columns", () => {
    const figures = textsOf(totals).map(({ text }) => text);
    expect(figures).toEqual(["Leads", "A", "Accountable", "1", "2", "1", "1"]);
  });

  it("leave an empty spot where there is nobody, and the legend says so", () => {
    const spots = totals.marks.filter((mark) => mark.kind === "rect" && mark.fill === undefined);
    expect(spots).toHaveLength(4);
    const words = (scene: Scene) =>
      textsOf(scene.parts.find(({ id }) => id === "legend")!).map(({ text }) => text);
    expect(words(draw(document))).toContain("Nobody");
    expect(words(draw(presetDocument("enterprise")))).not.toContain("Nobody");
  });
});

describe("the size of the drawing", () => {
  it("has proportions near those of a slide from 9 roles to 10,000", () => {
    for (const roles of [9, 20, 40, 60, 150, 1_000, 10_000]) {
      const { frame } = draw(generateTeam({ roles, seed: 5 }));
      expect(frame.width / frame.height, `${roles} roles`).toBeGreaterThan(1.2);
      expect(frame.width / frame.height, `${roles} roles`).toBeLessThan(2);
    }
  });

  const figures = (roles: number) => {
    const { parts } = draw(generateTeam({ roles, seed: 11 }));
    return { parts: parts.length, marks: parts.reduce((sum, { marks }) => sum + marks.length, 0) };
  };

  it("grows no faster than the team, with few marks a row", () => {
    const [thousand, twoThousand] = [figures(1_000), figures(2_000)];
    expect(twoThousand.parts).toBeLessThan(2.05 * thousand.parts);
    expect(twoThousand.marks).toBeLessThan(2.05 * thousand.marks);
    expect(thousand.parts).toBeLessThan(4 * 1_000);
    expect(thousand.marks).toBeLessThan(13 * 1_000);
  });
});
