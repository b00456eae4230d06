import type { Level } from "./document.ts";

const letters: Readonly<Record<Level, string>> = {
  lead: "R",
  contribute: "R",
  consulted: "C",
  informed: "I",
};

/** An involvement in RACI letters: `R`, `C` or `I`, led by `A/` where the role is accountable as well. */
export function raciLetters(level: Level, isAccountable: boolean): string {
  return isAccountable ? `A/${letters[level]}` : letters[level];
}
