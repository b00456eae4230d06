const fileEnding = ".roleloom";
const shownTitleLength = 80;

/** A file name made of a title: what no file system refuses, and short enough for every one. */
export function fileNameFor(title: string, ending: string = fileEnding): string {
  const plain = [...title.replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, " ")].slice(0, shownTitleLength).join("");
  const trimmed = plain.replace(/\s+/gu, " ").replace(/^[\s.]+|[\s.]+$/gu, "");
  return `${trimmed === "" ? "Untitled" : trimmed}${ending}`;
}
