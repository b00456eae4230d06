import type { Rect } from "../layout/geometry.ts";
import type { Point } from "../model/document.ts";
import { subsetsFor, unicodeRange } from "../text/font-subsets.ts";
import { fontFamily } from "../text/measure.ts";
import { firstSentences } from "../text/phrases.ts";
import { decimal, pathData } from "./path-data.ts";
import type { Mark, Paint, Part, Scene, TextMark } from "./scene.ts";

/** Options of a picture file. */
export type PictureOptions = { readonly isTransparent?: boolean };

/** More than any team that fits a slide needs; beyond it a megabyte of prose would follow, and every part has its own title. */
const longestDescription = 20_000;

/**
 * A scene as a complete SVG document: real text, the needed script subsets of the font embedded, title and
 * description for screen readers, no scripts, no links, no foreign objects. Same scene, same bytes everywhere.
 */
export function sceneToSvg(scene: Scene, options: PictureOptions = {}): string {
  const { x, y, width, height } = scene.frame;
  const backdrop = options.isTransparent
    ? ""
    : `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${scene.background}"/>\n`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" role="img" aria-labelledby="title desc" font-family="${escapeXml(fontFamily)}">\n`,
    `<title id="title">${escapeXml(scene.title)}</title>\n`,
    `<desc id="desc">${escapeXml(firstSentences(scene.description, longestDescription))}</desc>\n`,
    `<style>${fontFaces(scene)}</style>\n`,
    backdrop,
    ...scene.parts.map(partWriter()),
    "</svg>\n",
  ].join("");
}

function fontFaces({ parts }: Scene): string {
  let faces = "";
  for (const { weight, woff2, ...subset } of subsetsFor(textsIn(parts))) {
    faces += `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${woff2}) format("woff2");unicode-range:${unicodeRange(subset)}}`;
  }
  return faces;
}

function textsIn(parts: readonly Part[]): readonly TextMark[] {
  const texts: TextMark[] = [];
  for (const { marks } of parts) {
    for (const mark of marks) if (mark.kind === "text") texts.push(mark);
  }
  return texts;
}

/** Writes parts one after another. Marks that a part shares with the one before it, as cards do, are not written anew. */
function partWriter(): (part: Part) => string {
  let marksBefore: readonly Mark[] = [];
  let textsBefore: readonly string[] = [];
  return ({ origin, opacity, label, marks }) => {
    const texts = marks.map((mark, index) =>
      mark === marksBefore[index] ? (textsBefore[index] ?? "") : markToSvg(mark),
    );
    [marksBefore, textsBefore] = [marks, texts];
    const place = origin.x === 0 && origin.y === 0 ? "" : ` transform="translate(${pair(origin)})"`;
    const veil = opacity === undefined ? "" : ` opacity="${decimal(opacity)}"`;
    return `<g${place}${veil}><title>${escapeXml(label)}</title>${texts.join("")}</g>\n`;
  };
}

function markToSvg(mark: Mark): string {
  switch (mark.kind) {
    case "rect":
      return `<rect ${box(mark.rect)} rx="${mark.radius}"${paint(mark)}/>`;
    case "circle":
      return `<circle cx="${decimal(mark.centre.x)}" cy="${decimal(mark.centre.y)}" r="${mark.radius}"${paint(mark)}/>`;
    case "curve":
      return `<path d="${pathData(mark.curve)}"${paint(mark)} stroke-linecap="round" stroke-linejoin="round"/>`;
    case "polygon":
      return `<polygon points="${mark.points.map(pair).join(" ")}"${paint(mark)} stroke-linejoin="round"/>`;
    case "text": {
      const anchor = mark.anchor === "start" ? "" : ` text-anchor="${mark.anchor}"`;
      const weight = mark.weight === 400 ? "" : ` font-weight="${mark.weight}"`;
      return `<text x="${decimal(mark.at.x)}" y="${decimal(mark.at.y)}" font-size="${mark.sizePx}"${weight}${anchor} fill="${mark.fill}">${escapeXml(mark.text)}</text>`;
    }
  }
}

const pair = ({ x, y }: Point): string => `${decimal(x)} ${decimal(y)}`;

function box({ x, y, width, height }: Rect): string {
  return `x="${decimal(x)}" y="${decimal(y)}" width="${decimal(width)}" height="${decimal(height)}"`;
}

function paint({ fill, stroke, strokeWidth, opacity }: Paint): string {
  const line = stroke === undefined ? "" : ` stroke="${stroke}" stroke-width="${strokeWidth ?? 1}"`;
  const veil = opacity === undefined ? "" : ` opacity="${opacity}"`;
  return ` fill="${fill ?? "none"}"${line}${veil}`;
}

/** Text without any of these is safe as it is; whole surrogate pairs are among them, to be looked at more closely. */
const maybeUnsafe = /[^\t\n\r !#-%(-;=?-\ud7ff\ue000-\ufffd]/;

/** Characters that XML 1.0 forbids, halves of surrogate pairs among them, become U+FFFD; the five with a meaning become entities. */
export function escapeXml(text: string): string {
  if (!maybeUnsafe.test(text)) return text;
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "\u{fffd}")
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
