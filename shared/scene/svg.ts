import type { Curve, Rect } from "../layout/geometry.ts";
import type { Point } from "../model/document.ts";
import { subsetsFor, unicodeRange } from "../text/font-subsets.ts";
import { fontFamily } from "../text/measure.ts";
import { round } from "./marks.ts";
import type { Mark, Paint, Part, Scene } from "./scene.ts";

/** Options of a picture file. */
export type PictureOptions = { readonly isTransparent?: boolean };

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
    `<desc id="desc">${escapeXml(scene.description)}</desc>\n`,
    `<style>${fontFaces(scene)}</style>\n`,
    backdrop,
    ...scene.parts.map(partToSvg),
    "</svg>\n",
  ].join("");
}

function fontFaces(scene: Scene): string {
  const texts = scene.parts.flatMap((part) =>
    part.marks.flatMap((mark) => (mark.kind === "text" ? [mark] : [])),
  );
  return subsetsFor(texts)
    .map(
      (subset) =>
        `@font-face{font-family:Inter;font-weight:${subset.weight};src:url(data:font/woff2;base64,${subset.woff2}) format("woff2");unicode-range:${unicodeRange(subset)}}`,
    )
    .join("");
}

function partToSvg(part: Part): string {
  const { x, y } = part.origin;
  const place = x === 0 && y === 0 ? "" : ` transform="translate(${round(x)} ${round(y)})"`;
  const opacity = part.opacity === undefined ? "" : ` opacity="${round(part.opacity)}"`;
  return `<g${place}${opacity}><title>${escapeXml(part.label)}</title>${part.marks.map(markToSvg).join("")}</g>\n`;
}

function markToSvg(mark: Mark): string {
  switch (mark.kind) {
    case "rect":
      return `<rect ${box(mark.rect)} rx="${mark.radius}"${paint(mark)}/>`;
    case "circle":
      return `<circle cx="${round(mark.centre.x)}" cy="${round(mark.centre.y)}" r="${mark.radius}"${paint(mark)}/>`;
    case "curve":
      return `<path d="${pathData(mark.curve)}"${paint(mark)} stroke-linecap="round" stroke-linejoin="round"/>`;
    case "polygon":
      return `<polygon points="${mark.points.map(pair).join(" ")}"${paint(mark)} stroke-linejoin="round"/>`;
    case "text": {
      const anchor = mark.anchor === "start" ? "" : ` text-anchor="${mark.anchor}"`;
      const weight = mark.weight === 400 ? "" : ` font-weight="${mark.weight}"`;
      return `<text x="${round(mark.at.x)}" y="${round(mark.at.y)}" font-size="${mark.sizePx}"${weight}${anchor} fill="${mark.fill}">${escapeXml(mark.text)}</text>`;
    }
  }
}

const pair = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

function box({ x, y, width, height }: Rect): string {
  return `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
}

/** A curve as SVG path data. */
export function pathData({ start, pieces }: Curve): string {
  const stretches = pieces.map(({ c1, c2, end }) => `C${pair(c1)} ${pair(c2)} ${pair(end)}`);
  return `M${pair(start)}${stretches.join("")}`;
}

function paint({ fill, stroke, strokeWidth, opacity }: Paint): string {
  return [
    ` fill="${fill ?? "none"}"`,
    stroke === undefined ? "" : ` stroke="${stroke}" stroke-width="${strokeWidth ?? 1}"`,
    opacity === undefined ? "" : ` opacity="${opacity}"`,
  ].join("");
}

/** Characters that XML 1.0 forbids, halves of surrogate pairs among them, become U+FFFD; the five with a meaning become entities. */
export function escapeXml(text: string): string {
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
