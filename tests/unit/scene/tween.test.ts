import { describe, expect, it } from "vitest";
import { startOf } from "../../../shared/layout/geometry.ts";
import { presetDocument } from "../../../shared/presets/presets.ts";
import { lanesScene } from "../../../shared/scene/lanes-scene.ts";
import { mapScene } from "../../../shared/scene/map-scene.ts";
import type { Part } from "../../../shared/scene/scene.ts";
import { eased, tweenScene } from "../../../shared/scene/tween.ts";

const document = presetDocument("both");
const [startup, enterprise] = document.setups.map((setup) => mapScene(document, setup, { theme: "light" }));
const partOf = (scene: typeof startup, id: string) => scene!.parts.find((part) => part.id === id);

function beginning({ origin, marks: [line] }: Part) {
  if (line?.kind !== "curve") throw new Error("A link begins with its line");
  const { x, y } = startOf(line.curve);
  return { x: origin.x + x, y: origin.y + y };
}

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
      expect(line?.kind === "curve" && line.curve.every(Number.isFinite)).toBe(true);
    }
  });

  it("spins the thread of each lane out of its link on the map, and lets no other mark stray", () => {
    const [setup] = document.setups;
    const lanes = lanesScene(document, setup!, { theme: "light" });
    for (const [from, to] of [
      [startup!, lanes],
      [lanes, startup!],
    ] as const) {
      const start = tweenScene(from, to, 0);
      for (const part of start.parts.filter(({ subject }) => subject.kind === "link")) {
        const [at, old] = [beginning(part), beginning(partOf(from, part.id)!)];
        expect(at.x).toBeCloseTo(old.x);
        expect(at.y).toBeCloseTo(old.y);
        expect(part.marks.length).toBeLessThanOrEqual(partOf(from, part.id)!.marks.length);
      }
    }
  });

  it("starts and stops gently", () => {
    expect([eased(0), eased(0.5), eased(1)]).toEqual([0, 0.5, 1]);
    expect(eased(0.1)).toBeLessThan(0.05);
  });
});
