import { inFigures } from "../text/phrases.ts";
import { shorten } from "./shorten.ts";

/** What was done otherwise than expected, or is worth knowing about a result: no failure. */
export type Remark =
  /** More was asked for than a picture can have, so all of the drawing is in it, smaller. */
  | {
      readonly kind: "picture-reduced";
      readonly asked: { readonly widthPx: number; readonly heightPx: number; readonly scale: number };
      readonly scale: number;
    }
  /** Names would be too small to read where the picture is seen whole. */
  | { readonly kind: "names-too-small"; readonly namePx: number };

/** A remark in whole sentences for a person: what, why, and what else could be done. */
export function tellRemark(remark: Remark): string {
  switch (remark.kind) {
    case "picture-reduced": {
      const { widthPx, heightPx, scale } = remark.asked;
      return `drawn at scale ${told(remark.scale)}, not ${told(scale)}: few programs open ${inFigures(widthPx)} × ${inFigures(heightPx)} pixels. SVG has every detail.`;
    }
    case "names-too-small":
      return `names are ${oneDecimal(remark.namePx)} pixels high, too small to read. Choose a larger size or SVG, or group the roles first.`;
  }
}

const told = (value: number): string => String(Number(value.toPrecision(3)));
const oneDecimal = (value: number): string => String(Math.round(value * 10) / 10);

/** The same on a line of its own, `subject` (a file) first. */
export const describeRemark = (remark: Remark, subject: string): string =>
  `${shorten(subject, 80)}: ${tellRemark(remark)}`;
