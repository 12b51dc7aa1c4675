import type { Table, TableRow } from "../domain/report.ts";
import { joinLines, mendCell } from "./mend.ts";
import type { Complain } from "./problem.ts";

export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface RawTable {
  /** True when the table's first line is a numbered paragraph's: `5.3`, the row's label, then the columns. */
  readonly labelled: boolean;
  readonly rows: RawRow[];
}

/** A row that holds bullets or nothing at all: a list mark that strayed into the table. */
const isStray = (row: RawRow): boolean =>
  row.cells.every((cell) => /^[\s•·▪◦-]*$/.test(cell));

/**
 * Reads a table of the report's body. A labelled one gives its label too, which is its paragraph's whole text.
 * Complains of rows that have not as many cells as there are columns.
 */
export function parseTable(
  { labelled, rows }: RawTable,
  complain: Complain,
): Pick<Table, "columns" | "rows"> & { label: string | null } {
  const [header, ...body] = rows
    .filter((row) => !isStray(row))
    .map(({ line, cells }) => ({ line, cells: cells.map(mendCell) }));
  if (!header) return { columns: [], rows: [], label: null };
  if (body.length === 0)
    complain(header.line, "a table has headings and no row");
  const hasLabels = labelled || header.cells[0] === "";
  const columns = hasLabels ? header.cells.slice(1) : header.cells;
  const result: TableRow[] = [];
  let label = header.cells[0] ?? "";
  for (const row of body) {
    let cells = hasLabels ? row.cells.slice(1) : row.cells;
    let rowLabel = hasLabels ? (row.cells[0] ?? "") : "";
    if (labelled && rowLabel === "") {
      // The label began on the line of the headings and goes on here, in a cell of its own.
      if (cells.length === columns.length + 1) {
        label = joinLines(label, cells[0] ?? "");
        cells = cells.slice(1);
      }
      rowLabel = label;
    }
    if (cells.length !== columns.length) {
      complain(
        row.line,
        `a table's row has ${cells.length} cells, and the table ${columns.length} columns`,
      );
    }
    result.push({ label: rowLabel, cells });
  }
  return { columns, rows: result, label: labelled ? label : null };
}
