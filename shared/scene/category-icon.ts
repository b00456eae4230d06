import type { Point } from "../model/document.ts";
import { line } from "./marks.ts";
import type { Mark } from "./scene.ts";

/** A 20 px icon that tells categories apart without colour, its upper left corner at `at`. */
export function categoryIcon(
  category: string,
  at: Point,
  colour: string,
  background: string,
): readonly Mark[] {
  const p = (x: number, y: number): Point => ({ x: at.x + x, y: at.y + y });
  const stroke = (...points: readonly Point[]): Mark => line(points, colour, 1.75);
  switch (category) {
    case "business":
      return [
        {
          kind: "rect",
          rect: { ...p(2.5, 6.5), width: 15, height: 10.5 },
          radius: 2,
          stroke: colour,
          strokeWidth: 1.75,
        },
        stroke(p(7, 6), p(7, 3.5), p(13, 3.5), p(13, 6)),
        stroke(p(2.5, 11.5), p(17.5, 11.5)),
      ];
    case "technical":
      return [
        stroke(p(6.5, 5), p(2, 10), p(6.5, 15)),
        stroke(p(13.5, 5), p(18, 10), p(13.5, 15)),
        stroke(p(11.6, 4), p(8.4, 16)),
      ];
    case "additional":
      return [
        {
          kind: "circle",
          centre: p(10, 10),
          radius: 7.6,
          fill: background,
          stroke: colour,
          strokeWidth: 1.75,
        },
        stroke(p(10, 6.4), p(10, 13.6)),
        stroke(p(6.4, 10), p(13.6, 10)),
      ];
    default:
      return [
        {
          kind: "polygon",
          points: [p(10, 2.4), p(17.6, 10), p(10, 17.6), p(2.4, 10)],
          stroke: colour,
          strokeWidth: 1.75,
        },
        { kind: "circle", centre: p(10, 10), radius: 2, fill: colour },
      ];
  }
}
