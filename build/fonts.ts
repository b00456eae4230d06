import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

/**
 * Writes what the core needs of the bundled font, so that it needs no font engine at run time:
 * advance widths for measuring, and one small WOFF2 per script for embedding into SVG files.
 * Run by `npm run fonts` after a change of the font package; the results are committed.
 */

const resolve = createRequire(import.meta.url).resolve;
const fonts = [
  { weight: 400, file: resolve("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf") },
  { weight: 600, file: resolve("@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf") },
] as const;

type Range = readonly [first: number, last: number];
/** Earlier scripts win; a character belongs to the first whose ranges hold it. */
const scripts: readonly { readonly name: string; readonly ranges: readonly Range[] }[] = [
  {
    name: "basic",
    ranges: [
      [0x20, 0x7e],
      [0xb7, 0xb7],
      [0xd7, 0xd7],
      [0x2013, 0x2014],
      [0x2018, 0x2019],
      [0x201c, 0x201d],
      [0x2022, 0x2022],
      [0x2026, 0x2026],
      [0x2192, 0x2192],
    ],
  },
  { name: "latin", ranges: [[0xa0, 0x24f]] },
  {
    name: "vietnamese",
    ranges: [
      [0x300, 0x36f],
      [0x1e00, 0x1eff],
    ],
  },
  { name: "greek", ranges: [[0x370, 0x3ff]] },
  { name: "cyrillic", ranges: [[0x400, 0x52f]] },
  { name: "symbols", ranges: [[0x2000, 0x2bff]] },
];
const lastMeasured = 0x2bff;

/** Glyph index by code point, from the font's format 4 character map (OpenType "cmap"). */
function readCharacterMap(view: DataView, table: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  const subtables = view.getUint16(table + 2);
  for (let index = 0; index < subtables; index++) {
    const at = table + view.getUint32(table + 4 + index * 8 + 4);
    if (view.getUint16(at) === 4) readFormat4(view, at, glyphs);
  }
  return glyphs;
}

function readFormat4(view: DataView, at: number, glyphs: Map<number, number>): void {
  const doubled = view.getUint16(at + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = view.getUint16(at + 14 + segment);
    const first = view.getUint16(at + 16 + doubled + segment);
    const delta = view.getUint16(at + 16 + doubled * 2 + segment);
    const offsetAt = at + 16 + doubled * 3 + segment;
    const offset = view.getUint16(offsetAt);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const raw = offset === 0 ? code : view.getUint16(offsetAt + offset + (code - first) * 2);
      if (raw !== 0) glyphs.set(code, (raw + delta) & 0xffff);
    }
  }
}

/** Advance widths in thousandths of the font size, by code point. */
function readAdvances(file: Buffer): Map<number, number> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16;
    tables.set(file.toString("latin1", at, at + 4), view.getUint32(at + 8));
  }
  const at = (name: string): number => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Error(`The font has no ${name} table`);
    return offset;
  };
  const unitsPerEm = view.getUint16(at("head") + 18);
  const longMetrics = view.getUint16(at("hhea") + 34);
  const advances = new Map<number, number>();
  for (const [code, glyph] of readCharacterMap(view, at("cmap"))) {
    const units = view.getUint16(at("hmtx") + Math.min(glyph, longMetrics - 1) * 4);
    if (code <= lastMeasured) advances.set(code, Math.round((units * 1000) / unitsPerEm));
  }
  return advances;
}

/** Runs of consecutive code points, as `first:width,width,…` joined by semicolons. */
function encodeRuns(advances: Map<number, number>): string {
  const runs: string[] = [];
  let previous = -2;
  for (const code of [...advances.keys()].sort((a, b) => a - b)) {
    const width = (advances.get(code) ?? 0).toString(36);
    if (code === previous + 1) runs[runs.length - 1] += `,${width}`;
    else runs.push(`${code.toString(36)}:${width}`);
    previous = code;
  }
  return runs.join(";");
}

const target = (name: string): string => fileURLToPath(new URL(`../shared/text/${name}`, import.meta.url));

async function writeFonts(): Promise<void> {
  const metrics: string[] = [];
  const subsets: string[] = [];
  const claimed = new Set<number>();
  const characters = scripts.map(({ ranges }) => {
    const codes = ranges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    );
    const own = codes.filter((code) => !claimed.has(code));
    for (const code of own) claimed.add(code);
    return String.fromCodePoint(...own);
  });
  for (const { weight, file } of fonts) {
    const bytes = readFileSync(file);
    metrics.push(`  ${weight}: "${encodeRuns(readAdvances(bytes))}",`);
    for (const [index, script] of scripts.entries()) {
      const woff2 = await subsetFont(bytes, characters[index] ?? "", {
        targetFormat: "woff2",
        keepFeatures: ["kern", "mark", "mkmk", "ccmp"],
        noHinting: true,
      });
      subsets.push(
        `  { script: "${script.name}", weight: ${weight}, ranges: ${JSON.stringify(script.ranges)}, woff2: "${woff2.toString("base64")}" },`,
      );
      process.stdout.write(`${script.name} ${weight}: ${woff2.length} bytes\n`);
    }
  }
  const head = "// Written by `npm run fonts`; do not edit. Inter, SIL Open Font License 1.1.\n";
  writeFileSync(
    target("advances.generated.ts"),
    `${head}export const encodedAdvances = {\n${metrics.join("\n")}\n} as const;\n`,
  );
  writeFileSync(
    target("subsets.generated.ts"),
    `${head}import type { FontSubset } from "./font-subset.ts";\n\nexport const allSubsets: readonly FontSubset[] = [\n${subsets.join("\n")}\n];\n`,
  );
}

await writeFonts();
