import { endsSentence, joinLines, readBullet } from "./mend.ts";
import { readNumbered } from "./numbering.ts";
import type { RawTable } from "./parse-tables.ts";
import type { Complain } from "./problem.ts";
import { isTableRow, type SourceLine } from "./source-lines.ts";

/** A paragraph while its lines are still coming. */
export interface ParagraphDraft {
  readonly number: number;
  readonly line: number;
  readonly blocks: string[];
  readonly tables: { readonly afterBlock: number; readonly raw: RawTable }[];
}

/** How far a number may jump and still be taken for a paragraph's. */
const longestSkip = 5;

/** The paragraph that a line opens, or null. Complains of a number that is out of order. */
export function openParagraph(
  line: SourceLine,
  section: number,
  last: number,
  complain: Complain,
): ParagraphDraft | null {
  const numbered = readNumbered(line);
  if (!numbered) return null;
  const inOrder =
    numbered.section === section &&
    numbered.number > last &&
    numbered.number <= last + longestSkip;
  if (!inOrder) {
    // A sentence may wrap before a figure such as "2.5 million"; anywhere else it is a number out of order.
    const opens = line.afterGap || line.text.startsWith("- ");
    if (opens || /^\p{Lu}/u.test(numbered.rest)) {
      const ref = `${numbered.section}.${numbered.number}`;
      complain(
        line.number,
        `a paragraph is numbered ${ref} where ${section}.${last + 1} should follow`,
      );
    }
    return null;
  }
  const draft: ParagraphDraft = {
    number: numbered.number,
    line: line.number,
    blocks: [],
    tables: [],
  };
  if (numbered.rest.includes("\t")) {
    const raw: RawTable = {
      labelled: true,
      rows: [{ line: line.number, cells: numbered.rest.split("\t") }],
    };
    draft.tables.push({ afterBlock: 1, raw });
  } else if (numbered.rest) {
    draft.blocks.push(numbered.rest);
  }
  return draft;
}

/** Adds a line that opens nothing: a table's row, the rest of a sentence, or a new block. */
export function addLine(draft: ParagraphDraft, line: SourceLine): void {
  const { blocks, tables } = draft;
  const lastTable = tables.at(-1);
  const afterTable =
    lastTable?.afterBlock ===
    Math.max(blocks.length, lastTable?.raw.labelled ? 1 : 0);
  if (isTableRow(line)) {
    const row = { line: line.number, cells: line.text.split("\t") };
    if (lastTable && afterTable && !line.afterGap) lastTable.raw.rows.push(row);
    else
      tables.push({
        afterBlock: blocks.length,
        raw: { labelled: false, rows: [row] },
      });
    return;
  }
  // The label of a labelled table becomes the first block only when the table is read.
  if (lastTable?.raw.labelled && blocks.length === 0) blocks.push("");
  const last = blocks.at(-1);
  if (last === undefined || afterTable || startsBlock(last, line))
    blocks.push(line.text);
  else blocks[blocks.length - 1] = joinLines(last, line.text);
}

const isBoldOnly = (text: string): boolean => /^\*\*[^*]+\*\*$/.test(text);

function startsBlock(last: string, line: SourceLine): boolean {
  if (
    isBoldOnly(last) ||
    isBoldOnly(line.text) ||
    readBullet(line.text) !== null
  )
    return true;
  // A page that breaks inside a sentence leaves it without its full stop.
  return line.afterGap && endsSentence(last);
}
