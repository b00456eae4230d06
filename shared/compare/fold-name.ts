/** Accents of Latin, Greek and Cyrillic letters; marks that make another letter in other scripts are not among them. */
const isAccent = /[\u{300}-\u{36f}]/gu;

/** A name as it is compared: letter case, accents and the width of gaps aside. */
export function foldName(name: string): string {
  const plain = name.toLowerCase().normalize("NFKD").replace(isAccent, "").normalize("NFC");
  return plain.replace(/\s+/gu, " ").trim();
}

/** The words of a folded name. */
export const wordsOf = (name: string): ReadonlySet<string> =>
  new Set(foldName(name).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
