import type { Table } from "../../domain/report.ts";

/** A table of the report, scrolling sideways by itself when the screen is narrow. */
export function ReportTable({
  table,
  caption,
}: {
  readonly table: Table;
  readonly caption: string;
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
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
