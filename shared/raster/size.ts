import type { Remark } from "../problems/remarks.ts";

/** Pixels of the picture per pixel of the scene. */
export const leastScale = 0.05;
export const mostScale = 4;
/** What a picture's side may be asked to measure, in pixels. */
export const leastSidePx = 16;
export const mostSidePx = 65_535;
/** Many programs hold an opened picture in at most 2 GB, which is 536 megapixels of 4 bytes. */
export const mostPixels = 500_000_000;

/** How large a picture is to be: by a scale, or as large as fits into a box of which one side may be open. */
export type SizeWish =
  | { readonly kind: "scale"; readonly scale: number }
  | { readonly kind: "box"; readonly widthPx?: number; readonly heightPx?: number };

export type RasterPlan = {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly scale: number;
  /** What was wished for, where that was more than a picture can have. */
  readonly reducedFrom: {
    readonly widthPx: number;
    readonly heightPx: number;
    readonly scale: number;
  } | null;
};

type Frame = { readonly width: number; readonly height: number };

/** The size of a frame's picture: what is wished for, or the largest that other programs can open. */
export function planRaster(frame: Frame, wish: SizeWish): RasterPlan {
  const wished = sizeAt(frame, wish.kind === "scale" ? wish.scale : scaleInto(frame, wish));
  if (fits(wished)) return { ...wished, reducedFrom: null };
  return { ...sizeAt(frame, largestScale(frame)), reducedFrom: wished };
}

/** Height of a role's or a person's name in every view, at scale 1. */
const namePx = 14;
const readablePx = 5.5;

/** What is worth telling about a picture of this size. */
export function remarksOn({ scale, reducedFrom }: RasterPlan): readonly Remark[] {
  const remarks: Remark[] = [];
  if (reducedFrom !== null) remarks.push({ kind: "picture-reduced", asked: reducedFrom, scale });
  if (scale * namePx < readablePx) remarks.push({ kind: "names-too-small", namePx: scale * namePx });
  return remarks;
}

/** Without the allowance, a width that was asked for would come back as one pixel more. */
const rounding = 1e-6;

function sizeAt({ width, height }: Frame, scale: number) {
  const pixels = (length: number): number => Math.max(1, Math.ceil(length * scale - rounding));
  return { widthPx: pixels(width), heightPx: pixels(height), scale };
}

function scaleInto(
  { width, height }: Frame,
  { widthPx = Infinity, heightPx = Infinity }: Extract<SizeWish, { kind: "box" }>,
): number {
  const scale = Math.min(widthPx / width, heightPx / height);
  return Number.isFinite(scale) ? scale : 1;
}

function fits({ widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number }): boolean {
  return Math.max(widthPx, heightPx) <= mostSidePx && widthPx * heightPx <= mostPixels;
}

/** Rounded down to three digits, so that it can be told; sides are rounded up to whole pixels, hence the further steps. */
function largestScale(frame: Frame): number {
  const bySide = mostSidePx / Math.max(frame.width, frame.height);
  const byArea = Math.sqrt(mostPixels / (frame.width * frame.height));
  const exact = Math.min(bySide, byArea);
  const unit = 10 ** (2 - Math.floor(Math.log10(exact)));
  let units = Math.floor(exact * unit);
  while (units > 1 && !fits(sizeAt(frame, units / unit))) units--;
  return units / unit;
}
