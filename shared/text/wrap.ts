import { breaksAnywhere, type Font, measureText } from "./measure.ts";

const ellipsis = "…";
/** Characters that may not begin a line in Japanese. */
const clinging = /[、。，．・：；？！」』）】〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;

/** Pieces between which a line may break; a piece keeps the space that follows it. */
function breakablePieces(text: string): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  const push = (): void => {
    if (piece !== "") pieces.push(piece);
    piece = "";
  };
  for (const character of text) {
    const startsNew = breaksAnywhere(character) && !clinging.test(character);
    if (startsNew || (piece.endsWith(" ") && character !== " ")) push();
    piece += character;
    if (character === "-" || character === "/") push();
  }
  push();
  return pieces;
}

/** Longest beginning of the text that fits with an ellipsis; the whole text when it fits as it is. */
export function fitLine(text: string, widthPx: number, font: Font): string {
  const whole = text.trim();
  if (measureText(whole, font) <= widthPx) return whole;
  const room = widthPx - measureText(ellipsis, font);
  let fitted = "";
  let used = 0;
  for (const character of whole) {
    used += measureText(character, font);
    if (used > room) break;
    fitted += character;
  }
  return fitted.trimEnd() + ellipsis;
}

/** Fewest letters of a broken word on its second line. */
const leastRemainder = 4;

/** Breaks a word that is wider than a line where it must, with a hyphen between letters. */
function splitPiece(piece: string, widthPx: number, font: Font): readonly [head: string, rest: string] {
  const hyphenWidth = measureText("-", font);
  const characters = [...piece];
  let used = 0;
  let count = 0;
  while (count < characters.length) {
    used += measureText(characters[count] ?? "", font);
    if (used + hyphenWidth > widthPx) break;
    count++;
  }
  const cut = Math.max(1, Math.min(count, characters.length - leastRemainder));
  return [`${characters.slice(0, cut).join("")}-`, characters.slice(cut).join("")];
}

/** Keeps the words on either side of it on one line. */
export const noBreakSpace = "\u00a0";

/**
 * Breaks text into at most `maxLines` lines no wider than `widthPx`. What does not fit ends in an ellipsis.
 * Same text, same lines on every host.
 */
export function wrapText(text: string, widthPx: number, maxLines: number, font: Font): readonly string[] {
  const whole = text.replace(/[^\S\u00a0]+/gu, " ").trim();
  return breakLines(whole, widthPx, maxLines, font).map((line) => line.replaceAll(noBreakSpace, " "));
}

function breakLines(whole: string, widthPx: number, maxLines: number, font: Font): readonly string[] {
  if (whole !== "" && measureText(whole, font) <= widthPx) return [whole];
  const lines: string[] = [];
  const pieces = [...breakablePieces(whole)];
  let line = "";
  while (pieces.length > 0) {
    const piece = pieces.shift() ?? "";
    if (measureText((line + piece).trimEnd(), font) <= widthPx) {
      line += piece;
      continue;
    }
    if (lines.length === maxLines - 1)
      return [...lines, fitLine(line + piece + pieces.join(""), widthPx, font)];
    if (line !== "") {
      lines.push(line.trimEnd());
      line = "";
      pieces.unshift(piece);
      continue;
    }
    const [head, rest] = splitPiece(piece, widthPx, font);
    lines.push(head);
    pieces.unshift(rest);
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}
