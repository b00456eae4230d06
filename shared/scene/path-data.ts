import type { Curve } from "../layout/geometry.ts";

/** What follows the point for so many hundredths. */
const fractions = Array.from({ length: 100 }, (_, hundredths) => String(hundredths / 100).slice(1));

/** A number as `round` leaves it. Whole numbers are many times quicker to write than others, so it is put together of two. */
export function decimal(value: number): string {
  const hundredths = Math.round(value * 100);
  const rest = hundredths % 100;
  if (rest === 0 || !(Math.abs(hundredths) < 1e9)) return String(hundredths / 100);
  const isNegative = hundredths < 0;
  const whole = (isNegative ? rest - hundredths : hundredths - rest) / 100;
  return `${isNegative ? "-" : ""}${whole}${fractions[Math.abs(rest)]}`;
}

/** A curve as SVG path data. */
export function pathData(curve: Curve): string {
  let data = `M${numberAt(curve, 0)} ${numberAt(curve, 1)}`;
  for (let at = 2; at < curve.length; at += 6) {
    const control = `C${numberAt(curve, at)} ${numberAt(curve, at + 1)} ${numberAt(curve, at + 2)} ${numberAt(curve, at + 3)}`;
    data += `${control} ${numberAt(curve, at + 4)} ${numberAt(curve, at + 5)}`;
  }
  return data;
}

const numberAt = (curve: Curve, at: number): string => decimal(curve[at] ?? 0);
