import { inflate } from "../../shared/layout/geometry.ts";
import type { Mark, Part } from "../../shared/scene/scene.ts";
import { isLink } from "../../shared/scene/scene-index.ts";

const ringPx = 4;
const cornerPx = 13;
const glowPx = 7;

/** What is laid around a selected card, or under a selected link, so that it is found again. */
export function signMarks(part: Part, colour: string): Part {
  return { ...part, marks: isLink(part) ? glow(part, colour) : [ring(part, colour)] };
}

function ring({ bounds }: Part, stroke: string): Mark {
  return { kind: "rect", rect: inflate(bounds, ringPx), radius: cornerPx, stroke, strokeWidth: 2.5 };
}

const glow = ({ marks }: Part, stroke: string): readonly Mark[] =>
  marks.flatMap((mark) =>
    mark.kind === "curve"
      ? [{ ...mark, stroke, strokeWidth: (mark.strokeWidth ?? 1) + glowPx, opacity: 0.45 } as const]
      : [],
  );
