/** "1 role", "5,010 roles": a count with thousands apart, and what is counted. */
export const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

/** "technical" as a heading: "Technical". */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
