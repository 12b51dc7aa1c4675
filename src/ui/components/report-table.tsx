import type { CitedTableCell } from "../../domain/enquiry.ts";
import type { Table } from "../../domain/report.ts";
import { questionCopy } from "../copy/questions.ts";

/** A table of the report, scrolling sideways by itself when the screen is narrow. */
export function ReportTable({
  table,
  caption,
  cited,
}: {
  readonly table: Table;
  readonly caption: string;
  readonly cited: readonly CitedTableCell[];
}) {
  const labelled = table.rows.some((row) => row.label !== "");
  return (
    <div
      class="table-scroll"
      role="region"
      tabIndex={0}
      aria-label={caption.split("\n\n")[0]}
    >
      <table class="paper-table paper">
        <thead>
          <tr>
            {labelled && <td />}
            {table.columns.map((column, index) => (
              <th key={index} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {labelled && <th scope="row">{row.label}</th>}
              {row.cells.map((cell, index) => (
                <Cell
                  key={index}
                  text={cell}
                  isCited={cited.some(
                    (one) =>
                      one.row === row.label &&
                      one.column === table.columns[index],
                  )}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({
  text,
  isCited,
}: {
  readonly text: string;
  readonly isCited: boolean;
}) {
  return isCited ? (
    <td data-cited="">
      {text}
      <span class="visually-hidden"> ({questionCopy.cited})</span>
    </td>
  ) : (
    <td>{text}</td>
  );
}
