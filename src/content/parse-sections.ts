import type { ParagraphRef } from "../domain/ids.ts";
import type { Paragraph, Section, Table } from "../domain/report.ts";
import { endsSentence, joinLines, readBullet } from "./mend.ts";
import { parseTable, type RawTable } from "./parse-tables.ts";
import type { Complain } from "./problem.ts";
import { readStrong } from "./read-strong.ts";
import { isTableRow, type SourceLine } from "./source-lines.ts";

/** A section before what is lost from it has been worked out. */
export interface SectionDraft extends Omit<Section, "missing"> {
  /** Numbers printed with nothing after them: a chart stood there. */
  readonly bareRefs: readonly ParagraphRef[];
  /** Numbers between the first and the last that are not printed at all. */
  readonly skippedRefs: readonly ParagraphRef[];
}

interface ParagraphDraft {
  readonly number: number;
  readonly line: number;
  readonly blocks: string[];
  readonly tables: { readonly afterBlock: number; readonly raw: RawTable }[];
}

/** How far a number may jump and still be taken for a paragraph's. */
const longestSkip = 5;

/** `- 2.11 However, …`, `2.11 However, …`, `5.3\tCare Leavers…` or a bare `2.4`. */
export function readNumbered({
  text,
}: SourceLine): { section: number; number: number; rest: string } | null {
  const match = /^(?:- )?(\d{1,2})\.(\d{1,3})(?:\s+(.*))?$/.exec(text);
  return (
    match && {
      section: Number(match[1]),
      number: Number(match[2]),
      rest: match[3] ?? "",
    }
  );
}

/**
 * A section's heading: `1. Budget`, `5 .Leaving Care` or `8 Workforce`, after a blank line, with a number higher than the
 * section's before. What settles it is that the next numbered paragraph is one of its own.
 */
export function readHeading(
  lines: readonly SourceLine[],
  index: number,
  previous: number,
): { number: number; title: string } | null {
  const line = lines[index];
  const match = line && /^(\d{1,2})\s*\.?\s*(\p{Lu}.*)$/u.exec(line.text);
  if (!match || !line.afterGap || isTableRow(line)) return null;
  const number = Number(match[1]);
  const next = lines
    .slice(index + 1)
    .map(readNumbered)
    .find((numbered) => numbered !== null);
  return number > previous && next?.section === number
    ? { number, title: match[2] ?? "" }
    : null;
}

export function parseSections(
  lines: readonly SourceLine[],
  complain: Complain,
): SectionDraft[] {
  const sections: {
    number: number;
    title: string;
    drafts: ParagraphDraft[];
  }[] = [];
  for (const [index, line] of lines.entries()) {
    const section = sections.at(-1);
    const heading = readHeading(lines, index, section?.number ?? 0);
    if (heading) {
      sections.push({ ...heading, drafts: [] });
      continue;
    }
    if (!section) continue;
    const draft = section.drafts.at(-1);
    const opened = openParagraph(
      line,
      section.number,
      draft?.number ?? 0,
      complain,
    );
    if (opened) section.drafts.push(opened);
    else if (draft) addLine(draft, line);
    else
      complain(
        line.number,
        `“${line.text}” stands before the first paragraph of section ${section.number}`,
      );
  }
  return sections.map((section) => finishSection(section, complain));
}

function openParagraph(
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
    // A sentence may wrap before a figure such as "2.5 million"; at the start of a block it is a number out of order.
    if (line.afterGap || line.text.startsWith("- ")) {
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

function addLine(draft: ParagraphDraft, line: SourceLine): void {
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

function finishSection(
  {
    number,
    title,
    drafts,
  }: { number: number; title: string; drafts: readonly ParagraphDraft[] },
  complain: Complain,
): SectionDraft {
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  const bareRefs: ParagraphRef[] = [];
  const skippedRefs: ParagraphRef[] = [];
  const refOf = (paragraph: number) => `${number}.${paragraph}` as ParagraphRef;
  let last = 0;
  for (const draft of drafts) {
    const ref = refOf(draft.number);
    for (let skipped = last + 1; skipped < draft.number; skipped++)
      skippedRefs.push(refOf(skipped));
    last = draft.number;
    const blocks = [...draft.blocks];
    for (const { afterBlock, raw } of draft.tables) {
      const { label, ...table } = parseTable(raw, complain);
      if (label !== null) blocks[0] = label;
      tables.push({ ref, afterBlock, ...table });
    }
    if (blocks.length === 0 && draft.tables.length === 0) bareRefs.push(ref);
    else
      paragraphs.push({
        ref,
        ...readStrong(blocks.join("\n\n"), draft.line, complain),
      });
  }
  return { number, title, paragraphs, tables, bareRefs, skippedRefs };
}
