import type { Person, Role, RoleId, Setup, TeamId } from "../model/document.ts";
import { memoise } from "../model/memoise.ts";
import { type Font, measureText } from "../text/measure.ts";
import { fitLine, wrapText } from "../text/wrap.ts";

/** The inside measures of a person's card, shared by layout (how big) and scene (where what is drawn). */
export const personCard = {
  widthPx: 240,
  paddingPx: 12,
  avatarRadiusPx: 16,
  /** Left of the text: edge, avatar and the space after it. */
  textLeftPx: 60,
  nameFont: { sizePx: 14, weight: 600 },
  roleFont: { sizePx: 12, weight: 400 },
  teamFont: { sizePx: 11, weight: 400 },
  nameLinePx: 19,
  roleLinePx: 17,
  teamRowPx: 24,
} as const satisfies Record<string, number | Font>;

/** Width of the text, in pixels. */
const room = personCard.widthPx - personCard.textLeftPx - personCard.paddingPx;
const mostRoleLines = 3;
const tagPaddingPx = 7;

export type PersonText = {
  readonly nameLines: readonly string[];
  /** "Data scientist 60 %", the last one "+2 roles" where there are more than fit. */
  readonly roleLines: readonly string[];
  /** The team's name in its tag, empty where there is none. */
  readonly tag: string;
};

/** Shortens words before a tail that stays whole. Thousands of cards share few roles and teams, so lines are remembered. */
type Shorten = (words: string, tail: string, widthPx: number, font: Font) => string;

/** Everybody's words as they fit on their cards, in the order of the people. The same list for the same setup. */
export const peopleText: (setup: Setup) => readonly PersonText[] = memoise((setup: Setup) => {
  const roles = new Map(setup.roles.map((role) => [role.id, role]));
  const teams = new Map(setup.teams.map(({ id, name }) => [id, name]));
  const fitted = new Map<string, string>();
  const shorten: Shorten = (words, tail, widthPx, font) => {
    const key = `${font.sizePx}\n${words}\n${tail}`;
    const known = fitted.get(key);
    if (known !== undefined) return known;
    const line = fitLine(words, widthPx - measureText(tail, font), font) + tail;
    fitted.set(key, line);
    return line;
  };
  return setup.people.map((person) => personText(person, roles, teams, shorten));
});

/**
 * Height that holds every card's words, in pixels; one height for all keeps rows aligned. Layout needs no more of the
 * words than their lines, so names are measured only where a second line would make a card the highest.
 */
export const cardHeightOf: (setup: Setup) => number = memoise(({ people, roles, teams }: Setup) => {
  const roleIds = new Set(roles.map(({ id }) => id));
  const teamIds = new Set(teams.map(({ id }) => id));
  const oneLine = people.map((person) => {
    const held = person.roles.reduce((count, { role }) => count + (roleIds.has(role) ? 1 : 0), 0);
    const hasTag = person.teams.some((team) => teamIds.has(team));
    return heightOfLines(1, Math.min(held, mostRoleLines), hasTag);
  });
  let most = oneLine.reduce((highest, height) => Math.max(highest, height), 2 * personCard.avatarRadiusPx);
  people.forEach(({ name }, index) => {
    const twoLines = (oneLine[index] ?? 0) + personCard.nameLinePx;
    if (twoLines > most && isWide(name) && nameLinesOf(name).length > 1) most = twoLines;
  });
  return Math.ceil((most + 2 * personCard.paddingPx) / 8) * 8;
});

/** Whether a name may need a second line: blanks that wrapping takes out only make it narrower. */
const isWide = (name: string): boolean => measureText(name, personCard.nameFont) > room;

const nameLinesOf = (name: string): readonly string[] => wrapText(name, room, 2, personCard.nameFont);

const heightOfLines = (nameLines: number, roleLines: number, hasTag: boolean): number =>
  nameLines * personCard.nameLinePx + roleLines * personCard.roleLinePx + (hasTag ? personCard.teamRowPx : 0);

/** Height of all of a card's words, in pixels. */
export const wordsHeight = ({ nameLines, roleLines, tag }: PersonText): number =>
  heightOfLines(nameLines.length, roleLines.length, tag !== "");

function personText(
  person: Person,
  roles: ReadonlyMap<RoleId, Role>,
  teams: ReadonlyMap<TeamId, string>,
  shorten: Shorten,
): PersonText {
  const held = heldRoles(person, roles);
  const shown = held.length > mostRoleLines ? held.slice(0, mostRoleLines - 1) : held;
  const lines = shown.map(({ role, share }) =>
    shorten(role.name, shareWords(person, share), room, personCard.roleFont),
  );
  const hidden = held.length - shown.length;
  const names = person.teams.flatMap((id) => teams.get(id) ?? []);
  return {
    nameLines: nameLinesOf(person.name),
    roleLines: hidden > 0 ? [...lines, `+${hidden} roles`] : lines,
    tag: tagWords(names, shorten),
  };
}

/** The roles of a person that exist, each with its share, in the order of the document. */
export function heldRoles(
  person: Person,
  roles: ReadonlyMap<RoleId, Role>,
): readonly { readonly role: Role; readonly share: number }[] {
  return person.roles.flatMap((assignment) => {
    const role = roles.get(assignment.role);
    return role ? [{ role, share: assignment.share }] : [];
  });
}

/** " 60 %", or nothing for somebody with one role and all of their time in it. */
export function shareWords({ roles }: Person, share: number): string {
  return roles.length === 1 && share === 1 ? "" : ` ${Math.round(share * 100)} %`;
}

function tagWords([first, ...others]: readonly string[], shorten: Shorten): string {
  if (first === undefined) return "";
  const more = others.length === 0 ? "" : ` +${others.length}`;
  return shorten(first, more, room - 2 * tagPaddingPx, personCard.teamFont);
}

/** Width of a tag around its words, in pixels. */
export const tagWidth = (tag: string): number => measureText(tag, personCard.teamFont) + 2 * tagPaddingPx;
