import { type Table, type Text, wordsOf } from "./paper.ts";

/** In letters. A column of sentences needs no more than this; what is longer has more lines. */
const longestLine = 40;
/** A word alone on its line: in letters as wide as the widest faces', with the cell's margins. */
const roomFor = (word: number): number => word * 1.4 + 4;

/** How wide each column is, of a whole of so much: by its longest line, and never less than its longest word. */
export function columnWidths(
  { columns, rows }: Pick<Table, "columns" | "rows">,
  whole: number,
): readonly number[] {
  const weights = columns.map((head, index) => {
    const cells = [head, ...rows.map((row): Text => row[index] ?? [])];
    const texts = cells.map(wordsOf);
    const line = Math.max(...texts.map(({ length }) => length));
    const words = texts.flatMap((text) => text.split(/\s+/));
    const word = Math.max(...words.map(({ length }) => length));
    return Math.max(
      Math.min(line, longestLine),
      roomFor(Math.min(word, longestLine)),
    );
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => Math.floor((whole * weight) / sum));
}
