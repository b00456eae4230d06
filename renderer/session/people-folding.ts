import { isOpen, toggleTeam, turn } from "../../shared/model/fold-people.ts";
import { byTeam, fittingPeople, type PeopleFolds, toLevel } from "../../shared/model/people-folds.ts";
import { plural } from "../../shared/text/phrases.ts";
import { shownSetup } from "./selectors.ts";
import type { SessionAccess } from "./session-parts.ts";
import type { FoldingActions } from "./session-state.ts";

type PeopleFolding = Pick<FoldingActions, "togglePerson" | "groupPeople" | "toggleTeam" | "showLevels">;

/** What of the reporting lines or the teams is shown. */
export function peopleFolding({ get, set }: Pick<SessionAccess, "get" | "set">): PeopleFolding {
  const showPeople = (people: PeopleFolds, words: string) => {
    set({ folds: { ...get().folds, people }, hovered: null });
    get().canvas?.fit();
    get().announce(words);
  };
  return {
    togglePerson: (person) => {
      const { folds } = get();
      const setup = shownSetup(get());
      const isShown = setup === null ? null : isOpen(setup, folds.people, person);
      if (setup === null || isShown === null) return;
      const name = setup.people.find(({ id }) => id === person)?.name ?? "";
      set({ folds: { ...folds, people: turn(setup, folds.people, person) }, hovered: null });
      get().announce(`${isShown ? "Collapsed" : "Opened"} ${name}`);
      get().reveal({ kind: "person", person });
    },
    groupPeople: (openTeams) => {
      const people = openTeams === null ? fittingPeople : byTeam(openTeams);
      showPeople(people, openTeams === null ? "Showing reporting lines" : "Showing teams");
    },
    toggleTeam: (team) => {
      const setup = shownSetup(get());
      if (setup?.people.some(({ teams }) => teams.includes(team)) !== true) return;
      const people = toggleTeam(get().folds.people, team);
      const name = setup.teams.find(({ id }) => id === team)?.name ?? "";
      showPeople(people, `${people.openTeams?.includes(team) ? "Opened" : "Collapsed"} ${name}`);
    },
    showLevels: (levels) =>
      showPeople(
        toLevel(levels),
        levels === null ? "Showing everybody" : `Showing ${plural(levels, "level", "levels")}`,
      ),
  };
}
