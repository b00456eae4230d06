import type { Level, Phase } from "../../model/document.ts";
import type { Target } from "../diff.ts";
import { listed } from "./phrases.ts";
import type { SideNames } from "./telling.ts";

/** Targets of one side within a sentence, whether the verb after them is in the plural, and whether they are all there is. */
export type ToldTargets = { readonly text: string; readonly isPlural: boolean; readonly isAll: boolean };

const verbs: Readonly<Record<Level, string>> = {
  lead: "leads",
  contribute: "contributes",
  consulted: "is consulted",
  informed: "is informed",
};

/** The same after a verb: "from contributing to being consulted". */
export const beingPart: Readonly<Record<Level, string>> = {
  lead: "leading",
  contribute: "contributing",
  consulted: "being consulted",
  informed: "being informed",
};

const prepositions: Readonly<Record<Level, string>> = {
  lead: "",
  contribute: "to ",
  consulted: "on ",
  informed: "of ",
};

/** What goes after the verb of a level: "on “Train the model”", "throughout". */
export const objectOf = (level: Level, told: ToldTargets): string =>
  told.isAll ? "throughout" : `${prepositions[level]}${told.text}`;

/** "is consulted on “Train the model”". */
export const partOf = (level: Level, told: ToldTargets): string => `${verbs[level]} ${objectOf(level, told)}`;

/** A phase of which every task is meant stands for them; all phases are "every phase". */
export function tellTargets(
  targets: readonly Target[],
  phases: readonly Phase[],
  names: SideNames,
): ToldTargets {
  const tasks = new Set(targets.map(({ task }) => task));
  const named = new Set(targets.filter(({ task }) => task === undefined).map(({ phase }) => phase));
  const isWhole = ({ id, tasks: own }: Phase) =>
    named.has(id) || (own.length > 1 && own.every((task) => tasks.has(task.id)));
  const whole = phases.filter(isWhole);
  if (whole.length === phases.length && phases.length > 1) {
    return { text: "every phase", isPlural: false, isAll: true };
  }
  const inWhole = new Set(whole.map(({ id }) => id));
  const single = targets.filter(({ phase }) => !inWhole.has(phase)).map(names.target);
  const items = [...whole.map(({ id }) => names.phase(id)), ...single];
  return { text: listed(items), isPlural: items.length > 1, isAll: false };
}
