import type { ColumnId } from "../indicator.ts";
import type { Checked, Finding } from "./check.ts";

/**
 * A column that is printed and empty for every indicator, told once and not for each. Reads every column of the table. Says nothing of a table
 * with a single row, where an empty cell is a gap like any other.
 */
export function checkEmptyColumns({
  table,
  kpis,
}: Pick<Checked, "table" | "kpis">): (Pick<
  Finding,
  "statement" | "working" | "ask"
> & { readonly column: ColumnId })[] {
  if (kpis.length < 2) return [];
  return table.columns
    .filter(({ id }) => kpis.every(({ values }) => values[id] === ""))
    .map(({ id, label }) => ({
      column: id,
      statement: `The column “${label}” is empty for all ${kpis.length} indicators.`,
      working: `Cells filled: 0 of ${kpis.length}`,
      ask: `What should the column “${label}” hold, and when can members see it?`,
    }));
}
