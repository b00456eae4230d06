import type { Team } from "../model/document.ts";
import type { Behind } from "../model/fold-people.ts";
import { plural } from "../text/phrases.ts";
import { type PersonDrawing, personCardPart } from "./person-card.ts";
import type { Part } from "./scene.ts";

/** A collapsed team as one card: its name, its size, and an edge cut by what its people do. */
export function teamCardPart(
  { id, name, members: { people, vacancies } }: Team & { readonly members: Behind },
  drawing: Omit<PersonDrawing, "label" | "avatarOf">,
): Part {
  const open = vacancies === 0 ? "" : `, ${plural(vacancies, "vacancy", "vacancies")}`;
  const size = people === 0 ? "Nobody yet" : `${plural(people - vacancies, "person", "people")}${open}`;
  const text = { nameLines: drawing.text.nameLines, roleLines: [size], tag: "" };
  const avatarOf = { name, vacant: false, roles: [] };
  const card = personCardPart({ ...drawing, text, avatarOf, label: `Team ${name}, ${size}, collapsed` });
  return { ...card, id: `team:${id}`, subject: { kind: "team-fold", team: id } };
}
