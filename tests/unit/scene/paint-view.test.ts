import { createCanvas } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import type { Rect } from "../../../shared/layout/geometry.ts";
import { presetDocument } from "../../../shared/presets/presets.ts";
import { paintScene } from "../../../shared/scene/canvas.ts";
import { mapScene } from "../../../shared/scene/map-scene.ts";
import { paintView } from "../../../shared/scene/paint-view.ts";
import type { Part } from "../../../shared/scene/scene.ts";
import { generateTeam } from "../../support/generate-team.ts";

const document = presetDocument("enterprise");
const scene = mapScene(document, document.setups[0]!, { theme: "light" });
const { background } = scene;

function pixels(view: Rect, parts: readonly Part[] = scene.parts): Buffer {
  const canvas = createCanvas(view.width, view.height);
  for (const _ of paintView(canvas.getContext("2d"), parts, { view, scale: 1, background }));
  return canvas.data();
}

function picture(): Buffer {
  const canvas = createCanvas(scene.frame.width, scene.frame.height);
  paintScene(canvas.getContext("2d"), scene, { scale: 1 });
  return canvas.data();
}

describe("painting a view of a scene", () => {
  it("is the picture itself when the view is the frame and everything is large enough to see", () => {
    expect(pixels(scene.frame).equals(picture())).toBe(true);
  });

  it("is a plain ground where nothing is", () => {
    const beside = { x: scene.frame.x - 500, y: scene.frame.y - 500, width: 40, height: 40 };
    const ground = pixels(beside);
    expect(new Set(new Uint32Array(ground.buffer, ground.byteOffset, 40 * 40)).size).toBe(1);
  });

  it.each(["scene", "view"])("fills the last row of a picture of part of a pixel, painted as a %s", (way) => {
    const frame = { x: 0, y: 0, width: 30, height: 41 };
    const canvas = createCanvas(10, 14);
    const context = canvas.getContext("2d");
    if (way === "scene") paintScene(context, { ...scene, frame, parts: [] }, { scale: 1 / 3 });
    else for (const _ of paintView(context, [], { view: frame, scale: 1 / 3, background }));
    expect(new Set(canvas.data().filter((_, index) => index % 4 === 3))).toEqual(new Set([255]));
  });

  it("lays parts on what is there when it is given no ground", () => {
    const canvas = createCanvas(40, 40);
    const context = canvas.getContext("2d");
    for (const _ of paintView(context, [], { view: { x: 0, y: 0, width: 40, height: 40 }, scale: 1 }));
    expect(new Set(canvas.data())).toEqual(new Set([0]));
  });

  it("draws a line whose ends are both outside of the view", () => {
    const links = scene.parts.filter(({ subject }) => subject.kind === "link");
    const channel = { x: -200, y: 140, width: 400, height: 20 };
    expect(links.length).toBeGreaterThan(0);
    expect(new Set(pixels(channel, links)).size).toBeGreaterThan(4);
  });

  it("rests between slices, so that a large scene does not hold up the window", () => {
    const team = generateTeam({ roles: 300, seed: 7 });
    const large = mapScene(team, team.setups[0]!, { theme: "light" });
    const context = createCanvas(10, 10).getContext("2d");
    const rests = [...paintView(context, large.parts, { view: large.frame, scale: 0.01, background })];
    expect(rests.length).toBeGreaterThan(4);
  });
});
