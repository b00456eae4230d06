import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bottom, curveBounds, enclose, inflate, right } from "../../../shared/layout/geometry.ts";
import type { RoleloomDocument } from "../../../shared/model/document.ts";
import { type Folds, groupings, noFolds } from "../../../shared/model/folds.ts";
import { byTeam, toLevel } from "../../../shared/model/people-folds.ts";
import { presetDocument } from "../../../shared/presets/presets.ts";
import type { Scene } from "../../../shared/scene/scene.ts";
import { sceneOf, type ViewName, viewNames } from "../../../shared/scene/view.ts";
import { generatePeople } from "../../support/generate-people.ts";
import { generateTeam } from "../../support/generate-team.ts";
import { textBox, textsOf } from "../../support/text-boxes.ts";
import { germanTeam, japaneseTeam } from "../../support/translated-teams.ts";

/** What holds for every way of drawing a setup. */

/** A picture's edge stays free this far, whatever its size. */
const leastMarginPx = 40;

/** How far the parts reach beyond the frame less its margin: nothing where a picture is whole. */
function beyondFrame({ frame, parts }: Scene): readonly string[] {
  const free = inflate(frame, -leastMarginPx);
  return parts.flatMap((part) => {
    const lines = part.marks.flatMap((mark) => (mark.kind === "curve" ? [curveBounds(mark.curve)] : []));
    const all = enclose([part.bounds, ...lines]);
    const [left, top] = [part.origin.x + all.x, part.origin.y + all.y];
    const isInside =
      left >= free.x && top >= free.y && left + all.width <= right(free) && top + all.height <= bottom(free);
    return isInside ? [] : [part.id];
  });
}

const draw = (view: ViewName, document: RoleloomDocument, folds: Folds = noFolds): Scene =>
  sceneOf(view, document, document.setups[0]!, { theme: "light", folds });

const teams = [
  ["startup", presetDocument("startup")],
  ["enterprise", presetDocument("enterprise")],
  ["German", germanTeam()],
  ["Japanese", japaneseTeam()],
  ["generated", generateTeam({ roles: 40, seed: 7 })],
  ["large", generateTeam({ roles: 150, seed: 8 })],
  ["reporting", generatePeople({ people: 107, seed: 7 })],
] as const;

/** The people view is of those who fill the roles, and of nobody's phases. */
const roleViews = viewNames.filter((view) => view !== "people");

const unfolded = viewNames.flatMap((view) =>
  teams.map(([name, document]) => ({ view, name, document, folds: noFolds })),
);
const folded = roleViews.flatMap((view) =>
  teams.flatMap(([team, document]) =>
    groupings.map((by, index) => {
      const phases = document.phases.slice(0, index + 1).map(({ id }) => id);
      return { view, name: `${team} team grouped by ${by}`, document, folds: { ...noFolds, by, phases } };
    }),
  ),
);

const collapsed = [1, 2, 3].map((levels) => ({
  view: "people" as const,
  name: `reporting team to level ${levels}`,
  document: generatePeople({ people: 107, seed: 7 }),
  folds: { ...noFolds, people: toLevel(levels) },
}));

const inTeams = teams.flatMap(([name, document]) => {
  const own = document.setups[0]!.teams.map(({ id }) => id);
  return [own, own.slice(0, 1), []].map((open) => ({
    view: "people" as const,
    name: `${name} team with ${open.length} teams open`,
    document,
    folds: { ...noFolds, people: byTeam(open) },
  }));
});

describe.each([...unfolded, ...folded, ...collapsed, ...inTeams])(
  "the $view of the $name team",
  ({ view, document, folds }) => {
    const scene = draw(view, document, folds);

    it("has every part inside its frame, with a margin around", () => {
      expect(beyondFrame(scene)).toEqual([]);
    });

    it("keeps every line of text inside its part", () => {
      for (const part of scene.parts.filter(({ bounds }) => bounds.width > 0 && bounds.height > 0)) {
        if (part.subject.kind === "link" || part.subject.kind === "group-link") continue;
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

    it("gives every part an id of its own", () => {
      const ids = scene.parts.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it("is the same for an equal document", () => {
      expect(draw(view, structuredClone(document), structuredClone(folds))).toEqual(scene);
    });
  },
);

describe("a setup of any size, in every view", () => {
  it("has every line and card inside its frame, with a margin around", () => {
    const anySize = fc.record({ size: fc.integer({ min: 1, max: 400 }), seed: fc.nat({ max: 1000 }) });
    fc.assert(
      fc.property(anySize, ({ size, seed }) => {
        expect(beyondFrame(draw("people", generatePeople({ people: size, seed })))).toEqual([]);
        const team = generateTeam({ roles: Math.ceil(size / 20), seed });
        for (const view of viewNames) expect(beyondFrame(draw(view, team))).toEqual([]);
      }),
      { seed: 5, numRuns: 10 },
    );
  });
});

describe("all views of roles", () => {
  it.each(teams)("name every role and phase of the %s team in full in its label", (_, document) => {
    for (const view of roleViews) {
      const labels = draw(view, document)
        .parts.map(({ label }) => label)
        .join("\n");
      for (const { name } of [...document.phases, ...document.setups[0]!.roles])
        expect(labels).toContain(name);
    }
  });

  it.each(teams)("give the roles, phases and links of the %s team the same ids", (_, document) => {
    const [first, ...others] = roleViews.map((view) =>
      draw(view, document)
        .parts.filter(
          ({ id, subject }) =>
            ["role", "phase", "link"].includes(subject.kind) && !id.startsWith("phase-again:"),
        )
        .map(({ id }) => id)
        .sort(),
    );
    for (const other of others) expect(other).toEqual(first);
  });
});
