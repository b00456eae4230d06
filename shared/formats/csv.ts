/** A cell of a table: text from a stranger, or a number of ours. */
export type Cell = string | number;

/**
 * What a spreadsheet would take for a formula, also after spaces, quotes or a byte order mark. An apostrophe counts
 * among what may stand before, so that the mark below can be told from one that was there.
 */
const formulaLike = /^['"\s\ufeff]*[=+\-@]|^['" \ufeff]*[\t\r]/;

/** Text as a spreadsheet shows it and never computes it: with an apostrophe before whatever looks like a formula. */
export const inertCell = (text: string): string => (formulaLike.test(text) ? `'${text}` : text);

/** The text that `inertCell` was given. */
export const originalCell = (cell: string): string =>
  cell.startsWith("'") && formulaLike.test(cell.slice(1)) ? cell.slice(1) : cell;

function writeCell(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  const text = inertCell(cell);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV after RFC 4180, lines ended by CR LF, every text inert in a spreadsheet. */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(writeCell).join(",")}\r\n`).join("");
