import { describe, expect, it } from "vitest";
import { presetDocument } from "../../../shared/presets/presets.ts";
import { mapScene } from "../../../shared/scene/map-scene.ts";
import { eased, tweenScene } from "../../../shared/scene/tween.ts";

const document = presetDocument("both");
const [startup, enterprise] = document.setups.map((setup) => mapScene(document, setup, { theme: "light" }));
const partOf = (scene: typeof startup, id: string) => scene!.parts.find((part) => part.id === id);

describe("the way from one scene to another", () => {
  it("ends in exactly the new scene", () => {
    expect(tweenScene(startup!, enterprise!, 1)).toBe(enterprise);
  });

  it("begins with everything where it was", () => {
    const start = tweenScene(startup!, enterprise!, 0);
    for (const { id, origin } of startup!.parts.filter((part) => part.subject.kind === "role")) {
      expect(partOf(start, id)?.origin.x).toBeCloseTo(origin.x);
      expect(partOf(start, id)?.origin.y).toBeCloseTo(origin.y);
    }
  });

  it("moves what both have, fades newcomers in and leavers out", () => {
    const middle = tweenScene(startup!, enterprise!, 0.5);
    const [from, to] = [
      partOf(startup, "role:ml-engineer")!.origin,
      partOf(enterprise, "role:ml-engineer")!.origin,
    ];
    expect(partOf(middle, "role:ml-engineer")?.origin.x).toBeCloseTo((from.x + to.x) / 2);
    expect(partOf(middle, "role:data-analyst")?.opacity).toBe(0.5);
    const back = tweenScene(enterprise!, startup!, 0.75);
    expect(partOf(back, "role:data-analyst")?.opacity).toBe(0.25);
  });

  it("brings a newcomer to full strength when turned around half way", () => {
    const middle = tweenScene(startup!, enterprise!, 0.5);
    const onwards = tweenScene(middle, enterprise!, 0.5);
    expect(partOf(onwards, "role:data-analyst")?.opacity).toBe(0.75);
  });

  it("leads links along smoothly even where they have more turns than before", () => {
    const middle = tweenScene(startup!, enterprise!, 0.5);
    for (const part of middle.parts.filter(({ subject }) => subject.kind === "link")) {
      const [line] = part.marks;
      expect(
        line?.kind === "curve" && line.curve.pieces.every(({ end }) => Number.isFinite(end.x + end.y)),
      ).toBe(true);
    }
  });

  it("starts and stops gently", () => {
    expect([eased(0), eased(0.5), eased(1)]).toEqual([0, 0.5, 1]);
    expect(eased(0.1)).toBeLessThan(0.05);
  });
});
