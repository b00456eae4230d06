import { expect, test } from "vitest";
import { exportName } from "../../../../renderer/export/export-settings.ts";

test.each([
  ["team", "svg", "team.svg"],
  ["team.png", "svg", "team.svg"],
  [" team.SVG ", "png", "team.png"],
  ["v1.2", "png", "v1.2.png"],
] as const)("%j as %s is %s", (name, format, expected) => {
  expect(exportName({ name, format })).toBe(expected);
});
