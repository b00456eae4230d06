import { describe, expect, it } from "vitest";
import { shiftOfHeads } from "../../../../renderer/canvas/head-places.ts";
import { presetDocument } from "../../../../shared/presets/presets.ts";
import { lanesScene } from "../../../../shared/scene/lanes-scene.ts";
import { boxOf, partsWithin } from "../../../../shared/scene/scene-index.ts";

const document = presetDocument("enterprise");
const scene = lanesScene(document, document.setups[0]!, { theme: "light" });
const [heads] = scene.heads!;
const { area, top, left } = heads!;
const size = { width: 1_000, height: 700 };

/** The view with a point of the scene in its upper left corner. */
const viewAt = (x: number, y: number, zoom = 1) => ({ x: -x * zoom, y: -y * zoom, zoom });

describe("heads of lanes that stay in sight", () => {
  it("are the phases along the top and the roles along the left", () => {
    const kinds = (strip: typeof top) => partsWithin(scene.parts, strip).map(({ subject }) => subject.kind);
    expect(kinds(top).filter((kind) => kind === "phase")).toHaveLength(document.phases.length);
    expect(kinds(left).filter((kind) => kind === "role")).toHaveLength(document.setups[0]!.roles.length);
    for (const part of partsWithin(scene.parts, left)) expect(boxOf(part).x).toBeGreaterThanOrEqual(left.x);
  });

  it("stand where the scene has them while they are in view", () => {
    expect(shiftOfHeads(heads!, viewAt(area.x - 20, area.y - 20), size)).toEqual({ across: 0, down: 0 });
  });

  it("follow the view's edges once they would be beyond them", () => {
    expect(shiftOfHeads(heads!, viewAt(area.x + 120, area.y + 90), size)).toEqual({ across: 120, down: 90 });
  });

  it("never leave their table", () => {
    const { across, down } = shiftOfHeads(
      heads!,
      viewAt(area.x + area.width - 5, area.y + area.height - 5),
      size,
    );
    expect(left.x + left.width + across).toBeLessThanOrEqual(area.x + area.width);
    expect(top.y + top.height + down).toBeLessThanOrEqual(area.y + area.height);
  });

  it("stay where they are when they could not be read, or would take most of the view", () => {
    const still = { across: 0, down: 0 };
    expect(shiftOfHeads(heads!, viewAt(area.x + 120, area.y + 90, 0.2), size)).toEqual(still);
    const small = { width: 300, height: 150 };
    expect(shiftOfHeads(heads!, viewAt(area.x + 120, area.y + 90), small)).toEqual(still);
  });
});
