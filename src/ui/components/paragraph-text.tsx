import { type ComponentType, Fragment, type VNode } from "preact";
import { tableAnchors } from "../../domain/annotation/table-text.ts";
import type { CitedTableCell } from "../../domain/enquiry.ts";
import type { Paragraph, Table } from "../../domain/report.ts";
import { ReportTable } from "./report-table.tsx";

const none: readonly CitedTableCell[] = [];

/** A paragraph's words in full, with its tables where the print has them. `data-at`: see `paint/text-range.ts`. */
export function ParagraphText({
  paragraph,
  tables,
  under: Under,
  cited = none,
}: {
  readonly paragraph: Paragraph;
  readonly tables: readonly Table[];
  /** What stands beneath a table, on pages that have the room and the code for it. */
  readonly under?: ComponentType<{
    readonly table: Table;
    readonly anchor: string;
  }>;
  /** Cells of the tables that are to be marked. */
  readonly cited?: readonly CitedTableCell[];
}) {
  const anchors = tableAnchors(tables);
  let start = 0;
  const blocks = paragraph.text.split("\n\n").map((text, index) => {
    const block = { text, start, index };
    start += text.length + 2;
    return block;
  });
  return (
    <>
      {tablesAfter(0)}
      {blocks.map((block) => (
        <Fragment key={block.index}>
          {!isRowLabel(block.text, tables) && (
            <p data-at={block.start}>
              {withStrong(block.text, block.start, paragraph.strong ?? [])}
            </p>
          )}
          {tablesAfter(block.index + 1)}
        </Fragment>
      ))}
    </>
  );

  function tablesAfter(count: number) {
    return tables.map((table, index) => {
      if (table.afterBlock !== count) return null;
      const anchor = anchors[index] ?? "";
      return (
        <Fragment key={anchor}>
          <ReportTable
            table={table}
            anchor={anchor}
            caption={paragraph.text}
            cited={cited}
          />
          {Under !== undefined && <Under table={table} anchor={anchor} />}
        </Fragment>
      );
    });
  }
}

/** Where the print's only words are the table's own row heading, they are read in the table and not twice. */
function isRowLabel(text: string, tables: readonly Table[]): boolean {
  return tables.some((table) => table.rows.some((row) => row.label === text));
}

function withStrong(
  text: string,
  start: number,
  ranges: readonly (readonly [number, number])[],
): (string | VNode)[] {
  const parts: (string | VNode)[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    const begin = Math.max(from - start, 0);
    const end = Math.min(to - start, text.length);
    if (begin >= end) continue;
    parts.push(
      text.slice(at, begin),
      <strong key={begin}>{text.slice(begin, end)}</strong>,
    );
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}
