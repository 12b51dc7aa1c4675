/**
 * Mends what a page does to words: lines that wrap, hyphens at the end of a line, pages that break inside a sentence.
 * Nothing else is touched; the source's own mistakes stay.
 */

// "pre- and post-natal" is printed so; "up-to- date" is a word that a line break has parted.
const suspendedHyphen = /^(?:and|or|to)\b/;

/** Joins two pieces of one sentence that a line or a page break has parted. */
export function joinLines(first: string, second: string): string {
  const parted =
    /\p{L}-$/u.test(first) &&
    /^\p{Ll}/u.test(second) &&
    !suspendedHyphen.test(second);
  return parted ? first + second : `${first} ${second}`.trim();
}

/** The words of a table's cell, with a word mended that a line break inside the cell has parted. */
export function mendCell(cell: string): string {
  return cell
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/(?<=\p{L}-) (?=\p{Ll})(?!(?:and|or|to)\b)/gu, "");
}

/** Whether a text ends as a sentence does, so that what follows a page break is not its continuation. */
export const endsSentence = (text: string): boolean =>
  /[.!?:;…]['"’”)\]*]*$/.test(text);

/** The item's words when the line is a bullet, otherwise null. */
export function readBullet(line: string): string | null {
  return /^[-–•·]\s+(.+)$/.exec(line)?.[1]?.trim() ?? null;
}
