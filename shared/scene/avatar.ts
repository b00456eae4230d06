import type { Person, Point, Setup } from "../model/document.ts";
import { textMark } from "./marks.ts";
import type { Palette } from "./palette.ts";
import type { Mark } from "./scene.ts";
import { initials } from "./words.ts";

export const avatarRadiusPx = 11;
const font = { sizePx: 10, weight: 600 } as const;

export const hasSeveralRoles = ({ roles }: Pick<Person, "roles">): boolean => roles.length > 1;

/** How a person is shown in a circle of a radius in pixels: whoever holds several roles is filled dark, a vacancy is a hollow ring. */
export function avatar(
  person: Pick<Person, "name" | "vacant" | "roles">,
  centre: Point,
  palette: Palette,
  radius = avatarRadiusPx,
): readonly Mark[] {
  if (person.vacant) {
    return [{ kind: "circle", centre, radius: radius - 0.75, stroke: palette.loop, strokeWidth: 1.5 }];
  }
  const size = radius / avatarRadiusPx;
  const [fill, ink] = hasSeveralRoles(person)
    ? [palette.spine, palette.background]
    : [palette.avatar, palette.ink];
  return [
    { kind: "circle", centre, radius, fill },
    textMark(
      initials(person.name),
      { x: centre.x, y: centre.y + 3.6 * size },
      { ...font, sizePx: font.sizePx * size },
      ink,
      "middle",
    ),
  ];
}

/** Which kinds of avatar a setup's cards show beyond the plain one. */
export function avatarsInUse({ people }: Pick<Setup, "people">): {
  readonly severalRoles: boolean;
  readonly vacancy: boolean;
} {
  return {
    severalRoles: people.some((person) => !person.vacant && hasSeveralRoles(person)),
    vacancy: people.some(({ vacant, roles }) => vacant && roles.length > 0),
  };
}
