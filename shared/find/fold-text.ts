/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plain: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ς: "σ",
};
const special = new RegExp(`[${Object.keys(plain).join("")}]`, "gu");
// Marks of other scripts tell words apart and stay.
const accents = /[\u0300-\u036f]/gu;
/** Plain letters with single spaces between them, as most names are. */
const isPlain = (text: string): boolean => !/[^!-~ ]|^ | $| {2}/.test(text);

/** Text without letter case, accents and needless space, so that "Zoë  Łuczak" is found by "zoe luczak". */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (isPlain(text)) return lower;
  return lower
    .normalize("NFKD")
    .replace(accents, "")
    .toLowerCase()
    .replace(special, (letter) => plain[letter] ?? letter)
    .normalize("NFC")
    .trim()
    .replace(/\s+/gu, " ");
}
