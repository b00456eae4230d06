import type { Setup } from "../../shared/model/document.ts";
import { choose } from "./choose.ts";
import { keptSelection } from "./editing.ts";
import { filterAnswer } from "./filtering.ts";
import { startingFolds } from "./folding.ts";
import { goTo } from "./go-to.ts";
import { shownSetup } from "./selectors.ts";
import type { SessionAccess } from "./session-parts.ts";
import type { SessionData, ViewActions } from "./session-state.ts";

/** Beyond this many roles a map is mostly lines, and lanes still show each role's part at a glance. */
const mostMapRoles = 60;

/** How a document is shown that is opened, until the user chooses. */
export const startingView = (setup: Setup | null): Pick<SessionData, "view" | "isViewAutomatic"> => ({
  view: setup !== null && setup.roles.length > mostMapRoles ? "lanes" : "map",
  isViewAutomatic: true,
});

export function viewActions({ get, set, parts }: SessionAccess): ViewActions {
  return {
    showSetup: (setupId) => {
      const setup = shownSetup({ ...get(), setupId });
      const { isFoldingAutomatic, folds: before } = get();
      // Roles are grouped by the size of each setup; who is collapsed stays so.
      const folding = isFoldingAutomatic
        ? { folds: { ...startingFolds(setup).folds, people: before.people } }
        : {};
      const shown = { ...get(), setupId, ...folding };
      set({ setupId, ...folding, hovered: null, revealed: null, selection: keptSelection(shown) });
      get().announce(`Showing ${shownSetup(get())?.name ?? ""}`);
    },
    showView: (view) => {
      set({ view, isViewAutomatic: false, hovered: null, revealed: null });
      get().announce(`Showing the ${view}`);
    },
    select: (selection) => set({ selection }),
    choose: (subject) => choose(get(), subject),
    hover: (hovered) => set({ hovered }),
    reveal: (revealed) => {
      if (revealed !== null && ("role" in revealed || "person" in revealed)) get().unfold(revealed);
      set({ revealed });
    },
    goTo: (target) => goTo(get, target),
    chooseFilter: (filter) => {
      set({ filter });
      get().announce(filterAnswer(get()));
    },
    search: (query) => set({ query }),
    chooseTheme: (themeChoice) => {
      parts.preferences.writeTheme(themeChoice);
      set({ themeChoice, theme: themeChoice === "system" ? get().systemTheme : themeChoice });
    },
    followSystemTheme: (systemTheme) =>
      set(get().themeChoice === "system" ? { systemTheme, theme: systemTheme } : { systemTheme }),
    showDialog: (dialog) => set({ dialog }),
    focus: (focusTarget) => set({ focusTarget }),
    announce: (text) => set({ announcement: { text, count: get().announcement.count + 1 } }),
    notify: parts.notify,
    showRecents: (recents) => set({ recents }),
    registerCanvas: (canvas) => set({ canvas }),
  };
}
