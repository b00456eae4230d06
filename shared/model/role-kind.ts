import { capitalised } from "../text/phrases.ts";
import type { Role } from "./document.ts";
import { memoise } from "./memoise.ts";

/**
 * The kind of a role, told by its name: what is left of "Senior data engineer, Payments 3" once the words after a
 * comma, colon, bracket or dash, trailing numbers and leading words of rank are set aside.
 */

const qualifier = /\s*(?:[,，、;:：(（[]|\s[-–—|]\s).*$/su;
const numbers = /(?:\s+(?:#?\d+|I{1,3}|IV|V))+$/u;
const ranks =
  /^(?:(?:junior|jr\.?|senior|sr\.?|lead|principal|staff|associate|trainee|mid-level|entry-level)\s+)+(?=\S)/iu;

export type RoleKind = {
  /** "data engineer": the same for every spelling of the kind. */
  readonly kind: string;
  /** "Data engineers": the kind in the plural, spelt as this role spells it. */
  readonly name: string;
};

/** Never empty, since a name is not. */
export const roleKind = memoise(({ name }: Role): RoleKind => {
  const bare = bareName(name);
  const heading = capitalised(bare);
  return { kind: bare.toLowerCase(), name: countable.test(bare) ? `${heading}s` : heading };
});

function bareName(name: string): string {
  const whole = name.trim().replace(/\s+/gu, " ");
  const plain = whole.replace(qualifier, "").replace(numbers, "").replace(ranks, "");
  return plain === "" ? whole : plain;
}

/** English words for somebody who does something, whose plural takes an "s". The plural of any other word is not known. */
const countable =
  /(?:^|[\s-])(?:administrator|advisor|analyst|annotator|architect|assistant|champion|consultant|controller|coordinator|designer|developer|director|engineer|expert|investigator|labeller|lead|leader|lawyer|manager|officer|operator|owner|planner|programmer|researcher|reviewer|scientist|specialist|sponsor|stakeholder|statistician|steward|strategist|tester|trainer|translator|user|writer)$/iu;
