import { describe, expect, it } from "vitest";
import type { RoleloomDocument } from "../../../shared/model/document.ts";
import { presetDocument } from "../../../shared/presets/presets.ts";
import { mapScene } from "../../../shared/scene/map-scene.ts";
import { sceneToSvg } from "../../../shared/scene/svg.ts";

const svgOf = (document: RoleloomDocument, isTransparent = false): string =>
  sceneToSvg(mapScene(document, document.setups[0]!, { theme: "light" }), { isTransparent });

function named(name: string): RoleloomDocument {
  const document = presetDocument("startup");
  const setup = document.setups[0]!;
  const roles = setup.roles.map((role, index) => (index === 0 ? { ...role, name, summary: name } : role));
  return { ...document, title: name, setups: [{ ...setup, name, roles }] };
}

describe("an exported SVG", () => {
  const document = presetDocument("enterprise");
  const svg = svgOf(document);

  it("holds every role, phase and task name as real text", () => {
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
    const names = [
      ...document.phases.flatMap(({ name, tasks }) => [name, ...tasks.map((task) => task.name)]),
      ...document.setups[0]!.roles.map(({ name }) => name),
    ];
    expect(texts).toEqual(expect.arrayContaining(names));
  });

  it("does not go on describing where nobody would listen any more", () => {
    const sentence = "Somebody leads something. ";
    const scene = mapScene(document, document.setups[0]!, { theme: "light" });
    const svg = sceneToSvg({ ...scene, description: sentence.repeat(10_000) });
    const described = /<desc id="desc">([^<]*)</.exec(svg)?.[1] ?? "";
    expect(described).toMatch(/^Somebody.* Somebody leads something\. …$/);
    expect(described.length).toBeLessThan(20_000 + 2 * sentence.length);
  });

  it("says in its title and description what it shows", () => {
    expect(svg).toContain('<title id="title">Enterprise ML team · Enterprise</title>');
    expect(svg).toMatch(/<desc id="desc">[^<]*Data engineer leads Design and is accountable/);
  });

  it("embeds only the script subset it needs, for both weights", () => {
    expect(svg.match(/@font-face/g)).toHaveLength(2);
    expect(svg.length).toBeLessThan(80_000);
  });

  it("holds no script, no link and nothing from outside", () => {
    expect(svg).not.toMatch(
      /<script|foreignObject|href|<image|javascript:|https?:(?!\/\/www\.w3\.org\/2000\/svg")/i,
    );
  });

  it("has a background unless it is to be transparent", () => {
    const backdrop = /<rect x="-?\d+" y="-?\d+" width="\d+" height="\d+" fill="#fbfaf7"\/>/;
    expect(svg).toMatch(backdrop);
    expect(svgOf(document, true)).not.toMatch(backdrop);
  });

  it("keeps hostile names as text", () => {
    const hostile = `</text><script>alert(1)</script><image href="x" onerror='alert(2)'/>&amp;`;
    const written = svgOf(named(hostile));
    expect(written).not.toMatch(/<script|<image/);
    expect(written).toContain("&lt;script&gt;");
  });

  it("replaces characters that XML forbids", () => {
    const written = svgOf(named("a\u0000b\u0008c\ud800d\uffffe"));
    expect(written).toContain("a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}e");
  });
});
