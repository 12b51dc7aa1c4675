import type { Paragraph, Table } from "../../domain/report.ts";
import { plain, type Block, type Piece, type Text } from "./paper.ts";

/** A paragraph's words in full, bold where the print is, with its tables where the print has them. */
export function paragraphBlocks(
  { text, strong = [] }: Paragraph,
  tables: readonly Table[],
): readonly Block[] {
  const after = (count: number) =>
    tables
      .filter((table) => table.afterBlock === count)
      .map((table) => tableBlock(table));
  let start = 0;
  return [
    ...after(0),
    ...text.split("\n\n").flatMap((words, index) => {
      const pieces = strongPieces(words, start, strong);
      start += words.length + 2;
      // Where the print's only words are the table's own row heading, they are read in the table and not twice.
      const isRowLabel = tables.some(({ rows }) =>
        rows.some(({ label }) => label === words),
      );
      return [
        ...(isRowLabel ? [] : [{ kind: "paragraph", text: pieces } as const]),
        ...after(index + 1),
      ];
    }),
  ];
}

function tableBlock({ columns, rows }: Table): Block {
  const hasLabels = rows.some(({ label }) => label !== "");
  return {
    kind: "table",
    caption: "",
    columns: [...(hasLabels ? [""] : []), ...columns].map(plain),
    rows: rows.map(({ label, cells }) =>
      [...(hasLabels ? [label] : []), ...cells].map(plain),
    ),
  };
}

function strongPieces(
  words: string,
  start: number,
  ranges: readonly (readonly [number, number])[],
): Text {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    const begin = Math.max(from - start, 0);
    const end = Math.min(to - start, words.length);
    if (begin >= end) continue;
    pieces.push({ text: words.slice(at, begin) });
    pieces.push({ text: words.slice(begin, end), bold: true });
    at = end;
  }
  pieces.push({ text: words.slice(at) });
  return pieces.filter(({ text }) => text !== "");
}
