import { cellStarts, tableRows } from "../../domain/annotation/table-text.ts";
import type { CitedTableCell } from "../../domain/enquiry.ts";
import type { Table } from "../../domain/report.ts";
import { questionCopy } from "../copy/questions.ts";

/** A table of the report, scrolling sideways by itself when the screen is narrow. */
export function ReportTable({
  table,
  anchor,
  caption,
  cited,
}: {
  readonly table: Table;
  readonly anchor: string;
  readonly caption: string;
  readonly cited: readonly CitedTableCell[];
}) {
  const [head = [], ...rows] = tableRows(table);
  const [headStarts, ...starts] = cellStarts([head, ...rows]);
  const labelled = head.length > table.columns.length;
  return (
    <div
      class="table-scroll"
      role="region"
      tabIndex={0}
      aria-label={caption.split("\n\n")[0]}
    >
      <table class="paper-table paper" id={anchor} data-words={anchor}>
        <thead>
          <tr>
            {head.map((column, index) =>
              labelled && index === 0 ? (
                <td key={index} />
              ) : (
                <th key={index} scope="col" data-at={headStarts?.[index]}>
                  {column}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((text, index) =>
                labelled && index === 0 ? (
                  <th key={index} scope="row" data-at={starts[row]?.[index]}>
                    {text}
                  </th>
                ) : (
                  <Cell
                    key={index}
                    text={text}
                    at={starts[row]?.[index]}
                    isCited={cited.some(
                      (one) =>
                        one.row === table.rows[row]?.label &&
                        one.column === head[index],
                    )}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({
  text,
  at,
  isCited,
}: {
  readonly text: string;
  readonly at: number | undefined;
  readonly isCited: boolean;
}) {
  return isCited ? (
    <td data-cited="">
      <span data-at={at}>{text}</span>
      <span class="visually-hidden"> ({questionCopy.cited})</span>
    </td>
  ) : (
    <td data-at={at}>{text}</td>
  );
}
