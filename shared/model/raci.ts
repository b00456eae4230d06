import type { Level } from "./document.ts";

const letters: Readonly<Record<Level, string>> = {
  lead: "R",
  contribute: "R",
  consulted: "C",
  informed: "I",
};

/**
 * An involvement in RACI letters: `R`, `C` or `I`; `A/R` where a role that does the work is accountable too, and plain
 * `A` where it is only consulted or informed, since who answers for a task is asked and told anyhow.
 */
export function raciLetters(level: Level, isAccountable: boolean): string {
  const letter = letters[level];
  if (!isAccountable) return letter;
  return letter === "R" ? "A/R" : "A";
}
