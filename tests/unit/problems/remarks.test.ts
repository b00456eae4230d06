import { expect, it } from "vitest";
import { describeRemark, type Remark } from "../../../shared/problems/remarks.ts";

const asked = { widthPx: 51_987, heightPx: 22_048, scale: 1 };

it.each<readonly [Remark, string]>([
  [
    { kind: "picture-reduced", asked, scale: 0.66 },
    "a.png: drawn at scale 0.66, not 1: few programs open 51,987 × 22,048 pixels. SVG has every detail.",
  ],
  [
    { kind: "names-too-small", namePx: 2.585 },
    "a.png: names are 2.6 pixels high, too small to read. Choose a larger size or SVG, or group the roles first.",
  ],
])("a remark says what, why and what else could be done: %j", (remark, words) => {
  expect(describeRemark(remark, "a.png")).toBe(words);
  expect(describeRemark(remark, "x".repeat(500)).length).toBeLessThanOrEqual(300);
});
