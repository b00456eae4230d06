import { expect, test } from "vitest";
import { exportName, sizeChoices, sizeWish } from "../../../../renderer/export/export-settings.ts";
import { planRaster } from "../../../../shared/raster/size.ts";

test.each([
  ["team", "svg", "team.svg"],
  ["team.png", "svg", "team.svg"],
  [" team.SVG ", "png", "team.png"],
  ["v1.2", "png", "v1.2.png"],
] as const)("%j as %s is %s", (name, format, expected) => {
  expect(exportName({ name, format })).toBe(expected);
});

test.each([
  ["slide", [1_920, 1_152]],
  ["screen", [2_400, 1_440]],
  ["full", [1_000, 600]],
  ["print", [4_000, 2_400]],
  ["custom", [500, 300]],
] as const)("a drawing of 1000 by 600 as %s measures %j", (choice, expected) => {
  expect(sizeChoices).toContain(choice);
  const { widthPx, heightPx } = planRaster({ width: 1_000, height: 600 }, sizeWish(choice, 500));
  expect([widthPx, heightPx]).toEqual(expected);
});
