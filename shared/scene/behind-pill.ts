import type { PersonPlace } from "../layout/people-places.ts";
import type { Person, Point } from "../model/document.ts";
import type { Behind } from "../model/fold-people.ts";
import { measureText } from "../text/measure.ts";
import { plural } from "../text/phrases.ts";
import { scalePart, textMark } from "./marks.ts";
import type { Palette } from "./palette.ts";
import type { Mark, Part } from "./scene.ts";

export const pillHeightPx = 22;
const font = { sizePx: 12, weight: 600 } as const;
const paddingPx = 9;
const ringRadiusPx = 4;
const ringGapPx = 7;
/** From the right edge of the card, whose lower edge runs through the middle of the pill. */
const insetPx = 14;

type Pill = { readonly widthPx: number; readonly marks: (at: Point) => readonly Mark[] };

/** "+12", and where some of them are vacancies a hollow ring with their number. */
export function pill(words: string, palette: Palette, vacancies = 0): Pill {
  const open = vacancies === 0 ? "" : vacancies.toLocaleString("en");
  const wordsPx = measureText(words, font);
  const openPx = open === "" ? 0 : 2 * ringGapPx + 2 * ringRadiusPx - 3 + measureText(open, font);
  const widthPx = wordsPx + openPx + 2 * paddingPx;
  const marks = ({ x, y }: Point): readonly Mark[] => {
    const ringX = x + paddingPx + wordsPx + ringGapPx + ringRadiusPx;
    const [middle, baseline] = [y + pillHeightPx / 2, y + 15.3];
    const ground: Mark = {
      kind: "rect",
      rect: { x, y, width: widthPx, height: pillHeightPx },
      radius: pillHeightPx / 2,
      fill: palette.spine,
      stroke: palette.background,
      strokeWidth: 2,
    };
    const count = textMark(words, { x: x + paddingPx, y: baseline }, font, palette.background);
    if (open === "") return [ground, count];
    return [
      ground,
      count,
      {
        kind: "circle",
        centre: { x: ringX, y: middle },
        radius: ringRadiusPx,
        stroke: palette.background,
        strokeWidth: 1.5,
      },
      textMark(open, { x: ringX + ringRadiusPx + ringGapPx - 3, y: baseline }, font, palette.background),
    ];
  };
  return { widthPx, marks };
}

/** On the lower edge of a collapsed manager's card: how many are behind it. */
export function behindPart(
  { name }: Person,
  { person, rect, scale }: PersonPlace,
  { people, vacancies }: Behind,
  palette: Palette,
): Part {
  const { widthPx, marks } = pill(`+${people.toLocaleString("en")}`, palette, vacancies);
  const open = vacancies === 0 ? "" : `, ${plural(vacancies, "vacancy", "vacancies")} among them`;
  const part: Part = {
    id: `person-fold:${person}`,
    subject: { kind: "person-fold", person },
    origin: {
      x: rect.x + rect.width - (insetPx + widthPx) * scale,
      y: rect.y + rect.height - (pillHeightPx / 2) * scale,
    },
    bounds: { x: 0, y: 0, width: widthPx, height: pillHeightPx },
    label: `${plural(people, "person", "people")} below ${name} not shown${open}`,
    marks: marks({ x: 0, y: 0 }),
  };
  return scalePart(part, scale);
}
