/** Long enough to read, short enough to leave room for a number. */
const maxLength = 60;

/**
 * A readable id made from a name, different from every id in `taken`: "Data scientist" gives `data-scientist`,
 * then `data-scientist-2`. Letters and digits of every script stay; what has none becomes `item`.
 */
export function freshId<Id extends string>(base: string, taken: Iterable<Id>): Id {
  const words = base
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? ["item"];
  const stem = [...words.join("-")].slice(0, maxLength).join("").replace(/-$/, "");
  const known = new Set<string>(taken);
  let candidate = stem;
  for (let number = 2; known.has(candidate); number += 1) candidate = `${stem}-${number}`;
  return candidate as Id;
}
