/** "5,010": the platform's own way of setting thousands apart takes 15 ms to wake up, and runs for every label. */
export const inFigures = (count: number | bigint): string =>
  String(count).replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ",");

/** "1 role", "5,010 roles": a count with thousands apart, and what is counted. */
export const plural = (count: number, one: string, many: string): string =>
  `${inFigures(count)} ${count === 1 ? one : many}`;

/** "technical" as a heading: "Technical". */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The sentences of a text up to the one that goes past a number of characters, and a sign that there is more. */
export function firstSentences(text: string, characters: number): string {
  const end = text.indexOf(". ", characters);
  return end === -1 ? text : `${text.slice(0, end)}. …`;
}
