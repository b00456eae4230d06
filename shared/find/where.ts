import type { Person, RoleloomDocument, Setup, SetupId } from "../model/document.ts";
import { capitalised, plural } from "../text/phrases.ts";
import type { Hit } from "./find.ts";

const mostRolesNamed = 2;

/** Where a hit is, or what of it matched: "Technical", "Skill: PyTorch", "Data engineer, ML engineer · Enterprise". */
export function whereOf(document: RoleloomDocument, shown: SetupId | null, { target, matched }: Hit): string {
  const setup = "setup" in target ? document.setups.find(({ id }) => id === target.setup) : undefined;
  const place = placeOf(document, setup, target);
  const about =
    matched === null || target.kind === "person" || target.kind === "vacancy" ? place : reason(matched);
  const isElsewhere = setup !== undefined && target.kind !== "setup" && setup.id !== shown;
  return [about, isElsewhere ? setup.name : ""].filter((words) => words !== "").join(" · ");
}

function reason({ what, text }: NonNullable<Hit["matched"]>): string {
  return what === "skill" ? `Skill: ${text}` : capitalised(text);
}

function placeOf({ phases }: RoleloomDocument, setup: Setup | undefined, target: Hit["target"]): string {
  switch (target.kind) {
    case "role":
      return capitalised(setup?.roles.find(({ id }) => id === target.role)?.category ?? "");
    case "phase":
      return `Phase ${phases.findIndex(({ id }) => id === target.phase) + 1}`;
    case "task":
      return phases.find(({ id }) => id === target.phase)?.name ?? "";
    case "person":
    case "vacancy":
      return rolesOf(
        setup,
        setup?.people.find(({ id }) => id === target.person),
      );
    case "team":
      return plural(membersOf(setup, target.team), "person", "people");
    case "setup":
      return plural(setup?.roles.length ?? 0, "role", "roles");
  }
}

const membersOf = (setup: Setup | undefined, team: string): number =>
  setup?.people.filter(({ teams }) => teams.some((each) => each === team)).length ?? 0;

function rolesOf(setup: Setup | undefined, person: Person | undefined): string {
  const held = person?.roles ?? [];
  const names = held
    .slice(0, mostRolesNamed)
    .flatMap(({ role }) => setup?.roles.find(({ id }) => id === role)?.name ?? []);
  const rest = held.length - names.length;
  return rest > 0 ? `${names.join(", ")} and ${rest} more` : names.join(", ");
}
