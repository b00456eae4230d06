import { createCanvas } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { piecesOf, pointOn, type Rect, startOf } from "../../../shared/layout/geometry.ts";
import { paintView } from "../../../shared/scene/paint-view.ts";
import type { Part } from "../../../shared/scene/scene.ts";
import { boxOf, indexScene, isThing } from "../../../shared/scene/scene-index.ts";
import { sceneOf, viewNames } from "../../../shared/scene/view.ts";
import { generateTeam } from "../../support/generate-team.ts";

const team = generateTeam({ roles: 200, seed: 11 });
const scenes = viewNames.map((view) => sceneOf(view, team, team.setups[0]!, { theme: "light" }));
const [scene] = scenes as [(typeof scenes)[0]];
const index = indexScene(scene);

function pixels(parts: readonly Part[], view: Rect): Buffer {
  const canvas = createCanvas(view.width, view.height);
  for (const _ of paintView(canvas.getContext("2d"), parts, { view, scale: 1, background: "#ffffff" }));
  return canvas.data();
}

/** A point of a link where no card or phase lies over it. */
function bareSpot(part: Part): { x: number; y: number } | undefined {
  const curve = part.marks.flatMap((mark) => (mark.kind === "curve" ? [mark.curve] : []))[0]!;
  let start = startOf(curve);
  for (const piece of piecesOf(curve)) {
    const { x, y } = pointOn(start, piece, 0.5);
    const spot = { x: part.origin.x + x, y: part.origin.y + y };
    if (!scene.parts.some((other) => isThing(other) && inside(boxOf(other), spot))) return spot;
    start = piece.end;
  }
  return undefined;
}

const inside = (box: Rect, { x, y }: { x: number; y: number }) =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

describe("a scene that can be asked what is where", () => {
  it.each(viewNames.map((view, at) => [view, scenes[at]!] as const))(
    "leaves nothing out that would show in a part of the %s",
    (_, drawn) => {
      const { partsIn } = indexScene(drawn);
      const { x, y, width, height } = drawn.frame;
      for (const [across, down] of [
        [0.1, 0.2],
        [0.4, 0.45],
        [0.5, 0.7],
        [0.8, 0.3],
      ] as const) {
        const view = {
          x: Math.round(x + width * across),
          y: Math.round(y + height * down),
          width: 300,
          height: 300,
        };
        const near = partsIn(view);
        expect(near.length).toBeLessThan(drawn.parts.length);
        expect(pixels(near, view).equals(pixels(drawn.parts, view))).toBe(true);
      }
    },
  );

  it("finds the card that a point is on, also from its very edge", () => {
    const card = scene.parts.find(({ id }) => id.startsWith("role:"))!;
    const { x, y, width, height } = boxOf(card);
    expect(index.at({ x: x + width / 2, y: y + height / 2 }, 0)).toBe(card);
    expect(index.at({ x, y }, 0)).toBe(card);
  });

  it("finds a link by its line, as far as it reaches and no further", () => {
    const links = scene.parts.filter(({ subject }) => subject.kind === "link");
    const [link, spot] = links.flatMap((part) => {
      const bare = bareSpot(part);
      return bare ? [[part, bare] as const] : [];
    })[0]!;
    const found = index.at(spot, 1);
    expect(found?.subject.kind).toBe("link");
    expect(index.partsIn({ ...spot, width: 1, height: 1 })).toContain(link);
    const beside = { x: scene.frame.x + 1, y: scene.frame.y + 1 };
    expect(index.at(beside, 5)).toBeNull();
  });

  it("knows every role and link by what it stands for, and decoration not at all", () => {
    for (const part of scene.parts) {
      expect(index.of({ ...part.subject })).toBe(part.subject.kind === "decoration" ? null : part);
    }
  });

  it("goes from card to card in a direction and back", () => {
    expect(index.next(null, "right")).toBe(scene.parts.find(isThing));
    const first = scene.parts.find(({ id }) => id.startsWith("role:"))!;
    const beside = index.next(first, "right")!;
    expect(boxOf(beside).x).toBeGreaterThan(boxOf(first).x);
    expect(index.next(beside, "left")).toBe(first);
    const last = scene.parts.filter(isThing).reduce((a, b) => (boxOf(a).y > boxOf(b).y ? a : b));
    expect(index.next(last, "down")).toBeNull();
  });
});
