import type { ParagraphRef } from "../domain/ids.ts";
import type { Paragraph, Section, Table } from "../domain/report.ts";
import { readHeading } from "./numbering.ts";
import {
  addLine,
  openParagraph,
  type ParagraphDraft,
} from "./paragraph-draft.ts";
import { parseTable } from "./parse-tables.ts";
import type { Complain } from "./problem.ts";
import { readStrong } from "./read-strong.ts";
import type { SourceLine } from "./source-lines.ts";

/** A section before what is lost from it has been worked out. */
export interface SectionDraft extends Omit<Section, "missing"> {
  /** Numbers printed with nothing after them: a chart stood there. */
  readonly bareRefs: readonly ParagraphRef[];
  /** Numbers between the first and the last that are not printed at all. */
  readonly skippedRefs: readonly ParagraphRef[];
}

/** Reads numbered sections of numbered paragraphs. Complains of numbers out of order and of tables that do not add up. */
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
