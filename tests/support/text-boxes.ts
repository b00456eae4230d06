import type { Rect } from "../../shared/layout/geometry.ts";
import type { Mark, Part } from "../../shared/scene/scene.ts";

type Text = Extract<Mark, { kind: "text" }>;

/** The lines of text of a part. */
export const textsOf = ({ marks }: Part): readonly Text[] => marks.filter((mark) => mark.kind === "text");

/** The room that a line of text takes, around its baseline. */
export function textBox({ at, anchor, widthPx, sizePx }: Text): Rect {
  const x = at.x - { start: 0, middle: widthPx / 2, end: widthPx }[anchor];
  return { x, y: at.y - sizePx * 0.78, width: widthPx, height: sizePx };
}
