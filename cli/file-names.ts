const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const maxStemLength = 80;

/** A name that every common file system takes, from any text; never empty, never a path. */
function safeName(text: string): string {
  const words = text.normalize("NFC").replace(/[^\p{L}\p{N}\p{M}]+/gu, "-");
  const stem = [...words]
    .slice(0, maxStemLength)
    .join("")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
  if (stem === "") return "drawing";
  return reserved.test(stem) ? `${stem}-drawing` : stem;
}

/** Names for many pictures in one folder, from document and setup; the same name twice gets a number. */
export function nameOutputs(): (document: string, setup: string, extension: string) => string {
  const taken = new Set<string>();
  return (document, setup, extension) => {
    const [first, second] = [safeName(document), safeName(setup)];
    const stem = first === second ? first : `${first}-${second}`;
    let name = `${stem}.${extension}`;
    for (let count = 2; taken.has(name); count++) name = `${stem}-${count}.${extension}`;
    taken.add(name);
    return name;
  };
}
