import { createRequire } from "node:module";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { subsetsFor } from "../../../shared/text/font-subsets.ts";
import { measureText } from "../../../shared/text/measure.ts";
import { fitLine, wrapText } from "../../../shared/text/wrap.ts";

const resolve = createRequire(import.meta.url).resolve;
const font = { sizePx: 14, weight: 600 } as const;

describe("measured widths", () => {
  GlobalFonts.registerFromPath(
    resolve("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf"),
    "Measured",
  );
  GlobalFonts.registerFromPath(
    resolve("@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf"),
    "Measured",
  );
  const context = createCanvas(1, 1).getContext("2d");

  it.each([
    ["Data scientist", 400],
    ["Subject matter expert", 600],
    ["Größenänderungsmaßnahme", 600],
    ["Ответственный за данные", 400],
    ["Μηχανική μάθηση", 400],
    ["AVAWATo. 0123456789 · “quoted” – …", 600],
  ] as const)("of %s are those that a font engine finds, kerning aside", (text, weight) => {
    context.font = `${weight} 100px Measured`;
    const drawn = context.measureText(text).width;
    const measured = measureText(text, { sizePx: 100, weight });
    expect(measured).toBeGreaterThanOrEqual(drawn * 0.995);
    expect(measured).toBeLessThan(drawn * 1.06);
  });

  it("give a full square to every Chinese, Japanese and Korean character", () => {
    expect(measureText("機械学習데이터", { sizePx: 20, weight: 400 })).toBe(7 * 20);
  });

  it("do not count combining marks", () => {
    expect(measureText("e\u0301", font)).toBe(measureText("e", font));
  });
});

describe("wrapping", () => {
  const widthOf = (line: string) => measureText(line, font);

  it("keeps a short name on one line", () => {
    expect(wrapText("Data scientist", 172, 2, font)).toEqual(["Data scientist"]);
  });

  it("breaks between words and ends what is left over in an ellipsis", () => {
    const lines = wrapText("Head of responsible machine learning platforms and governance", 172, 2, font);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });

  it("breaks a word that is too long with a hyphen and leaves at least four letters", () => {
    const lines = wrapText("Anwendungsentwicklerin", 140, 2, font);
    expect(lines[0]).toMatch(/-$/);
    expect(lines[1]!.length).toBeGreaterThanOrEqual(4);
    expect(lines.join("").replace("-", "")).toBe("Anwendungsentwicklerin");
  });

  it("breaks Japanese between characters but begins no line with a closing mark", () => {
    const lines = wrapText("機械学習エンジニア、データ基盤、品質保証", 10 * 14, 4, font);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).not.toMatch(/^[、。]/);
  });

  it.each(["", "   ", "x".repeat(10_000), "word ".repeat(2000), "🧵".repeat(50)])(
    "never exceeds the width: %#",
    (text) => {
      for (const line of wrapText(text, 150, 2, font)) expect(widthOf(line)).toBeLessThanOrEqual(150);
      expect(widthOf(fitLine(text, 150, font))).toBeLessThanOrEqual(150);
    },
  );
});

describe("font subsets", () => {
  const scripts = (text: string) =>
    subsetsFor([{ text, weight: 400 }]).map(({ script, weight }) => `${script} ${weight}`);

  it("hold only the scripts and weights a picture uses", () => {
    expect(scripts("Data scientist – 4 people…")).toEqual(["basic 400"]);
    expect(scripts("Größe")).toEqual(["basic 400", "latin 400"]);
    expect(scripts("данные")).toEqual(["cyrillic 400"]);
    expect(scripts("機械")).toEqual([]);
  });
});
