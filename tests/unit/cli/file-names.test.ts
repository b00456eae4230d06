import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameOutputs } from "../../../cli/file-names.ts";

describe("names of many pictures", () => {
  it("come from document and setup", () => {
    expect(nameOutputs()("Fraud detection", "Startup", "svg")).toBe("fraud-detection-startup.svg");
  });

  it("say a name that both share only once", () => {
    expect(nameOutputs()("startup", "Startup", "png")).toBe("startup.png");
  });

  it("are numbered where they would collide", () => {
    const nameFor = nameOutputs();
    expect(["Team", "team", "TEAM"].map((document) => nameFor(document, "Now", "svg"))).toEqual([
      "team-now.svg",
      "team-now-2.svg",
      "team-now-3.svg",
    ]);
  });

  it("keep letters of other scripts and drop what a file system refuses", () => {
    expect(nameOutputs()("機械学習", "Größe: L/XL", "svg")).toBe("機械学習-größe-l-xl.svg");
    expect(nameOutputs()("CON", "con", "svg")).toBe("con-drawing.svg");
    expect(nameOutputs()("../..", "🧵", "svg")).toBe("drawing.svg");
  });

  it("are cut to what a file system takes, between characters", () => {
    const name = nameOutputs()("\u{20000}".repeat(200), "設計".repeat(200), "svg");
    expect(name).toBe(`${"\u{20000}".repeat(25)}-${"設計".repeat(16)}設.svg`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  });

  it("are always one plain, unique, short name", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }))),
        (pairs) => {
          const nameFor = nameOutputs();
          const names = pairs.map(([document, setup]) => nameFor(document, setup, "svg"));
          const isFine = (name: string): boolean =>
            /^[\p{L}\p{N}]/u.test(name) &&
            !/[/\\:*?"<>|\p{Cc}]/u.test(name) &&
            Buffer.byteLength(name) <= 255;
          return names.every(isFine) && new Set(names).size === names.length;
        },
      ),
      { seed: 7 },
    );
  });
});
