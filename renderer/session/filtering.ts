import { isFiltering, matchesOf } from "../../shared/find/filter.ts";
import { inFigures, plural } from "../../shared/text/phrases.ts";
import { shownSetup } from "./selectors.ts";
import type { SessionData } from "./session-state.ts";

type Shown = Pick<SessionData, "document" | "setupId" | "filter" | "view">;

/** "34 of 150 roles match"; people where people are shown. */
export function filterAnswer(data: Shown): string {
  const setup = shownSetup(data);
  if (setup === null || !isFiltering(data.filter)) return "Everything is shown";
  const { roles, people } = matchesOf(setup, data.filter);
  const [found, all] =
    data.view === "people" ? [people.size, setup.people.length] : [roles.size, setup.roles.length];
  const things = data.view === "people" ? plural(all, "person", "people") : plural(all, "role", "roles");
  return `${inFigures(found)} of ${things} ${found === 1 ? "matches" : "match"}`;
}
