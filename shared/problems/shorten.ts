/** Line breaks, other controls, and marks that turn the direction of the text around them. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/**
 * A text fit to stand within a sentence: on one line and at most `maxLength` UTF-16 code units, its middle left out
 * where it is longer, since names and paths differ at both ends.
 */
export function shorten(text: string, maxLength: number): string {
  // A file may hold megabytes in one name; only the ends of it are ever shown.
  const ends =
    text.length > 8 * maxLength ? `${text.slice(0, 4 * maxLength)}…${text.slice(-4 * maxLength)}` : text;
  const line = ends.replace(unprintable, " ").replace(/\s+/g, " ").trim();
  if (line.length <= maxLength) return line;
  const kept = maxLength - 1;
  const head = line.slice(0, Math.ceil(kept / 2)).replace(/[\ud800-\udbff]$/, "");
  const tail = line.slice(-Math.floor(kept / 2)).replace(/^[\udc00-\udfff]/, "");
  return `${head}…${tail}`;
}
