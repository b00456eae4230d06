import type { ConflictPair, Level, RoleloomDocument } from "../model/document.ts";
import { levelWeight } from "../model/queries.ts";
import { levels } from "../model/vocabulary.ts";

/** What the insights go by. A document may set its own. */
export type InsightRules = {
  /** w(r,p), how much an involvement counts, by its level. */
  readonly weights: Readonly<Record<Level, number>>;
  readonly conflicts: readonly ConflictPair[];
};

const building = ["develop", "train", "build"];

/** Regulated practice keeps building apart from validating and from approving for production. */
const usualConflicts: readonly ConflictPair[] = [
  { name: "Developer and validator", one: building, other: ["validat", "verif", "audit"] },
  { name: "Developer and production approver", one: building, other: ["approv"] },
];

/** The document's own rules where it has them, the usual ones for the rest. */
export function rulesOf({ rules }: RoleloomDocument): InsightRules {
  const own = rules?.weights ?? {};
  const weights = { ...levelWeight };
  for (const level of levels) weights[level] = own[level] ?? levelWeight[level];
  return { weights, conflicts: rules?.conflicts ?? usualConflicts };
}
