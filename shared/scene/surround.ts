import { bottom, enclose, inflate, type Rect, right } from "../layout/geometry.ts";
import type { Point, RoleloomDocument, Setup } from "../model/document.ts";
import { setupFigures } from "../model/queries.ts";
import { measureText } from "../text/measure.ts";
import { scalePart, textMark } from "./marks.ts";
import type { Palette } from "./palette.ts";
import type { Part } from "./scene.ts";
import { boxOf } from "./scene-index.ts";
import { figuresLine } from "./words.ts";

const marginPx = 48;
const titleFont = { sizePx: 26, weight: 600 } as const;
const figuresFont = { sizePx: 15, weight: 400 } as const;
const titleHeightPx = 58;
const gapToDrawingPx = 40;

type Surrounded = {
  readonly document: RoleloomDocument;
  readonly setup: Setup;
  readonly palette: Palette;
  /** Of everything but title and legend. */
  readonly bounds: Rect;
  /** How much larger than at rest title and legend are drawn; the margin grows at half the rate. */
  readonly emphasis: number;
};

/** The title above, the legend below, and the frame around all of it. */
export function surround(
  { document, setup, palette, bounds, emphasis }: Surrounded,
  plainKey: Part,
): { title: Part; key: Part; frame: Rect } {
  const gapPx = gapToDrawingPx * emphasis;
  const title = scalePart(
    titlePart(document, setup, palette, { x: bounds.x, y: bounds.y - gapPx - titleHeightPx * emphasis }),
    emphasis,
  );
  const unplaced = scalePart(plainKey, emphasis);
  const left = Math.round(bounds.x + (bounds.width - unplaced.bounds.width) / 2);
  const key = { ...unplaced, origin: { x: left, y: bounds.y + bounds.height + gapPx } };
  const whole = inflate(enclose([bounds, boxOf(title), boxOf(key)]), marginPx * Math.max(1, emphasis / 2));
  const [x, y] = [Math.floor(whole.x), Math.floor(whole.y)];
  return {
    title,
    key,
    frame: { x, y, width: Math.ceil(right(whole)) - x, height: Math.ceil(bottom(whole)) - y },
  };
}

function titlePart(document: RoleloomDocument, setup: Setup, palette: Palette, origin: Point): Part {
  const figures = `${document.title} · ${figuresLine(setupFigures(setup))}`;
  const width = Math.max(measureText(setup.name, titleFont), measureText(figures, figuresFont));
  return {
    id: "title",
    subject: { kind: "decoration" },
    origin,
    bounds: { x: 0, y: 0, width, height: titleHeightPx },
    label: `${setup.name}. ${figures}`,
    marks: [
      textMark(setup.name, { x: 0, y: 26 }, titleFont, palette.ink),
      textMark(figures, { x: 0, y: 52 }, figuresFont, palette.mutedInk),
    ],
  };
}
