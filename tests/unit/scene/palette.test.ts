import { describe, expect, it } from "vitest";
import { categoryColours, palettes } from "../../../shared/scene/palette.ts";

/** Relative luminance of a colour after WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(["light", "dark"] as const)("the %s palette", (theme) => {
  const palette = palettes[theme];
  const categories = [...Object.values(palette.categories), ...palette.ownCategories];
  const onPhase = [...Object.values(palette.onPhase), ...palette.ownOnPhase];

  it("has text of at least 4.5:1", () => {
    const pairs = [
      [palette.ink, palette.background],
      [palette.mutedInk, palette.background],
      [palette.ink, palette.card],
      [palette.mutedInk, palette.card],
      [palette.ink, palette.avatar],
      [palette.phaseInk, palette.phase],
      [palette.phaseMutedInk, palette.phase],
      ...onPhase.map((colour) => [colour, palette.phase]),
      ...categories.map((colour) => [palette.background, colour]),
    ] as const;
    for (const [text, ground] of pairs)
      expect(contrast(text!, ground!), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it("has marks of at least 3:1", () => {
    const pairs = [palette.loop, palette.spine, ...categories].map(
      (colour) => [colour, palette.background] as const,
    );
    for (const [mark, ground] of pairs)
      expect(contrast(mark, ground), `${mark} on ${ground}`).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.loop, palette.card)).toBeGreaterThanOrEqual(3);
  });

  it("gives the user's own categories colours in order of first appearance", () => {
    const colourOf = categoryColours(["technical", "legal", "audit", "legal"], palette);
    expect(colourOf("legal").onBackground).toBe(palette.ownCategories[0]);
    expect(colourOf("audit").onBackground).toBe(palette.ownCategories[1]);
  });
});
