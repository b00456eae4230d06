import { shorten } from "../../problems/shorten.ts";
import { capitalised, inFigures } from "../../text/phrases.ts";

/** Pieces of sentences. Names come from strangers and are cut to one line of a bearable length. */

const maxNameLength = 60;
const mostListed = 4;

export const plain = (name: string): string => shorten(name, maxNameLength);
export const quoted = (name: string): string => `“${plain(name)}”`;

/** "a, b and c", or "a, b, c, d and 12 more". */
export function listed(items: readonly string[], most = mostListed): string {
  const isCut = items.length > most + 1;
  const shown = isCut ? items.slice(0, most) : items;
  const last = isCut ? `${inFigures(items.length - most)} more` : shown.at(-1);
  const first = isCut ? shown : shown.slice(0, -1);
  // Where names hold commas themselves, only a stronger mark tells where one ends.
  const mark = shown.some((item) => item.replace(/“[^”]*”/g, "").includes(",")) ? "; " : ", ";
  return first.length === 0 ? (last ?? "") : `${first.join(mark)} and ${last}`;
}

const smallNumbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Up to ten in words. */
export const inWords = (count: number): string => smallNumbers[count] ?? inFigures(count);

/** "one role", "12 roles", as the subject of a sentence. */
export const counted = (count: number, one: string, many: string): string =>
  `${count === 1 ? "one" : inFigures(count)} ${count === 1 ? one : many}`;

export const sentence = (text: string): string => `${capitalised(text)}.`;

/** Whole per cent, but never 0 or 100 for what is not quite. */
export function percent(share: number): string {
  const whole = Math.round(share * 100);
  if (whole === 0 && share > 0) return "under 1%";
  return whole === 100 && share < 1 ? "over 99%" : `${whole}%`;
}

/**
 * A role's name within a sentence: "Data engineer" loses its capital, "ML engineer", "Head of Data" and names in other
 * scripts keep theirs.
 */
export function roleWord(name: string): string {
  const [first = "", ...others] = plain(name).split(" ");
  const isSentenceCase =
    /^[A-Z][a-z-]*$/.test(first) && others.every((word) => /^[a-z(]/.test(word) || /^[A-Z\d]+$/.test(word));
  return isSentenceCase ? [first.toLowerCase(), ...others].join(" ") : plain(name);
}

/** Letters whose own name begins with a vowel, as in "an ML engineer". */
const spokenWithVowel = /^[AEFHILMNORSX]/;

export function withArticle(name: string): string {
  const word = roleWord(name);
  const [first = ""] = word.split(/[\s-]/);
  const isInitials = /^[A-Z]{2,}s?$/.test(first);
  const hasVowel = isInitials ? spokenWithVowel.test(first) : /^(?!uni|use|eu)[aeiou]/i.test(first);
  return `${hasVowel ? "an" : "a"} ${word}`;
}

/** The ending of a verb whose subject is so many. */
export const verbEnd = (count: number): string => (count === 1 ? "s" : "");
