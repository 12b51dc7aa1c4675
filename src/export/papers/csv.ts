/**
 * A table as RFC 4180 has it, for a spreadsheet: UTF-8 with a byte order mark, which Excel needs to read letters other than ASCII, and
 * CRLF between the rows.
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front, which spreadsheets show as text: what a member wrote, or
 * a colleague, must not run on the clerk's machine. See CWE-1236.
 */
export const toCsv = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  `\uFEFF${[columns, ...rows]
    .map((row) => row.map(toCell).join(","))
    .join("\r\n")}\r\n`;

function toCell(text: string): string {
  const safe = isFormula(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe)
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}

/** Spreadsheets pass over leading spaces, and take the full-width signs for the plain ones. A figure such as −3.5 or +2% is none. */
const isFormula = (text: string): boolean =>
  /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) &&
  !/^[+-]?\d[\d.,]*\s?%?$/.test(text);
