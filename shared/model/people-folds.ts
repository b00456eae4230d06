import type { PersonId, TeamId } from "./document.ts";

/** Which managers show nobody below them. Like other folds a way of looking, and plain data. */
export type PeopleFolds = {
  /** How many levels are shown, heads being the first; `null` all; "fitting" as many as read well. */
  readonly levels: number | null | "fitting";
  /** Managers who are the other way round than their level says. */
  readonly turned: readonly PersonId[];
  /** Where people are shown by team instead of by reporting line, the teams whose members are shown; else `null`. */
  readonly openTeams: readonly TeamId[] | null;
};

export const everybody: PeopleFolds = { levels: null, turned: [], openTeams: null };
export const fittingPeople: PeopleFolds = { levels: "fitting", turned: [], openTeams: null };

/** Beyond this many people "fitting" shows the upper levels only: all cards together would be too small to read. */
export const mostFittingPeople = 150;
/** How many those upper levels hold at most, unless two levels hold more. */
export const mostAtFirst = 60;

/** So many levels, whoever was opened or collapsed before. */
export const toLevel = (levels: number | null): PeopleFolds => ({ levels, turned: [], openTeams: null });

/** By team, of which these are open. */
export const byTeam = (openTeams: readonly TeamId[]): PeopleFolds => ({ ...fittingPeople, openTeams });
