const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;
/** Two of them, a number and an ending stay under the 255 bytes that file systems allow. */
const maxStemBytes = 100;

/** A name that every common file system takes, from any text; never empty, never a path. */
function safeName(text: string): string {
  const words = text.normalize("NFC").replace(/[^\p{L}\p{N}\p{M}]+/gu, "-");
  const stem = shorten(words.toLowerCase().replace(/^[-\p{M}]+/u, ""));
  return stem === "" ? "drawing" : stem;
}

function shorten(text: string): string {
  let stem = "";
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > maxStemBytes) break;
    stem += character;
  }
  return stem.replace(/-+$/, "");
}

/** Names for many pictures in one folder, from document and setup; the same name twice gets a number. */
export function nameOutputs(): (document: string, setup: string, extension: string) => string {
  const taken = new Set<string>();
  return (document, setup, extension) => {
    const [first, second] = [safeName(document), safeName(setup)];
    const joined = first === second ? first : `${first}-${second}`;
    const stem = reserved.test(joined) ? `${joined}-drawing` : joined;
    let name = `${stem}.${extension}`;
    for (let count = 2; taken.has(name); count++) name = `${stem}-${count}.${extension}`;
    taken.add(name);
    return name;
  };
}
