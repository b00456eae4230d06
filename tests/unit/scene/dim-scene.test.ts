import { describe, expect, it } from "vitest";
import { matchesOf, noFilter } from "../../../shared/find/filter.ts";
import { noFolds } from "../../../shared/model/folds.ts";
import { presetDocument } from "../../../shared/presets/presets.ts";
import type { Part } from "../../../shared/scene/scene.ts";
import { sceneToSvg } from "../../../shared/scene/svg.ts";
import { tweenScene } from "../../../shared/scene/tween.ts";
import { sceneOf, viewNames } from "../../../shared/scene/view.ts";
import { generateTeam } from "../../support/generate-team.ts";

const document = presetDocument("enterprise");
const setup = document.setups[0]!;
const filter = { ...noFilter, categories: ["technical"] };
const isFaint = ({ opacity }: Part): boolean => opacity !== undefined && opacity < 1;

describe("a filtered scene", () => {
  it.each(viewNames)(
    "has in the %s view all parts in their places, and only what does not pass is faint",
    (view) => {
      const plain = sceneOf(view, document, setup, { theme: "light" });
      const { parts } = sceneOf(view, document, setup, { theme: "light", filter });
      const { roles, people } = matchesOf(setup, filter);
      expect(parts.map(({ opacity: _, ...part }) => part)).toEqual(plain.parts);
      const passes = ({ subject }: Part): boolean => {
        if ("role" in subject) return roles.has(subject.role);
        if (subject.kind === "report") return people.has(subject.manager) && people.has(subject.report);
        return subject.kind !== "person" || people.has(subject.person);
      };
      for (const part of parts) expect(isFaint(part)).toBe(!passes(part));
      expect(parts.some(isFaint)).toBe(true);
    },
  );

  it.each(viewNames)("holds in the %s view nothing but what passes when only that is wanted", (view) => {
    const scene = sceneOf(view, document, setup, {
      theme: "light",
      filter: { ...filter, isOnlyThese: true },
    });
    const { roles, people } = matchesOf(setup, filter);
    expect(scene.parts.some(isFaint)).toBe(false);
    for (const { subject } of scene.parts) {
      if ("role" in subject) expect(roles).toContain(subject.role);
      if (subject.kind === "person") expect(people).toContain(subject.person);
    }
    expect(scene.title).toContain("Technical");
  });

  it("is faint in an exported picture too", () => {
    const svg = sceneToSvg(sceneOf("map", document, setup, { theme: "light", filter }));
    expect(svg).toContain('opacity="0.28"');
  });

  it("fades in and out", () => {
    const plain = sceneOf("map", document, setup, { theme: "light" });
    const faint = sceneOf("map", document, setup, { theme: "light", filter });
    const opacityOf = (scene: typeof plain) => scene.parts.find(({ id }) => id === "role:developer")?.opacity;
    const [there, back] = [
      opacityOf(tweenScene(plain, faint, 0.5)),
      opacityOf(tweenScene(faint, plain, 0.5)),
    ];
    expect(there).toBeCloseTo(0.64);
    expect(back).toBeCloseTo(0.64);
  });

  it("leaves a group bright that has any role that passes", () => {
    const large = generateTeam({ roles: 60, seed: 4 });
    const [team] = large.setups as [(typeof large.setups)[0]];
    const folds = { ...noFolds, by: "category" } as const;
    const { parts } = sceneOf("map", large, team, { theme: "light", folds, filter });
    const faintOf = (kind: "group" | "group-link") =>
      parts.filter(({ subject }) => subject.kind === kind).map(isFaint);
    expect(faintOf("group").filter((faint) => !faint)).toHaveLength(1);
    expect(faintOf("group")).toHaveLength(3);
    expect(new Set(faintOf("group-link"))).toEqual(new Set([true, false]));
  });
});
