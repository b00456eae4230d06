import type { Setup } from "../../shared/model/document.ts";
import { revealRole } from "../../shared/model/fold.ts";
import { revealPerson } from "../../shared/model/fold-people.ts";
import {
  automaticFolds,
  categoryKey,
  closeGroup,
  type Folds,
  foldPhase,
  type GroupName,
  groupedBy,
  noFolds,
  openGroup,
  unfoldPhase,
} from "../../shared/model/folds.ts";
import { keptSelection } from "./editing.ts";
import { peopleFolding } from "./people-folding.ts";
import { findGroup, shownSetup } from "./selectors.ts";
import type { SessionAccess } from "./session-parts.ts";
import type { FoldingActions, SessionData } from "./session-state.ts";

/** How a setup is shown that is new to the window, or while the user has not chosen: large ones grouped. */
export const startingFolds = (setup: Setup | null): Pick<SessionData, "folds" | "isFoldingAutomatic"> => ({
  folds: automaticFolds(setup),
  isFoldingAutomatic: true,
});

const groupingWords = {
  kind: "Grouped by kind of role",
  category: "Grouped by category",
  team: "Grouped by team",
} as const;

export function foldingActions({ get, set }: SessionAccess): FoldingActions {
  const show = (folds: Folds, words: string) => {
    const selection = keptSelection({ ...get(), folds });
    set({ folds, isFoldingAutomatic: false, hovered: null, selection });
    get().canvas?.fit();
    get().announce(words);
  };
  const open = (group: GroupName & { readonly name: string }) =>
    show(openGroup(get().folds, group), `Opened ${group.name}`);
  const close = (group: GroupName & { readonly name: string }) =>
    show(closeGroup(get().folds, group), `Collapsed ${group.name}`);
  return {
    ...peopleFolding({ get, set }),
    groupRoles: (by) =>
      show(groupedBy(get().folds, by), by === null ? "Showing every role" : groupingWords[by]),
    openGroup: (key) => {
      const group = findGroup(get(), key);
      if (group !== undefined && !group.isOpen) open(group);
    },
    closeGroup: (key) => {
      const group = findGroup(get(), key);
      if (group?.isOpen) close(group);
    },
    toggleCategory: (category) => {
      const key = categoryKey(category);
      const group = findGroup(get(), key) ?? { key, by: "category", category, name: category, isOpen: true };
      if (group.isOpen) close(group);
      else open(group);
    },
    togglePhase: (phase) => {
      const { folds, document } = get();
      const name = document.phases.find(({ id }) => id === phase)?.name ?? "";
      if (folds.phases.includes(phase)) show(unfoldPhase(folds, phase), `Opened ${name}`);
      else show(foldPhase(folds, phase), `Collapsed ${name}`);
    },
    foldPhases: (areFolded) => {
      const { folds, document } = get();
      const phases = areFolded ? document.phases.map(({ id }) => id) : [];
      show({ ...folds, phases }, areFolded ? "Collapsed every phase" : "Opened every phase");
    },
    unfoldEverything: () => show({ ...noFolds, people: get().folds.people }, "Showing every role and task"),
    unfold: (subject) => {
      const { document, folds } = get();
      const setup = shownSetup(get());
      if (setup === null) return;
      const isPhase = subject.kind === "phase" && folds.phases.includes(subject.phase);
      if ("role" in subject) set({ folds: revealRole(document, setup, folds, subject.role) });
      else if (subject.kind === "person")
        set({ folds: { ...folds, people: revealPerson(setup, folds.people, subject.person) } });
      else if (isPhase) set({ folds: unfoldPhase(folds, subject.phase) });
    },
  };
}
