import type { PersonPlace } from "../layout/people-places.ts";
import { heldRoles, type PersonText, personCard, tagWidth, wordsHeight } from "../layout/person-text.ts";
import type { Person, Role, RoleId } from "../model/document.ts";
import { avatar } from "./avatar.ts";
import { scalePart, textMark } from "./marks.ts";
import type { CategoryColours, Palette } from "./palette.ts";
import type { Mark, Part } from "./scene.ts";

const cornerPx = 10;
const edge = { widthPx: 5, insetPx: 10, gapPx: 2 } as const;
const tag = { heightPx: 18, radiusPx: 5 } as const;

export type PersonDrawing = {
  readonly person: Person;
  readonly place: PersonPlace;
  readonly text: PersonText;
  readonly label: string;
  /** Whom the avatar tells of, if not of the person. */
  readonly avatarOf?: Pick<Person, "name" | "vacant" | "roles">;
  readonly roles: ReadonlyMap<RoleId, Role>;
  readonly coloursOf: (category: string) => CategoryColours;
  readonly palette: Palette;
};

/** A person as a quiet card: an edge coloured by the roles' shares, initials, name, roles, team. A vacancy is hollow. */
export function personCardPart({
  person,
  place,
  text,
  label,
  avatarOf = person,
  roles,
  coloursOf,
  palette,
}: PersonDrawing): Part {
  const [width, height] = [place.rect.width / place.scale, place.rect.height / place.scale];
  const bounds = { x: 0, y: 0, width, height };
  const surface = person.vacant
    ? { fill: palette.background, stroke: palette.loop, strokeWidth: 1.25 }
    : { fill: palette.card, stroke: palette.cardEdge, strokeWidth: 1 };
  const { avatarRadiusPx } = personCard;
  const centre = { x: 18 + avatarRadiusPx, y: height / 2 };
  const part: Part = {
    id: `person:${place.person}`,
    subject: { kind: "person", person: place.person },
    origin: { x: place.rect.x, y: place.rect.y },
    bounds,
    label,
    marks: [
      { kind: "rect", rect: bounds, radius: cornerPx, ...surface },
      ...shareEdge(person, roles, coloursOf, palette, height),
      ...avatar(avatarOf, centre, palette, avatarRadiusPx),
      ...words(text, height, person.vacant ? palette.mutedInk : palette.ink, palette),
    ],
  };
  return scalePart(part, place.scale);
}

/** In the middle of the card's height. */
function words(text: PersonText, heightPx: number, ink: string, palette: Palette): readonly Mark[] {
  const { nameLines, roleLines, tag: team } = text;
  const { textLeftPx: x, nameFont, roleFont, teamFont, nameLinePx, roleLinePx } = personCard;
  const marks: Mark[] = [];
  let baseline = (heightPx - wordsHeight(text)) / 2 + nameFont.sizePx + 0.5;
  for (const each of nameLines) {
    marks.push(textMark(each, { x, y: baseline }, nameFont, ink));
    baseline += nameLinePx;
  }
  for (const each of roleLines) {
    marks.push(textMark(each, { x, y: baseline - 1 }, roleFont, palette.mutedInk));
    baseline += roleLinePx;
  }
  if (team === "") return marks;
  const rect = { x, y: baseline - 11, width: tagWidth(team), height: tag.heightPx };
  const ground: Mark = { kind: "rect", rect, radius: tag.radiusPx, fill: palette.avatar };
  const at = { x: x + rect.width / 2, y: rect.y + 12.8 };
  return [...marks, ground, textMark(team, at, teamFont, palette.ink, "middle")];
}

/** The left edge cut by shares, in the order of the roles, over the whole of the person's time or of what is asked of it. */
function shareEdge(
  person: Person,
  roles: ReadonlyMap<RoleId, Role>,
  coloursOf: (category: string) => CategoryColours,
  palette: Palette,
  heightPx: number,
): readonly Mark[] {
  const held = heldRoles(person, roles).filter(({ share }) => share > 0);
  const whole = Math.max(
    1,
    held.reduce((sum, { share }) => sum + share, 0),
  );
  const room = heightPx - 2 * edge.insetPx;
  const piece = (top: number, height: number, fill: string): Mark => ({
    kind: "rect",
    rect: { x: 0, y: top, width: edge.widthPx, height },
    radius: Math.min(edge.widthPx, height) / 2,
    fill,
  });
  let top: number = edge.insetPx;
  const marks = held.map(({ role, share }) => {
    const height = (room * share) / whole;
    const mark = piece(top, Math.max(1, height - edge.gapPx), coloursOf(role.category).onBackground);
    top += height;
    return mark;
  });
  const left = heightPx - edge.insetPx - top;
  return left > edge.gapPx ? [...marks, piece(top, left, palette.hairline)] : marks;
}
